package cn.sisong.enterprise.extension;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.extension.ExtensionViews.ExtensionDecision;
import cn.sisong.enterprise.extension.ExtensionViews.ExtensionPreview;
import cn.sisong.enterprise.extension.ExtensionViews.ExtensionView;
import cn.sisong.enterprise.extension.ExtensionViews.NewExtension;
import cn.sisong.enterprise.issue.IssueNumbers;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

/** Extensions (延期): the department asks, the office decides. */
@Path("/issues/{id}")
@Produces("application/json")
@Tag(name = "延期")
public class ExtensionResource {
    private final Issues issues;
    private final ExtensionRequests requests;
    private final ExtensionRules rules;
    private final ExtensionDesk desk;
    private final IssueNumbers numbers;
    private final Scopes scopes;

    ExtensionResource(
            Issues issues,
            ExtensionRequests requests,
            ExtensionRules rules,
            ExtensionDesk desk,
            IssueNumbers numbers,
            Scopes scopes) {
        this.issues = issues;
        this.requests = requests;
        this.rules = rules;
        this.desk = desk;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    @GET
    @Path("/extensions")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "延期申请")
    public Page<ExtensionView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        return numbers.of(scope, issue, requests.list(issue, page).map(ExtensionView::of), ExtensionView::masked);
    }

    @GET
    @Path("/extension-preview")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "延期预览", description = "给出 days 或 newDueOn 时算出新的办结日期;refusal 说明现在为什么不能申请")
    public ExtensionPreview preview(
            @PathParam("id") UUID id,
            @Parameter(description = "申请延长的工作日数;与 newDueOn 二选一") @QueryParam("days") @Min(1) Integer days,
            @Parameter(description = "申请延至的日期;与 days 二选一") @QueryParam("newDueOn") LocalDate newDueOn) {
        return rules.preview(scopes.current(), issues.get(scopes.current(), id), days, newDueOn);
    }

    @POST
    @Path("/extensions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:handle")
    @Operation(summary = "申请延期", description = "办结日前至少一个工作日申请。超过次数的申请同样受理,但当即不予同意(state 为 REFUSED)并提级办理")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "已提交待审批,或因次数用完当即不予同意")
    @APIResponse(responseCode = "422", description = "过了最迟申请日、天数过长或已有申请待审批")
    public RestResponse<ExtensionView> ask(@PathParam("id") UUID id, @Valid @NotNull NewExtension body) {
        var scope = scopes.current();
        var request = desk.ask(scope, issues.get(scope, id), body);
        var view = ExtensionView.of(requests.get(scope, id, request.id));
        return Created.at(EnterpriseApi.ROOT + "/issues/" + id + "/extensions", view.id(), view);
    }

    @POST
    @Path("/extensions/{extensionId}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "审批延期", description = "申请人不能审批自己的申请;同意后办结期限顺延,对企业的承诺期限不变")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "已决定")
    public RestResponse<ExtensionView> decide(
            @PathParam("id") UUID id,
            @PathParam("extensionId") UUID extensionId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ExtensionDecision body) {
        var scope = scopes.current();
        var row = requests.get(scope, id, extensionId);
        IfMatch.require(ifMatch, row.request().version);
        desk.decide(scope, issues.get(scope, id), row.request(), body);
        return RestResponse.status(RestResponse.Status.CREATED, ExtensionView.of(row));
    }
}
