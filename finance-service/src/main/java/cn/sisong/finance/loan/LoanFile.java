package cn.sisong.finance.loan;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Derived;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.time.Days;
import cn.sisong.common.transition.Step;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.Created;
import cn.sisong.finance.FinanceApi;
import cn.sisong.finance.demand.Matching;
import cn.sisong.finance.firm.FirmReference;
import cn.sisong.finance.guarantee.Guarantees;
import cn.sisong.finance.timeline.Happening;
import cn.sisong.finance.timeline.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;

/** Records loans and cancels wrong records. */
@ApplicationScoped
class LoanFile {
    private final Loans loans;
    private final Guarantees guarantees;
    private final Matching matching;
    private final Timelines timelines;
    private final Changes changes;
    private final Caller caller;
    private final Scopes scopes;
    private final Clock clock;

    LoanFile(
            Loans loans,
            Guarantees guarantees,
            Matching matching,
            Timelines timelines,
            Changes changes,
            Caller caller,
            Scopes scopes,
            Clock clock) {
        this.loans = loans;
        this.guarantees = guarantees;
        this.matching = matching;
        this.timelines = timelines;
        this.changes = changes;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Its own transaction, because the firm was read from another service before it. */
    @Transactional
    @Idempotent
    RestResponse<LoanView> enter(NewLoan body, @Derived FirmReference firm) {
        var scope = scopes.current();
        var day = LoanDays.check(body, Days.today(clock));
        matching.check(scope, body.demandId(), firm);
        guarantees.check(scope, body.guaranteeApplicationId(), firm);
        var loan = new Loan(timelines.nextNumber("DK"), firm, body, clock.instant());
        loans.persistAndFlush(loan);
        timelines.record(new Happening(
                "loan",
                loan.id,
                loan.version,
                "登记" + loan.kind.word(),
                null,
                loan.state.name(),
                day,
                loan.amount,
                null,
                null));
        matching.matched(scope, loan.demandId, "登记" + loan.kind.word() + " " + loan.number);
        var view = LoanView.of(loan);
        changes.record(new Change("loan.recorded", "loan", view.id(), view.version(), null, view));
        return Created.at(FinanceApi.ROOT + "/loans", view.id(), view);
    }

    Transitions offered(Loan loan) {
        return Transitions.of(loan.state, loan.state.steps(), LoanState::word, this::objection);
    }

    LoanView take(DataScope scope, Loan loan, LoanStep asked) {
        var step = Transitions.choose(loan.state, asked.to(), loan.state.steps(), LoanState::word, this::objection);
        var given = new HashMap<String, Object>();
        given.put("comment", asked.comment());
        step.require(given);
        var before = LoanView.of(loan);
        loan.cancel();
        loans.flush();
        timelines.record(new Happening(
                "loan",
                loan.id,
                loan.version,
                step.label(),
                before.state().name(),
                loan.state.name(),
                Days.today(clock),
                loan.amount,
                asked.comment(),
                null));
        matching.reopened(
                scope,
                loan.demandId,
                () -> loans.answers(loan.demandId) || guarantees.answers(loan.demandId),
                "作废 " + loan.number + ":" + asked.comment());
        var after = LoanView.of(loan);
        changes.record(new Change("loan.cancelled", "loan", after.id(), after.version(), before, after));
        return after;
    }

    private Optional<Refusal> objection(Step<LoanState> step) {
        return caller.may(step.permission()) ? Optional.empty() : Optional.of(step.notPermitted());
    }
}
