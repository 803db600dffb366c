package cn.sisong.enterprise.suggestion;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Where an issue should go. */
@Path("/issues/{id}/department-suggestions")
@Tag(name = "诉求")
public class SuggestionResource {
    private final Issues issues;
    private final Suggestions suggestions;
    private final Scopes scopes;

    SuggestionResource(Issues issues, Suggestions suggestions, Scopes scopes) {
        this.issues = issues;
        this.suggestions = suggestions;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "建议的承办单位", description = "依次为退回单位的建议、类别主责单位、近一年同类诉求的办理情况,各附理由和样本数;退回过本件的单位不再列入")
    public Page<Suggestion> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        return page.slice(
                suggestions.of(scope, issue),
                suggestion -> suggestion.department().id());
    }
}
