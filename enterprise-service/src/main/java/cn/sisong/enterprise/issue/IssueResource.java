package cn.sisong.enterprise.issue;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.IssueViews.Preview;
import cn.sisong.enterprise.issue.IssueViews.TimelineEntry;
import cn.sisong.enterprise.issue.IssueViews.Transitions;
import cn.sisong.enterprise.sla.Complexity;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

import java.util.UUID;

/** Issues (企业诉求): raise, find, and take from step to step. */
@Path("/issues")
@Produces("application/json")
@Tag(name = "诉求")
public class IssueResource {
    private final Issues issues;
    private final Desk desk;
    private final IssuePresenter presenter;
    private final ContactReads reads;
    private final IssueNumbers numbers;
    private final Scopes scopes;

    IssueResource(
            Issues issues,
            Desk desk,
            IssuePresenter presenter,
            ContactReads reads,
            IssueNumbers numbers,
            Scopes scopes) {
        this.issues = issues;
        this.desk = desk;
        this.presenter = presenter;
        this.reads = reads;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "诉求列表")
    public Page<IssueSummary> list(@BeanParam IssueFilter filter, @Valid @BeanParam PageParams page) {
        var rows = issues.list(scopes.current(), filter, page);
        return new Page<>(presenter.summaries(rows.items()), rows.page());
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "登记诉求", description = "其他系统对接或四送一服办代录;走访中提出的诉求随走访一并提交")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "已登记,状态为待受理")
    @APIResponse(responseCode = "422", description = "企业不在库中或不在权限范围内")
    public RestResponse<IssueView> raise(@Valid @NotNull NewIssue body) {
        var view = presenter.view(desk.raise(scopes.current(), body));
        return Created.at(EnterpriseApi.ROOT + "/issues", view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "诉求详情")
    public IssueView get(@PathParam("id") UUID id) {
        var view = presenter.full(scopes.current(), issues.get(scopes.current(), id));
        reads.of(view);
        return view;
    }

    @GET
    @Path("/{id}/transitions")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "可办理的操作", description = "allowed 为现在可办;refused 附不能办的原因")
    public Transitions transitions(@PathParam("id") UUID id) {
        return presenter.transitions(scopes.current(), issues.get(scopes.current(), id));
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch", "enterprise:handle", "enterprise:supervise"})
    @Operation(summary = "办理一步", description = "需要 If-Match;应答为诉求的新状态")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "已办理")
    @APIResponse(responseCode = "409", description = "当前状态不能这样办理,allowedTransitions 列出可去的状态")
    public RestResponse<IssueView> move(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewTransition body) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        IfMatch.require(ifMatch, issue.version);
        var link = desk.take(scope, issue, body);
        var view = presenter.view(issue).withLink(link.orElse(null));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", EnterpriseApi.ROOT + "/issues/" + id)
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "办理过程", description = "只增不改")
    public Page<TimelineEntry> timeline(
            @PathParam("id") UUID id,
            @Parameter(description = "true 新的在前") @QueryParam("newestFirst") @DefaultValue("false") boolean newestFirst,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var issue = issues.get(scope, id);
        var entries = issues.timeline(issue, newestFirst, page).map(IssuePresenter::entry);
        return numbers.of(scope, issue, entries, TimelineEntry::masked);
    }

    @GET
    @Path("/{id}/deadline-preview")
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "交办期限预览", description = "如果现在交办,各环节到哪一天;provisional 表示所涉年份的放假安排尚未公布")
    public Preview preview(
            @PathParam("id") UUID id,
            @Parameter(description = "交给该单位时的期限") @QueryParam("departmentId") String departmentId,
            @QueryParam("complexity") @Parameter(description = "如果按这一复杂程度交办;不填则为诉求现在的") Complexity complexity) {
        var issue = issues.get(scopes.current(), id);
        return presenter.preview(issue, complexity == null ? issue.complexity : complexity);
    }
}
