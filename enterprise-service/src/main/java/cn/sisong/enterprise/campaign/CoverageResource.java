package cn.sisong.enterprise.campaign;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.campaign.CampaignViews.Added;
import cn.sisong.enterprise.campaign.CampaignViews.Coverage;
import cn.sisong.enterprise.campaign.CampaignViews.NewTargets;
import cn.sisong.enterprise.campaign.CampaignViews.TargetView;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.listing.OfficialLists;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The list of a campaign and how much of it has been visited, as of any day. */
@Path("/campaigns/{id}")
@Tag(name = "遍访")
public class CoverageResource {
    private final Campaigns campaigns;
    private final Targets targets;
    private final OfficialLists lists;
    private final Enterprises enterprises;
    private final Changes changes;
    private final Scopes scopes;
    private final Clock clock;

    CoverageResource(
            Campaigns campaigns,
            Targets targets,
            OfficialLists lists,
            Enterprises enterprises,
            Changes changes,
            Scopes scopes,
            Clock clock) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.lists = lists;
        this.enterprises = enterprises;
        this.changes = changes;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @Path("/coverage")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "覆盖率", description = "已上门走访的企业数 / 名单企业数;asOf 为知悉日,缺省今天。专班成员只看本人权限内的企业")
    public Coverage coverage(
            @PathParam("id") UUID id,
            @Parameter(description = "知悉日:只计该日日终前已录入的数据;缺省为今天") @QueryParam("asOf") LocalDate asOf) {
        var scope = scopes.current();
        var campaign = campaigns.get(scope, id);
        var day = day(asOf);
        var count = targets.count(scope, campaign, day);
        return new Coverage(
                day,
                count.targeted(),
                count.visited(),
                percent(count.visited(), count.targeted()),
                targets.results(scope, campaign, day),
                !day.isBefore(Days.today(clock)));
    }

    /** Cut, never rounded up: 100 means all. */
    static String percent(long visited, long targeted) {
        return targeted == 0
                ? null
                : BigDecimal.valueOf(visited * 100)
                        .divide(BigDecimal.valueOf(targeted), 1, RoundingMode.DOWN)
                        .toPlainString();
    }

    @GET
    @Path("/targets")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "遍访名单", description = "visited=false 为尚未走访的企业")
    public Page<TargetView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "true 只看已走访的,false 只看未走访的;缺省为全部") @QueryParam("visited") Boolean visited,
            @Parameter(description = "知悉日:只计该日日终前已录入的数据;缺省为今天") @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        return targets.list(scope, campaigns.get(scope, id), day(asOf), visited, page);
    }

    @POST
    @Path("/targets")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "把企业列入遍访名单", description = "enterpriseIds 与 filter 二选一;已在名单上的不重复")
    public RestResponse<Added> add(@PathParam("id") UUID id, @Valid @NotNull NewTargets body) {
        var scope = scopes.current();
        var campaign = campaigns.get(scope, id);
        var byId = body.enterpriseIds() != null;
        if (byId == (body.filter() != null) || !byId && body.filter().saysNothing()) {
            throw Refusal.invalid(
                    "targets", "/enterpriseIds", Text.of("请给出企业编号或筛选条件(二选一)", "Give enterpriseIds or a filter"));
        }
        if (!byId && body.filter().campaignId() != null) {
            campaigns.view(scope, body.filter().campaignId());
        }
        if (!byId && body.filter().listCode() != null) {
            lists.required(body.filter().listCode(), "/filter/listCode");
        }
        var added = targets.add(scope, campaign, body);
        var view = new Added(added, byId ? body.enterpriseIds().size() : added);
        changes.record(new Change("campaign.targeted", "campaign", id, campaign.version, body, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @DELETE
    @Path("/targets/{enterpriseId}")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "把企业移出名单", description = "以企业任一档案的编号均可移出;此前各日的覆盖率不变")
    public void remove(@PathParam("id") UUID id, @PathParam("enterpriseId") UUID enterpriseId) {
        var scope = scopes.current();
        var campaign = campaigns.get(scope, id);
        var firm = enterprises.get(scope, enterpriseId);
        if (!targets.remove(campaign, enterprises.files(firm))) {
            throw Refusal.notFound(Text.of("名单企业", "target"));
        }
        changes.record(new Change("campaign.untargeted", "campaign", id, campaign.version, firm.id(), null));
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? Days.today(clock) : asOf;
    }
}
