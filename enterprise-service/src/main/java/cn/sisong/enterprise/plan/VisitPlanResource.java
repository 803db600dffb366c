package cn.sisong.enterprise.plan;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** The visit plan. */
@Path("/visit-plan")
@Tag(name = "走访计划")
public class VisitPlanResource {
    private final VisitPlan plan;
    private final Scopes scopes;

    VisitPlanResource(VisitPlan plan, Scopes scopes) {
        this.plan = plan;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "今后该走访哪些企业(只看,不安排)", description = "由包联频次和遍访名单推算,已走访、已安排、企业暂不便的除外;limit 为企业数")
    public Page<DueVisit> foretell(
            @Min(1) @Max(92) @DefaultValue("30") @Parameter(description = "今后多少天内应走访的") @QueryParam("days") int days,
            @Parameter(description = "只看该专班的") @QueryParam("taskForceId") UUID taskForceId,
            @Valid @BeanParam PageParams page) {
        return plan.foretell(scopes.current(), days, taskForceId, page);
    }

    @POST
    @Path("/_plan")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "按推算结果安排走访", description = "重复调用不会重复安排;专班成员只安排本专班的")
    public RestResponse<Planned> plan(@Valid @NotNull PlanRequest body) {
        return RestResponse.ok(plan.plan(scopes.current(), body));
    }
}
