package cn.sisong.enterprise.campaign;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.campaign.CampaignViews.CampaignChange;
import cn.sisong.enterprise.campaign.CampaignViews.CampaignView;
import cn.sisong.enterprise.campaign.CampaignViews.NewCampaign;
import cn.sisong.enterprise.method.WorkMethods;
import cn.sisong.enterprise.taskforce.TaskForces;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Campaigns (遍访). */
@Path("/campaigns")
@Tag(name = "遍访")
public class CampaignResource {
    private final Campaigns campaigns;
    private final Areas areas;
    private final TaskForces taskForces;
    private final WorkMethods methods;
    private final Changes changes;
    private final Merging merging;
    private final Caller caller;
    private final Scopes scopes;
    private final Clock clock;

    CampaignResource(
            Campaigns campaigns,
            Areas areas,
            TaskForces taskForces,
            WorkMethods methods,
            Changes changes,
            Merging merging,
            Caller caller,
            Scopes scopes,
            Clock clock) {
        this.campaigns = campaigns;
        this.areas = areas;
        this.taskForces = taskForces;
        this.methods = methods;
        this.changes = changes;
        this.merging = merging;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "遍访活动", description = "on:只看这一天正在进行的")
    public Page<CampaignView> list(
            @Parameter(description = "只看该日正在进行的") @QueryParam("on") LocalDate on, @Valid @BeanParam PageParams page) {
        return campaigns.list(scopes.current(), on, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一个遍访活动")
    public CampaignView get(@PathParam("id") UUID id) {
        return campaigns.view(scopes.current(), id);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "发起遍访", description = "期间内对名单企业的上门走访自动计入覆盖率")
    public RestResponse<CampaignView> create(@Valid @NotNull NewCampaign body) {
        var scope = scopes.current();
        var area = areas.within(scope, body.areaCode());
        checkPeriod(body.from(), body.to());
        checkForce(scope, body.taskForceId());
        methods.require(body.method() == null ? List.of() : List.of(body.method()), i -> "/method");
        var campaign = new Campaign(Ids.next(), body, area, caller.subject(), clock.instant());
        campaigns.add(scope, campaign);
        var view = campaigns.view(scope, campaign.id);
        changes.record(new Change("campaign.created", "campaign", view.id(), view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/campaigns", view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "更名、延期或指定专班", description = "只改出现的字段;需要 If-Match")
    public CampaignView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<CampaignChange> body) {
        var scope = scopes.current();
        var campaign = campaigns.get(scope, id);
        IfMatch.require(ifMatch, campaign.version);
        var before = campaigns.view(scope, id);
        var wanted = merging.merge(body, CampaignChange.of(campaign));
        checkForce(scope, wanted.taskForceId());
        campaign.name = wanted.name().strip();
        campaign.validTo = wanted.to();
        campaign.taskForceId = wanted.taskForceId();
        checkPeriod(campaign.validFrom, campaign.validTo);
        campaigns.keep(scope, campaign);
        var after = campaigns.view(scope, id);
        changes.record(new Change("campaign.changed", "campaign", id, after.version(), before, after));
        return after;
    }

    private void checkForce(DataScope scope, UUID taskForceId) {
        if (taskForceId != null) {
            taskForces.require(scope, taskForceId, "/taskForceId");
        }
    }

    private static void checkPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.invalid("period", "/to", Text.of("结束日期早于开始日期", "The end is before the start"));
        }
        if (to.isAfter(from.plusYears(2))) {
            throw Refusal.invalid("period", "/to", Text.of("一次遍访最长两年", "A campaign lasts two years at most"));
        }
    }
}
