package cn.sisong.enterprise.indicator;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.indicator.IndicatorViews.IndicatorView;
import cn.sisong.enterprise.indicator.IndicatorViews.NewIndicator;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.UUID;

/** The yearly numbers of a firm and its size. */
@Path("/enterprises/{id}/indicators")
@Tag(name = "企业")
public class IndicatorResource {
    private final Indicators indicators;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    IndicatorResource(
            Indicators indicators,
            Enterprises enterprises,
            Scopes scopes,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.indicators = indicators;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "年度指标和划型", description = "年度新的在前;同年度以后录入的为准,每条附按《统计上大中小微型企业划分办法》的结论;升规、退规提示只在最近年度")
    public Page<IndicatorView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return indicators.list(scopes.current(), id, page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "录入年度指标", description = "更正某年度即再录一条;企业规模取能划型的最近年度")
    public RestResponse<IndicatorView> add(@PathParam("id") UUID id, @Valid @NotNull NewIndicator body) {
        if (body.employees() == null && body.revenueWan() == null && body.assetsWan() == null) {
            throw Refusal.invalid(
                    "empty", "/employees", Text.of("从业人员、营业收入、资产总额至少填一项", "At least one number is needed"));
        }
        if (body.year() > Days.today(clock).getYear()) {
            throw Refusal.invalid("future", "/year", Text.of("年度晚于今年", "The year lies in the future"));
        }
        var firm = enterprises.get(scopes.current(), id);
        var view = indicators.add(scopes.current(), firm, new Indicator(firm.id(), body, caller, clock.instant()));
        changes.record(new Change("enterprise.measured", "enterprise", firm.id(), firm.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }
}
