package cn.sisong.enterprise.classification;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts right what an issue is about, on behalf of the office. */
@ApplicationScoped
class ClassificationDesk implements IssueActions {
    /** Afterwards a department works by the days that it was given. */
    private static final Set<IssueState> NOT_DISPATCHED = EnumSet.of(IssueState.SUBMITTED, IssueState.ACCEPTED);

    private final IssueClock times;
    private final Register register;
    private final Caller caller;

    ClassificationDesk(IssueClock times, Register register, Caller caller) {
        this.times = times;
        this.register = register;
        this.caller = caller;
    }

    /** Saying what it is already changes nothing and leaves no line. */
    void correct(DataScope scope, Issue issue, Classification right) {
        objection(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        var before = Classification.of(issue);
        if (right.equals(before)) {
            return;
        }
        issue.classify(
                right.category(), right.urgency(), times.policyOfBirth(issue, right.category(), right.urgency()));
        var by = new By(caller.subject(), caller.name(), Actor.OFFICE);
        register.note(issue, Note.of(IssueNote.RECLASSIFIED, by, before.inWords() + " → " + right.inWords()));
    }

    private static Optional<Refusal> objection(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.OFFICE)) {
            return Optional.of(Refusal.forbidden(Text.of("类别由四送一服办更正", "The office puts the category right")));
        }
        return NOT_DISPATCHED.contains(issue.state())
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "classification-state",
                        "",
                        Text.of("当前为“" + issue.state().label() + "”,交办前才能更正类别", "Not now: " + issue.state())));
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.has(scope, issue, Actor.OFFICE)
                ? List.of(Offer.of("RECLASSIFY", "更正类别", objection(scope, issue)))
                : List.of();
    }
}
