package cn.sisong.enterprise.resumption;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** 复工复产: how firms stand on a day, and the statements that say so. */
@Path("/resumptions")
@Tag(name = "复工复产")
public class ResumptionResource {
    private final Resumptions resumptions;
    private final Statements statements;
    private final Scopes scopes;
    private final Clock clock;

    ResumptionResource(Resumptions resumptions, Statements statements, Scopes scopes, Clock clock) {
        this.resumptions = resumptions;
        this.statements = statements;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "各企业复工复产情况", description = "每户企业在该日的状态;未登记过的企业不列")
    public Page<ResumptionView> list(
            @Parameter(description = "哪一天日终;缺省为今天") @QueryParam("on") LocalDate on,
            @Parameter(description = "只看该状态") @QueryParam("status") ResumptionStatus status,
            @Valid @BeanParam PageParams page) {
        return resumptions.standing(scopes.current(), day(on), status, page).map(ResumptionView::masked);
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "复工复产汇总", description = "本人权限范围内各状态企业数和应复尽复率;与指标 A24 同一口径")
    public ResumptionView.Summary summary(
            @Parameter(description = "哪一天日终;缺省为今天") @QueryParam("on") LocalDate on,
            @Parameter(description = "知悉日:只计该日日终前已录入的数据,企业归属也以当时为准;缺省为今天") @QueryParam("asOf") LocalDate asOf) {
        var counts = resumptions.counts(scopes.current(), day(on), day(asOf));
        var due = Arrays.stream(ResumptionStatus.values())
                .filter(ResumptionStatus::isDue)
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
        var resumed = counts.getOrDefault(ResumptionStatus.RESUMED, 0L);
        return new ResumptionView.Summary(
                day(on),
                day(asOf),
                Arrays.stream(ResumptionStatus.values())
                        .map(status ->
                                new ResumptionView.Count(status, status.label(), counts.getOrDefault(status, 0L)))
                        .toList(),
                due == 0 ? null : percent(resumed, due),
                due == 0 ? "没有登记应复工的企业" : null);
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:write", "enterprise:visit"})
    @Operation(summary = "登记一户企业的状态", description = "只增不改;更正为同一天再登记一次")
    public RestResponse<ResumptionView> create(@Valid @NotNull NewResumption body) {
        var view = statements.take(scopes.current(), body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", EnterpriseApi.ROOT + "/enterprises/" + view.enterpriseId() + "/resumptions")
                .build();
    }

    @POST
    @Path("/_bulk")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:write", "enterprise:visit"})
    @Operation(summary = "批量登记", description = "每行一个结果;一行不成不影响其余,至多 500 行")
    public RestResponse<ResumptionView.BulkResult> createAll(@Valid @NotNull NewResumption.Bulk body) {
        return RestResponse.ok(statements.takeAll(scopes.current(), body));
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? Days.today(clock) : asked;
    }
}
