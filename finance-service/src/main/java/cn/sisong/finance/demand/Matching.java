package cn.sisong.finance.demand;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.finance.firm.FirmReference;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Ties demands to the records of money that answer them. */
@ApplicationScoped
public class Matching {
    private final Demands demands;
    private final DemandFile file;
    private final Clock clock;

    Matching(Demands demands, DemandFile file, Clock clock) {
        this.demands = demands;
        this.file = file;
        this.clock = clock;
    }

    /** Refuses a reference to a demand that is out of sight, another firm's, or over. Null is no reference. */
    public void check(DataScope scope, UUID demandId, FirmReference firm) {
        if (demandId == null) {
            return;
        }
        var demand = demands.find(scope, demandId)
                .orElseThrow(() -> Refusal.rule(
                        "demand-unknown",
                        "/demandId",
                        Text.of("没有找到该融资需求,或不在您的权限范围内", "No such demand within your scope")));
        if (!demand.firm.enterpriseId().equals(firm.enterpriseId())) {
            throw Refusal.rule(
                    "demand-of-another-firm",
                    "/demandId",
                    Text.of("该融资需求属于“" + demand.firm.enterpriseName() + "”", "The demand is another firm's"));
        }
        if (!demand.isAlive()) {
            throw Refusal.rule(
                    "demand-closed",
                    "/demandId",
                    Text.of("该融资需求已是“" + demand.state.word() + "”", "The demand is " + demand.state));
        }
    }

    /** A loan was recorded or a guarantee paid out for it. A demand that is over meanwhile stays as it is. */
    public void matched(DataScope scope, UUID demandId, String by) {
        if (demandId == null) {
            return;
        }
        demands.lock(scope, demandId)
                .filter(demand -> demand.state == DemandState.OPEN)
                .ifPresent(demand -> file.move(demand, DemandState.MATCHED, "对接成功", Days.today(clock), by));
    }

    /**
     * A record that answered it was cancelled.
     *
     * @param answered whether anything else still answers it; asked while nobody else can match or reopen the demand
     */
    public void reopened(DataScope scope, UUID demandId, BooleanSupplier answered, String because) {
        if (demandId == null) {
            return;
        }
        demands.lock(scope, demandId)
                .filter(demand -> demand.state == DemandState.MATCHED && !answered.getAsBoolean())
                .ifPresent(demand -> file.move(demand, DemandState.OPEN, "对接记录作废", Days.today(clock), because));
    }
}
