package cn.sisong.finance.demand;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Derived;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.transition.EventDay;
import cn.sisong.common.transition.Step;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.Created;
import cn.sisong.finance.FinanceApi;
import cn.sisong.finance.firm.FirmReference;
import cn.sisong.finance.timeline.Happening;
import cn.sisong.finance.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

/** Enters demands and moves them on. */
@ApplicationScoped
class DemandFile {
    private final Demands demands;
    private final Timelines timelines;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    DemandFile(Demands demands, Timelines timelines, Changes changes, Caller caller, Clock clock) {
        this.demands = demands;
        this.timelines = timelines;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Its own transaction, because the firm was read from another service before it. */
    @Transactional
    @Idempotent
    RestResponse<DemandView> enter(NewDemand body, @Derived FirmReference firm) {
        var today = Days.today(clock);
        if (body.neededBy() != null && body.neededBy().isBefore(today)) {
            throw Refusal.invalid("past-date", "/neededBy", Text.of("期望到位日在今天之前,请核对", "neededBy is in the past"));
        }
        var demand = new FinancingDemand(timelines.nextNumber("RZ"), firm, body, clock.instant());
        demands.persistAndFlush(demand);
        record(demand, "登记需求", null, today, null);
        var view = DemandView.of(demand);
        changes.record(new Change("demand.created", "demand", view.id(), view.version(), null, view));
        return Created.at(FinanceApi.ROOT + "/financing-demands", view.id(), view);
    }

    DemandView take(FinancingDemand demand, DemandStep asked) {
        var step =
                Transitions.choose(demand.state, asked.to(), demand.state.steps(), DemandState::word, this::objection);
        var given = new HashMap<String, Object>();
        given.put("comment", asked.comment());
        step.require(given);
        var day = EventDay.of(asked.happenedOn(), timelines.lastDay(demand.id), "/happenedOn", clock);
        return move(demand, step.to(), step.label(), day, asked.comment());
    }

    Transitions offered(DataScope scope, UUID id) {
        var demand = demands.get(scope, id);
        return Transitions.of(demand.state, demand.state.steps(), DemandState::word, this::objection);
    }

    DemandView move(FinancingDemand demand, DemandState to, String action, LocalDate day, String comment) {
        var before = DemandView.of(demand);
        demand.moveTo(to);
        demands.flush();
        record(demand, action, before.state(), day, comment);
        var after = DemandView.of(demand);
        changes.record(new Change("demand.moved", "demand", after.id(), after.version(), before, after));
        return after;
    }

    private Optional<Refusal> objection(Step<DemandState> step) {
        if (step.permission() == null) {
            return Optional.of(new Refusal(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Text.of(
                            "登记贷款、担保放款或其作废时由系统办理,不能手工办理",
                            "Taken by the system when a loan or a guarantee is recorded or cancelled")));
        }
        return caller.may(step.permission()) ? Optional.empty() : Optional.of(step.notPermitted());
    }

    private void record(FinancingDemand demand, String action, DemandState from, LocalDate day, String comment) {
        timelines.record(new Happening(
                "demand",
                demand.id,
                demand.version,
                action,
                from == null ? null : from.name(),
                demand.state.name(),
                day,
                null,
                comment,
                null));
    }
}
