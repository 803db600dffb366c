package cn.sisong.enterprise.extension;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.extension.ExtensionRequest.Span;
import cn.sisong.enterprise.extension.ExtensionViews.ExtensionPreview;
import cn.sisong.enterprise.issue.Capacities;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may ask for time, until when, and for how much. */
@ApplicationScoped
class ExtensionRules {
    /** Where the department's clock runs and the case is in its hands. */
    private static final Set<IssueState> IN_HAND = EnumSet.of(IssueState.SIGNED, IssueState.HANDLING);

    private final ExtensionRequests requests;
    private final IssueClock times;

    ExtensionRules(ExtensionRequests requests, IssueClock times) {
        this.requests = requests;
        this.times = times;
    }

    /** Why the caller may not ask at all now. */
    Optional<Refusal> objection(DataScope scope, Issue issue) {
        if (!Capacities.has(scope, issue, Actor.UNIT)) {
            return Optional.of(Refusal.forbidden(Text.of("延期由承办单位申请", "The department in charge asks for time")));
        }
        if (!IN_HAND.contains(issue.state())) {
            return Optional.of(Refusal.rule(
                    "extension-state",
                    "",
                    Text.of("当前为“" + issue.state().label() + "”,签收后、答复前才能申请延期", "Not now: " + issue.state())));
        }
        if (issue.marks().extensionPending()) {
            return Optional.of(Refusal.rule(
                    "extension-pending", "", Text.of("已有一份延期申请待审批", "A request is waiting for its decision")));
        }
        return isExhausted(issue) ? Optional.empty() : tooLate(issue);
    }

    /** The policy's number is used up: one more request is refused as soon as it is made. */
    boolean isExhausted(Issue issue) {
        return left(issue) == 0;
    }

    private int left(Issue issue) {
        return (int) Math.max(0, times.policy(issue).extensions() - requests.granted(issue.id()));
    }

    private Optional<Refusal> tooLate(Issue issue) {
        var last = lastDayToAsk(dueOn(issue));
        return times.today().isAfter(last)
                ? Optional.of(Refusal.rule(
                        "extension-too-late",
                        "",
                        Text.of(
                                "延期须在办结日(" + dueOn(issue) + ")前至少一个工作日申请,最迟为 " + last,
                                "Time could be asked for until " + last)))
                : Optional.empty();
    }

    LocalDate lastDayToAsk(LocalDate dueOn) {
        return times.calendar().workingDayBefore(dueOn);
    }

    LocalDate dueOn(Issue issue) {
        return times.solving(issue).orElseThrow().dueDate();
    }

    /** What is asked for, in days and as a day, or why it cannot be. */
    Span span(Issue issue, Integer days, LocalDate newDueOn) {
        if ((days == null) == (newDueOn == null)) {
            throw Refusal.invalid("span", "/days", Text.of("请填写延长的天数或新的办结日期中的一项", "Say either days or newDueOn"));
        }
        var dueOn = dueOn(issue);
        if (newDueOn != null && !newDueOn.isAfter(dueOn)) {
            throw Refusal.rule(
                    "extension-backwards", "/newDueOn", Text.of("新的办结日期应在 " + dueOn + " 之后", "Not after " + dueOn));
        }
        if (newDueOn != null && !times.calendar().isWorkingDay(newDueOn)) {
            throw Refusal.rule(
                    "day-off", "/newDueOn", Text.of(newDueOn + " 不是工作日,请另选一天", newDueOn + " is not a working day"));
        }
        var policy = times.policy(issue);
        var max = policy.extensionDays();
        var asked = days != null ? days : times.daysUntil(issue, newDueOn, max);
        if (asked > max) {
            throw Refusal.rule(
                    "extension-too-long",
                    days != null ? "/days" : "/newDueOn",
                    policy.extendsInCalendarDays()
                            ? Text.of("每次最多延长 " + max + " 日(自然日)", "At most " + max + " calendar days at a time")
                            : Text.of("每次最多延长 " + max + " 个工作日", "At most " + max + " working days at a time"));
        }
        var until = times.solvingExtended(issue, asked).orElseThrow();
        if (!until.dueDate().isAfter(dueOn)) {
            throw Refusal.rule(
                    "extension-backwards",
                    "/days",
                    Text.of("延长后仍在 " + dueOn + " 到期(逢休息日顺延),请多延几日", "It would still be due on " + dueOn));
        }
        return new Span(dueOn, until.dueDate(), asked, policy.extendsInCalendarDays(), until.provisional());
    }

    ExtensionPreview preview(DataScope scope, Issue issue, Integer days, LocalDate newDueOn) {
        var solving = times.solving(issue)
                .orElseThrow(() -> Refusal.rule(
                        "extension-state", "", Text.of("尚未交办,没有办结期限", "Not dispatched yet: there is no deadline")));
        var span = days == null && newDueOn == null ? null : span(issue, days, newDueOn);
        return new ExtensionPreview(
                solving.dueDate(),
                span == null ? null : span.until(),
                span == null ? null : span.days(),
                lastDayToAsk(solving.dueDate()),
                times.policy(issue).extensionDays(),
                times.policy(issue).extendsInCalendarDays(),
                left(issue),
                span == null ? solving.provisional() : span.provisional(),
                objection(scope, issue).map(refusal -> refusal.detail().zh()).orElse(null));
    }
}
