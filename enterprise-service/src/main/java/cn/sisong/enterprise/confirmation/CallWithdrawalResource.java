package cn.sisong.enterprise.confirmation;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** What a firm without its link takes back by telephone. */
@Path("/issues/{id}/withdrawals")
@Produces("application/json")
@Tag(name = "企业确认")
public class CallWithdrawalResource {
    private final Issues issues;
    private final CallWithdrawals withdrawals;
    private final IssuePresenter presenter;
    private final Scopes scopes;

    CallWithdrawalResource(Issues issues, CallWithdrawals withdrawals, IssuePresenter presenter, Scopes scopes) {
        this.issues = issues;
        this.withdrawals = withdrawals;
        this.presenter = presenter;
        this.scopes = scopes;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "登记企业来电撤回", description = "交办前可以撤回,须写明企业的原话;需要诉求的 If-Match")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "已撤回")
    @APIResponse(responseCode = "409", description = "已交办、已结束或有其他诉求并入")
    public RestResponse<IssueView> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CallWithdrawal body) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        IfMatch.require(ifMatch, issue.version());
        withdrawals.take(scope, issue, body.words());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, presenter.view(issue))
                .build();
    }

    /** What the firm said. */
    public record CallWithdrawal(
            @NotBlank @Size(max = 500) @Schema(description = "企业在电话中的原话")
            String words) {}
}
