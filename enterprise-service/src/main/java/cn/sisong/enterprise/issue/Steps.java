package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.department.Department;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.sla.SlaPolicies;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may take which step of the table now; the same answer serves the offer and the refusal. */
@ApplicationScoped
class Steps {
    private final Issues issues;
    private final SlaPolicies policies;
    private final WorkCalendars calendars;
    private final Departments departments;
    private final Clock clock;

    Steps(Issues issues, SlaPolicies policies, WorkCalendars calendars, Departments departments, Clock clock) {
        this.issues = issues;
        this.policies = policies;
        this.calendars = calendars;
        this.departments = departments;
        this.clock = clock;
    }

    /** The capacity in which the caller takes the step, or the refusal with its reason. */
    Actor check(DataScope scope, Issue issue, IssueStep step) {
        var refusal = refusal(scope, issue, step);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return Capacities.of(scope, issue).stream()
                .filter(step.actors()::contains)
                .findFirst()
                .orElseThrow();
    }

    Optional<Refusal> refusal(DataScope scope, Issue issue, IssueStep step) {
        var capacities = Capacities.of(scope, issue);
        if (capacities.stream().noneMatch(step.actors()::contains)) {
            return Optional.of(Refusal.forbidden(Text.of(
                    "“" + step.label() + "”由" + names(step.actors()) + "办理",
                    "This step is taken by " + step.actors())));
        }
        return switch (step) {
            case RETURN_UNSIGNED, RETURN_SIGNED -> refusedReturn(issue);
            case CLOSE -> refusedClosing(issue);
            case DISPATCH, DISPATCH_AGAIN -> refusedArrears(issue);
            case REPLY -> refusedReply(issue);
            default -> Optional.empty();
        };
    }

    /** The statutory clock of arrears runs at the handling department, and that is for the provincial level to say. */
    private static Optional<Refusal> refusedArrears(Issue issue) {
        return issue.isOurs()
                ? Optional.empty()
                : Optional.of(
                        Refusal.rule(
                                "arrears-go-up",
                                "/to",
                                Text.of(
                                        "拖欠账款投诉由省级受理:请先上报,省级转由本地承办后再交办",
                                        "The provincial level accepts complaints of arrears: send it up first; dispatch once it is given to us")));
    }

    /** Once, in time; a second time the office's ruling stands. */
    private Optional<Refusal> refusedReturn(Issue issue) {
        var events = issues.events(issue.id);
        if (events.stream().anyMatch(e -> e.toState == IssueState.RETURNED && e.isMove())) {
            return Optional.of(Refusal.rule(
                    "returned-before",
                    "/to",
                    Text.of("该诉求已退回过一次,四送一服办的改派为最终决定", "Returned once before; the office's ruling is final")));
        }
        var dispatched = lastMove(events, IssueState.DISPATCHED);
        var until = calendars
                .current()
                .plusWorkingDays(
                        LocalDate.ofInstant(dispatched, BusinessClock.ZONE),
                        policy(issue).returnDays());
        if (clock.instant().isAfter(Deadlines.endOf(until.day()))) {
            return Optional.of(Refusal.rule(
                    "return-too-late",
                    "/to",
                    Text.of("退回期限为 " + until.day() + ",已过期", "The return was possible until " + until.day())));
        }
        return Optional.empty();
    }

    /** Where the unit wants a second pair of eyes, its reply is made by the sign-off. */
    private Optional<Refusal> refusedReply(Issue issue) {
        return departments
                .withId(issue.departmentId)
                .filter(Department::replySignOff)
                .map(department -> Refusal.rule(
                        "sign-off-needed",
                        "/to",
                        Text.of(department.name() + "的答复须经审核签发,请先提交签发", "The reply must be signed off first")));
    }

    /** Supervision closes for a silent firm only after enough contacts that found nobody. */
    private Optional<Refusal> refusedClosing(Issue issue) {
        var events = issues.events(issue.id);
        var asked = lastMove(events, IssueState.CONFIRMING);
        var unanswered = events.stream()
                .filter(e -> e.type.equals(IssueNote.UNANSWERED_CONTACT.name()) && !e.happenedAt.isBefore(asked))
                .count();
        var wanted = policy(issue).failedContacts();
        return unanswered >= wanted
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "contacts-missing",
                        "/to",
                        Text.of(
                                "销号须有企业确认,或登记 " + wanted + " 次未联系上(现有 " + unanswered + " 次)",
                                "Closing needs the firm's word, or " + wanted + " unanswered contacts (now "
                                        + unanswered + ")")));
    }

    SlaPolicy policy(Issue issue) {
        return policies.get(issue.slaCode, issue.slaVersion, issue.complexity);
    }

    private static Instant lastMove(List<IssueEvent> events, IssueState to) {
        return events.stream()
                .filter(e -> e.isMove() && e.toState == to)
                .reduce((first, second) -> second)
                .map(e -> e.happenedAt)
                .orElse(Instant.EPOCH);
    }

    static String names(Set<Actor> actors) {
        return actors.stream().map(Actor::label).collect(Collectors.joining("或"));
    }
}
