package cn.sisong.enterprise.metric;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the work on issues goes, with the sample size beside every number. */
@Path("/issue-metrics")
@Tag(name = "督导")
public class IssueMetricResource {
    /** Timelines are read through: a longer period is asked for in parts. */
    private static final long LONGEST_DAYS = 366;

    private final Measuring measuring;
    private final Scopes scopes;
    private final Clock clock;

    IssueMetricResource(Measuring measuring, Scopes scopes, Clock clock) {
        this.measuring = measuring;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:oversee")
    @Operation(
            summary = "诉求办理质量",
            description = "用时的中位数和九成值、90 天内重新办理、企业未作答销号、挂账、销号后回访、企业评价;每项附样本数,样本不足 10 件不给出比率。最长一年")
    public IssueMetrics metrics(
            @Parameter(required = true, description = "期间第一天(含)") @QueryParam("from") LocalDate from,
            @Parameter(required = true, description = "期间最后一天(含)") @QueryParam("to") LocalDate to,
            @Parameter(description = "区划代码,缺省为本人管辖范围") @QueryParam("area") String area) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw Refusal.invalid(
                    "period",
                    from == null ? "from" : "to",
                    Text.of("请给出起止日期,止不早于起,最长一年", "Give from and to, in order, a year apart at most"));
        }
        var pattern = (area == null ? "" : AreaPath.of(area)) + "%";
        return measuring.of(scopes.current(), new Measuring.Period(from, to, pattern), Days.today(clock));
    }
}
