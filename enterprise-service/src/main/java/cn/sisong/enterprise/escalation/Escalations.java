package cn.sisong.enterprise.escalation;

import cn.sisong.enterprise.issue.EscalationCause;
import cn.sisong.enterprise.issue.EscalationLevel;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.Moved;
import cn.sisong.enterprise.issue.Note;
import cn.sisong.enterprise.issue.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes issues up a level, in the transaction of what caused it. */
@ApplicationScoped
public class Escalations {
    /** The rule itself acts; no person does. */
    public static final By SYSTEM = new By("system", "系统", Actor.SYSTEM);

    private final Register register;
    private final IssueClock times;

    Escalations(Register register, IssueClock times) {
        this.register = register;
        this.times = times;
    }

    /** By rule, to the level that the issue's policy names. */
    public void byRule(Issue issue, EscalationCause cause, String reason) {
        var level = EscalationLevel.valueOf(times.policy(issue).escalationLevel());
        escalate(issue, cause, level, reason, SYSTEM);
    }

    void escalate(Issue issue, EscalationCause cause, EscalationLevel level, String reason, By by) {
        issue.marks().escalate(cause, level, reason, times.now());
        var reached = issue.marks().escalationLevel();
        register.note(
                issue,
                Note.of(IssueNote.ESCALATED, by, "提级至" + reached.label() + ":" + reason)
                        .because(cause.name()));
    }

    /** The firm was not satisfied again: that is no longer the department's affair alone. */
    void reopened(@Observes Moved moved) {
        if (moved.to() != IssueState.REOPENED) {
            return;
        }
        var times = this.times.times(moved.issue(), IssueState.REOPENED);
        if (times >= this.times.policy(moved.issue()).escalateReopenings()) {
            byRule(moved.issue(), EscalationCause.REOPENED, "第" + times + "次重新办理");
        }
    }
}
