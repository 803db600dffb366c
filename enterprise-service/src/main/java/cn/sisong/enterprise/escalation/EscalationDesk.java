package cn.sisong.enterprise.escalation;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.EscalationCause;
import cn.sisong.enterprise.issue.EscalationLevel;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueActions;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** Takes issues up a level on behalf of a caller. */
@ApplicationScoped
class EscalationDesk implements IssueActions {
    private final Escalations escalations;
    private final Caller caller;

    EscalationDesk(Escalations escalations, Caller caller) {
        this.escalations = escalations;
        this.caller = caller;
    }

    void escalate(DataScope scope, Issue issue, EscalationLevel level, String reason) {
        objection(scope, issue).ifPresent(refusal -> {
            throw refusal;
        });
        var present = issue.marks().escalationLevel();
        if (present != null && level.compareTo(present) <= 0) {
            throw Refusal.rule(
                    "escalated-already",
                    "/level",
                    Text.of("已提级至" + present.label() + ",只能提到更高一级", "Already at " + present));
        }
        var by = new By(caller.subject(), caller.name(), Actor.OFFICE);
        escalations.escalate(issue, EscalationCause.MANUAL, level, reason.strip(), by);
    }

    @Override
    public List<Offer> of(DataScope scope, Issue issue) {
        return Capacities.has(scope, issue, Actor.OFFICE)
                ? List.of(Offer.of("ESCALATE", "提级办理", objection(scope, issue)))
                : List.of();
    }

    private static Optional<Refusal> objection(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.OFFICE)) {
            return Optional.of(Refusal.forbidden(Text.of("提级由四送一服办办理", "The office escalates")));
        }
        if (issue.state().isEnded()) {
            return Optional.of(Refusal.rule("issue-ended", "", Text.of("诉求已办结,不能提级", "The issue has ended")));
        }
        return issue.marks().escalationLevel() == EscalationLevel.MAIN_LEADER
                ? Optional.of(Refusal.rule(
                        "escalated-already", "/level", Text.of("已提级至最高一级", "Already at the highest level")))
                : Optional.empty();
    }
}
