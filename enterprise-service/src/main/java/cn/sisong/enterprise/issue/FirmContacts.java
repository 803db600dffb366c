package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may speak with the firm about an issue, and the record that someone did. */
@ApplicationScoped
public class FirmContacts {
    /** Never the department: it does not speak for the firm. */
    private static final Set<Actor> SPEAKERS = EnumSet.of(Actor.OFFICE, Actor.RAISER, Actor.SUPERVISION);

    private final Issues issues;
    private final Register register;
    private final Caller caller;

    FirmContacts(Issues issues, Register register, Caller caller) {
        this.issues = issues;
        this.register = register;
        this.caller = caller;
    }

    /** The office or the visiting member: to ask the firm, or to show it how its issue fares. Never the handler. */
    public void requireAsking(DataScope scope, Issue issue) {
        var capacities = Capacities.of(scope, issue);
        if (!capacities.contains(Actor.OFFICE) && !capacities.contains(Actor.RAISER)) {
            throw Refusal.forbidden(
                    Text.of("确认链接由四送一服办或走访人员签发", "Only the office or the visiting member issues links"));
        }
        requireNotHandling(scope, issue);
    }

    /** Whoever works on the issue neither asks the firm nor hears how it rates, whatever else that person may be. */
    public void requireNotHandling(DataScope scope, Issue issue) {
        if (isHandling(scope, issue)) {
            throw refused();
        }
    }

    static Refusal refused() {
        return Refusal.forbidden(
                Text.of("您所在单位承办或协办这条诉求,不能代企业答复,也不查看企业的评价", "Whoever handles the issue never speaks for the firm"));
    }

    /** Has a part in the handling of the issue, for the department in charge or for one that helps it. */
    public boolean isHandling(DataScope scope, Issue issue) {
        return !handled(scope, List.of(issue)).isEmpty();
    }

    /** Those of some issues in whose handling the caller has a part. */
    public Set<UUID> handled(DataScope scope, Collection<Issue> asked) {
        if (!EnterpriseScope.isDepartment(scope)) {
            return Set.of();
        }
        var handled = new HashSet<>(issues.helpedBy(scope.department(), asked));
        asked.stream()
                .filter(issue -> scope.department().equals(issue.departmentId))
                .forEach(issue -> handled.add(issue.id));
        return handled;
    }

    /** Whoever has a part in the issue: the office, its department, one that sees it because it helps, or who raised it. */
    public void requirePart(DataScope scope, Issue issue) {
        var isAsked = EnterpriseScope.isDepartment(scope);
        if (Capacities.of(scope, issue).isEmpty()
                && !isAsked
                && !scope.subject().equals(issue.raisedBySubject)) {
            throw Refusal.forbidden(Text.of("只有经办各方可以上传材料", "Only those who have a part in the issue may add files"));
        }
    }

    public void record(DataScope scope, Issue issue, boolean reached, String comment) {
        var as = Capacities.of(scope, issue).stream()
                .filter(SPEAKERS::contains)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.forbidden(Text.of("回访由四送一服办、走访人员或督导组登记", "The handler never speaks for the firm")));
        requireNotHandling(scope, issue);
        requireAwaited(issue);
        var by = new By(caller.subject(), caller.name(), as);
        register.note(issue, Note.of(reached ? IssueNote.REACHED_CONTACT : IssueNote.UNANSWERED_CONTACT, by, comment));
    }

    private static void requireAwaited(Issue issue) {
        if (issue.state != IssueState.CONFIRMING) {
            throw Refusal.rule(
                    "not-confirming", "", Text.of("诉求不在“待企业确认”状态", "The firm's word is not awaited at present"));
        }
    }
}
