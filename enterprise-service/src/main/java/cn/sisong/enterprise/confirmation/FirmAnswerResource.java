package cn.sisong.enterprise.confirmation;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.issue.IssueNumbers;
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

/** What the firm said of an issue, with its rating: for supervision, never for the handler. */
@Path("/issues/{id}/firm-answers")
@Tag(name = "企业确认")
public class FirmAnswerResource {
    private final Issues issues;
    private final FirmAnswers answers;
    private final IssueNumbers numbers;
    private final Scopes scopes;

    FirmAnswerResource(Issues issues, FirmAnswers answers, IssueNumbers numbers, Scopes scopes) {
        this.issues = issues;
        this.answers = answers;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:oversee")
    @Operation(summary = "企业的答复和评价", description = "新的在前;供督导使用,对承办单位不公开")
    public Page<FirmAnswerView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        return numbers.of(scope, issue, answers.list(scope, issue, page), FirmAnswerView::masked);
    }
}
