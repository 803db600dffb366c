package cn.sisong.enterprise.classification;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What an issue is about, put right (更正类别). */
@Path("/issues/{id}/classification")
@Produces("application/json")
@Tag(name = "诉求")
public class ClassificationResource {
    private final Issues issues;
    private final IssuePresenter presenter;
    private final ClassificationDesk desk;
    private final Scopes scopes;

    ClassificationResource(Issues issues, IssuePresenter presenter, ClassificationDesk desk, Scopes scopes) {
        this.issues = issues;
        this.presenter = presenter;
        this.desk = desk;
        this.scopes = scopes;
    }

    @PUT
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "更正类别和紧急程度", description = "需要诉求的 If-Match;交办前可更正,各项期限按登记当日该类别的时限规则重算")
    public IssueView correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Classification body) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        IfMatch.require(ifMatch, issue.version());
        desk.correct(scope, issue, body);
        return presenter.view(issue);
    }
}
