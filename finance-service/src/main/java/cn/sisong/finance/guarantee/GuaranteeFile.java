package cn.sisong.finance.guarantee;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Derived;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.transition.EventDay;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.Created;
import cn.sisong.finance.FinanceApi;
import cn.sisong.finance.demand.Matching;
import cn.sisong.finance.firm.FirmReference;
import cn.sisong.finance.timeline.Happening;
import cn.sisong.finance.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;

/** Enters applications and moves them on. */
@ApplicationScoped
class GuaranteeFile {
    private final Guarantees guarantees;
    private final FourEyes fourEyes;
    private final Matching matching;
    private final Timelines timelines;
    private final Changes changes;
    private final Scopes scopes;
    private final Clock clock;

    GuaranteeFile(
            Guarantees guarantees,
            FourEyes fourEyes,
            Matching matching,
            Timelines timelines,
            Changes changes,
            Scopes scopes,
            Clock clock) {
        this.guarantees = guarantees;
        this.fourEyes = fourEyes;
        this.matching = matching;
        this.timelines = timelines;
        this.changes = changes;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Its own transaction, because the firm was read from another service before it. */
    @Transactional
    @Idempotent
    RestResponse<GuaranteeView> enter(NewGuarantee body, @Derived FirmReference firm) {
        matching.check(scopes.current(), body.demandId(), firm);
        var day = EventDay.of(body.appliedOn(), null, "/appliedOn", clock);
        var application = new GuaranteeApplication(timelines.nextNumber("DB"), firm, body, clock.instant());
        guarantees.persistAndFlush(application);
        record(application, "登记申请", null, day, new GuaranteeStep(null, null, body.appliedAmount(), null, null));
        var view = GuaranteeView.of(application);
        changes.record(new Change("guarantee.applied", "guarantee", view.id(), view.version(), null, view));
        return Created.at(FinanceApi.ROOT + "/guarantee-applications", view.id(), view);
    }

    Transitions offered(GuaranteeApplication application) {
        return Transitions.of(
                application.state,
                application.state.steps(),
                GuaranteeState::word,
                step -> fourEyes.objection(application, step));
    }

    GuaranteeView take(DataScope scope, GuaranteeApplication application, GuaranteeStep asked) {
        var step = Transitions.choose(
                application.state,
                asked.to(),
                application.state.steps(),
                GuaranteeState::word,
                candidate -> fourEyes.objection(application, candidate));
        var given = new HashMap<String, Object>();
        given.put("comment", asked.comment());
        given.put("amount", asked.amount());
        step.require(given);
        var day = EventDay.of(asked.happenedOn(), timelines.lastDay(application.id), "/happenedOn", clock);
        var before = GuaranteeView.of(application);
        application.moveTo(step.to(), asked.amount());
        guarantees.flush();
        record(application, step.label(), before.state(), day, asked);
        if (step.to() == GuaranteeState.DISBURSED) {
            matching.matched(scope, application.demandId, "担保放款 " + application.number);
        }
        var after = GuaranteeView.of(application);
        changes.record(new Change("guarantee.moved", "guarantee", after.id(), after.version(), before, after));
        return after;
    }

    private void record(
            GuaranteeApplication application, String action, GuaranteeState from, LocalDate day, GuaranteeStep step) {
        timelines.record(new Happening(
                "guarantee",
                application.id,
                application.version,
                action,
                from == null ? null : from.name(),
                application.state.name(),
                day,
                step.amount(),
                step.comment(),
                step.evidence()));
    }
}
