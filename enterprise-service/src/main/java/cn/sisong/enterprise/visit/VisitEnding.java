package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.transition.Step;
import cn.sisong.common.transition.Transitions;
import cn.sisong.enterprise.visit.Visit.EndedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Ends visits: planned ones that do not take place, called off by us or put off by the firm, and done ones that are none. */
@ApplicationScoped
public class VisitEnding {
    private final Visits visits;
    private final VisitTrail trail;
    private final Correcting correcting;
    private final Event<VisitDeclined> declined;
    private final Clock clock;

    VisitEnding(Visits visits, VisitTrail trail, Correcting correcting, Event<VisitDeclined> declined, Clock clock) {
        this.visits = visits;
        this.trail = trail;
        this.correcting = correcting;
        this.declined = declined;
        this.clock = clock;
    }

    Transitions options(DataScope scope, Visit visit) {
        return Transitions.of(
                visit.state, visit.state.steps(), VisitState::word, step -> objection(scope, visit, step));
    }

    void take(DataScope scope, Visit visit, VisitTransition wanted) {
        if (wanted.to() == VisitState.VOIDED) {
            visits.hold(visit);
        }
        var step = Transitions.choose(
                visit.state, wanted.to(), visit.state.steps(), VisitState::word, s -> objection(scope, visit, s));
        var given = new HashMap<String, Object>();
        given.put("comment", wanted.comment());
        step.require(given);
        if (wanted.proposedOn() != null && wanted.to() != VisitState.DECLINED) {
            throw Refusal.invalid(
                    "not-declined", "/proposedOn", Text.of("企业暂不便时才填写改约日期", "Only a declined visit has another day"));
        }
        checkProposal(wanted.proposedOn());
        var by = visit.isAuthor(scope.subject()) || visit.isOfForce(scope) ? EndedBy.MEMBER : EndedBy.OFFICE;
        visit.end(wanted.to(), by, wanted.comment(), wanted.proposedOn());
        trail.keep(visit, "visit." + wanted.to().name().toLowerCase(Locale.ROOT), scope.subject());
        if (wanted.to() == VisitState.VOIDED) {
            correcting.voided(visit);
        }
    }

    private Optional<Refusal> objection(DataScope scope, Visit visit, Step<VisitState> step) {
        if (step.to() == VisitState.DONE) {
            return Optional.of(
                    Refusal.rule("record-it", "/to", Text.of("请用“记录走访”填写走访情况后提交", "Send the visit itself with PUT")));
        }
        if (step.to() == VisitState.VOIDED) {
            return correcting.objectionToVoid(scope, visit);
        }
        return visit.isOf(scope) || scope.hasAnyRole("dispatcher")
                ? Optional.empty()
                : Optional.of(step.notPermitted());
    }

    private void checkProposal(LocalDate day) {
        if (day != null && !day.isAfter(Days.today(clock))) {
            throw Refusal.invalid("past", "/proposedOn", Text.of("改约日期应在今天之后", "The other day must lie in the future"));
        }
    }

    /** The firm's own word, through its link. */
    public void decline(UUID visitId, String reason, LocalDate proposedOn) {
        checkProposal(proposedOn);
        var visit = visits.findById(visitId);
        if (visit.state != VisitState.PLANNED) {
            throw Refusal.rule("not-planned", "", Text.of("这次走访现在不需要您答复", "Nothing is asked of you at present"));
        }
        visit.end(VisitState.DECLINED, EndedBy.FIRM, reason, proposedOn);
        trail.keep(visit, "visit.declined", "firm");
        declined.fire(VisitDeclined.of(visit, clock.instant()));
    }
}
