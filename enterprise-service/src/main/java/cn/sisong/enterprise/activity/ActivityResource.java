package cn.sisong.enterprise.activity;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.contact.ShownNumbers;
import cn.sisong.enterprise.finding.FindingView;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Activities. */
@Path("/activities")
@Tag(name = "活动")
public class ActivityResource {
    private final Activities activities;
    private final Secretary secretary;
    private final ActivityPresenter presenter;
    private final ShownNumbers numbers;
    private final Scopes scopes;

    ActivityResource(
            Activities activities,
            Secretary secretary,
            ActivityPresenter presenter,
            ShownNumbers numbers,
            Scopes scopes) {
        this.activities = activities;
        this.secretary = secretary;
        this.presenter = presenter;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "活动", description = "夜话、座谈会、宣讲会、对接会;新的在前。电话号码一律隐去,记录人、同专班成员和四送一服办在单次活动中查看")
    public Page<ActivityView> list(
            @Parameter(description = "只看该种类") @QueryParam("kind") ActivityKind kind,
            @Parameter(description = "只看该状态") @QueryParam("state") ActivityState state,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to,
            @Valid @BeanParam PageParams page) {
        var filter = new Activities.Filter(kind, state, enterpriseId, from, to);
        var scope = scopes.current();
        var rows = activities.list(scope, filter, page);
        return new Page<>(presenter.all(scope, rows.items()), rows.page());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一次活动")
    public ActivityView get(@PathParam("id") UUID id) {
        var view = presenter.one(scopes.current(), activities.get(scopes.current(), id));
        numbers.remember("activity", id, view, view.masked());
        return view;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "安排或登记活动", description = "日期在今天以后为计划,否则为已举办")
    public RestResponse<ActivityView> create(@Valid @NotNull ActivityForm body) {
        var scope = scopes.current();
        var view = presenter.one(scope, secretary.open(scope, body));
        return Created.at(EnterpriseApi.ROOT + "/activities", view.id(), view);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "修改活动、补记纪要和到会企业", description = "整体提交;需要 If-Match")
    public ActivityView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ActivityForm body) {
        var scope = scopes.current();
        var activity = activities.get(scope, id);
        IfMatch.require(ifMatch, activity.version);
        secretary.rewrite(scope, activity, body);
        return presenter.one(scope, activity);
    }

    @POST
    @Path("/{id}/_cancel")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "取消活动", description = "需要 If-Match,须说明原因")
    public RestResponse<ActivityView> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Cancel body) {
        var scope = scopes.current();
        var activity = activities.get(scope, id);
        IfMatch.require(ifMatch, activity.version);
        secretary.cancel(scope, activity, body.comment());
        return RestResponse.ok(presenter.one(scope, activity));
    }

    @POST
    @Path("/{id}/issues")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "登记活动中提出的诉求", description = "诉求来源为活动")
    public RestResponse<IssueSummary> raise(@PathParam("id") UUID id, @Valid @NotNull ActivityIssue body) {
        var scope = scopes.current();
        var issue = secretary.raise(scope, activities.get(scope, id), body);
        var view = presenter.raised(scope, List.of(issue.id())).get(0);
        return Created.at(EnterpriseApi.ROOT + "/issues", view.id(), view);
    }

    @POST
    @Path("/{id}/findings")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "登记活动中提出的建议、招商线索、需求", description = "随即列入 /findings")
    public RestResponse<FindingView> hear(@PathParam("id") UUID id, @Valid @NotNull ActivityFinding body) {
        var scope = scopes.current();
        var view = secretary.hear(scope, activities.get(scope, id), body);
        return Created.at(EnterpriseApi.ROOT + "/findings", view.id(), view);
    }

    /** Why it does not take place. */
    public record Cancel(
            @Schema(description = "取消的原因") @NotBlank @Size(max = 200)
            String comment) {}
}
