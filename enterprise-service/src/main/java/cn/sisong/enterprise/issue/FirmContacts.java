package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;

/** Who may speak with the firm about an issue, and the record that someone did. */
@ApplicationScoped
public class FirmContacts {
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    FirmContacts(Register register, Caller caller, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** The office or the visiting member, while the firm's word is awaited, or to show it what became of a merged issue. */
    public void requireAsking(DataScope scope, Issue issue) {
        var capacities = Steps.capacities(scope, issue);
        if (!capacities.contains(Actor.OFFICE) && !capacities.contains(Actor.RAISER)) {
            throw Refusal.forbidden(
                    Text.of("确认链接由四送一服办或走访人员签发", "Only the office or the visiting member issues links"));
        }
        // the firm of a merged issue may follow the survivor
        if (issue.state != IssueState.MERGED) {
            requireAwaited(issue);
        }
    }

    /** Whoever has a part in the issue: the office, its department, or who raised it. */
    public void requirePart(DataScope scope, Issue issue) {
        if (Steps.capacities(scope, issue).isEmpty() && !scope.subject().equals(issue.raisedBySubject)) {
            throw Refusal.forbidden(Text.of("只有经办各方可以上传材料", "Only those who have a part in the issue may add files"));
        }
    }

    public void record(DataScope scope, Issue issue, boolean reached, String comment) {
        var as = Steps.capacities(scope, issue).stream()
                .filter(capacity -> capacity != Actor.UNIT)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.forbidden(Text.of("回访由四送一服办、走访人员或督导组登记", "The handler never speaks for the firm")));
        requireAwaited(issue);
        var by = new By(caller.subject(), caller.name(), as);
        var type = reached ? IssueEvent.REACHED : IssueEvent.UNANSWERED;
        var event = new IssueEvent(issue, type, issue.state, issue.state, by, clock.instant());
        event.comment = comment;
        register.append(issue, event);
    }

    private static void requireAwaited(Issue issue) {
        if (issue.state != IssueState.CONFIRMING) {
            throw Refusal.rule(
                    "not-confirming", "", Text.of("诉求不在“待企业确认”状态", "The firm's word is not awaited at present"));
        }
    }
}
