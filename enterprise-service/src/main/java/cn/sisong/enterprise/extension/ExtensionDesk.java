package cn.sisong.enterprise.extension;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.escalation.Escalations;
import cn.sisong.enterprise.extension.ExtensionViews.ExtensionDecision;
import cn.sisong.enterprise.extension.ExtensionViews.NewExtension;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.EscalationCause;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Moved;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for time and decides about it on behalf of a caller. */
@ApplicationScoped
class ExtensionDesk implements IssueActions {
    /** States in which a request still has a meaning. */
    private static final Set<IssueState> ALIVE =
            EnumSet.of(IssueState.SIGNED, IssueState.HANDLING, IssueState.SUSPENDED);

    private final ExtensionRequests requests;
    private final ExtensionRules rules;
    private final Escalations escalations;
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    ExtensionDesk(
            ExtensionRequests requests,
            ExtensionRules rules,
            Escalations escalations,
            Register register,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.escalations = escalations;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a request. One beyond the policy's number is taken too, refused at once and goes up a level: as an error it
     * would leave no trace, and a repeated key would go up again.
     */
    ExtensionRequest ask(DataScope scope, Issue issue, NewExtension body) {
        rules.objection(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        var span = rules.span(issue, body.days(), body.newDueOn());
        var by = new By(caller.subject(), caller.name(), Actor.UNIT);
        var request = new ExtensionRequest(issue, span, body.reason(), by, clock.instant());
        requests.persistAndFlush(request);
        issue.marks().extensionPending(true);
        register.note(issue, Note.of(IssueNote.EXTENSION_ASKED, by, "申请延至 " + span.inWords() + ":" + request.reason));
        if (rules.isExhausted(issue)) {
            settle(issue, request, ExtensionState.REFUSED, "延期次数已用完", Escalations.SYSTEM);
            escalations.byRule(issue, EscalationCause.EXTENSION, "延期次数已用完后再次申请延期");
        }
        return request;
    }

    /** The request holds what it said in days: a pause in between has moved the due day, and the days count from there. */
    void decide(DataScope scope, Issue issue, ExtensionRequest request, ExtensionDecision body) {
        if (!Capacities.has(scope, issue, Actor.OFFICE)) {
            throw Refusal.forbidden(Text.of("延期由四送一服办审批", "The office decides"));
        }
        if (body.to() != ExtensionState.APPROVED && body.to() != ExtensionState.REFUSED) {
            throw Refusal.invalid("decision", "/to", Text.of("只能同意或不同意", "APPROVED or REFUSED"));
        }
        var why = body.comment() == null ? "" : body.comment().strip();
        if (body.to() == ExtensionState.REFUSED && why.isEmpty()) {
            throw Refusal.invalid("required", "/comment", Text.of("不同意延期须写明理由", "Say why not"));
        }
        settle(issue, request, body.to(), why, new By(caller.subject(), caller.name(), Actor.OFFICE));
    }

    private void settle(Issue issue, ExtensionRequest request, ExtensionState to, String why, By by) {
        request.decide(to, why, by, clock.instant());
        issue.marks().extensionPending(false);
        var note = Note.of(noteOf(to), by, why.isEmpty() ? null : why);
        register.note(issue, to == ExtensionState.APPROVED ? note.extending(request.days) : note);
    }

    private static IssueNote noteOf(ExtensionState to) {
        return switch (to) {
            case APPROVED -> IssueNote.EXTENSION_APPROVED;
            case REFUSED -> IssueNote.EXTENSION_REFUSED;
            case LAPSED -> IssueNote.EXTENSION_LAPSED;
            case PENDING -> throw new IllegalArgumentException("pending is no decision");
        };
    }

    /** A case that has left the department's hands needs no more time. */
    void moved(@Observes Moved moved) {
        if (moved.issue().marks().extensionPending() && !ALIVE.contains(moved.to())) {
            requests.pending(moved.issue().id())
                    .ifPresent(request -> settle(
                            moved.issue(),
                            request,
                            ExtensionState.LAPSED,
                            "诉求已转为“" + moved.to().label() + "”",
                            Escalations.SYSTEM));
        }
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        if (Capacities.has(scope, issue, Actor.UNIT)) {
            return List.of(Offer.of("ASK_EXTENSION", "申请延期", rules.objection(scope, issue)));
        }
        if (Capacities.has(scope, issue, Actor.OFFICE) && issue.marks().extensionPending()) {
            return List.of(Offer.of("DECIDE_EXTENSION", "审批延期", Optional.empty()));
        }
        return List.of();
    }
}
