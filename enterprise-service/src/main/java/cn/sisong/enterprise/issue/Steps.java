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
    private final AnswersElsewhere answers;
    private final FirmContacts contacts;
    private final ArrearsConfig arrears;
    private final Clock clock;

    Steps(
            Issues issues,
            SlaPolicies policies,
            WorkCalendars calendars,
            Departments departments,
            AnswersElsewhere answers,
            FirmContacts contacts,
            ArrearsConfig arrears,
            Clock clock) {
        this.issues = issues;
        this.policies = policies;
        this.calendars = calendars;
        this.departments = departments;
        this.answers = answers;
        this.contacts = contacts;
        this.arrears = arrears;
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
        // the step opens the firm's link, or ends the issue without one
        if (step.isOfFirmsWord() && contacts.isHandling(scope, issue)) {
            return Optional.of(FirmContacts.refused());
        }
        return switch (step) {
            case RETURN_UNSIGNED, RETURN_SIGNED -> refusedReturn(issue);
            case CLOSE -> refusedClosing(scope, issue);
            case PASS_ON, PASS_ON_AGAIN -> refusedPassingOn(issue);
            case DISPATCH, DISPATCH_AGAIN -> refusedArrears(issue);
            case REPLY -> refusedReply(issue);
            default -> Optional.empty();
        };
    }

    /** The statutory clock of arrears runs at the handling department, and that is for the provincial level to say. */
    private Optional<Refusal> refusedArrears(Issue issue) {
        return issue.isOurs(arrears.provincialSystems())
                ? Optional.empty()
                : Optional.of(
                        Refusal.rule(
                                "arrears-go-up",
                                "/to",
                                Text.of(
                                        "拖欠账款投诉由省级受理:请先上报,省级转由本地承办后再交办",
                                        "The provincial level accepts complaints of arrears: send it up first; dispatch once it is given to us")));
    }

    private Optional<Refusal> refusedPassingOn(Issue issue) {
        return answerElsewhere(issue).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "not-answered-elsewhere",
                        "/to",
                        Text.of(
                                "上报或转办后,对方已答复或已办结的才能送企业确认",
                                "Open only when the level or channel that it was sent to has answered or closed it")));
    }

    /** The word on a ticket that was sent away; an older one says nothing about a ticket that was opened again. */
    Optional<String> answerElsewhere(Issue issue) {
        return answers.newest(issue.id, lastMove(issues.events(issue.id), IssueState.REOPENED));
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
                    Text.of("退回期限为 " + until.inWords() + ",已过期", "The return was possible until " + until.day())));
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

    /** Supervision closes for a silent firm only after contacts on enough working days, not all of them its own. */
    private Optional<Refusal> refusedClosing(DataScope scope, Issue issue) {
        var events = issues.events(issue.id);
        var asked = lastMove(events, IssueState.CONFIRMING);
        var calendar = calendars.current();
        var unanswered = events.stream()
                .filter(e -> e.type.equals(IssueNote.UNANSWERED_CONTACT.name()) && !e.happenedAt.isBefore(asked))
                .filter(e -> calendar.isWorkingDay(e.happenedOn))
                .toList();
        var wanted = policy(issue).failedContacts();
        var days = unanswered.stream().map(e -> e.happenedOn).distinct().count();
        if (days < wanted) {
            return Optional.of(Refusal.rule(
                    "contacts-missing",
                    "/to",
                    Text.of(
                            "销号须有企业确认,或在 " + wanted + " 个不同的工作日登记未联系上(现有 " + days + " 个工作日)",
                            "Closing needs the firm's word, or unanswered contacts on " + wanted
                                    + " different working days (now " + days + ")")));
        }
        return unanswered.stream().allMatch(e -> e.actorSubject.equals(scope.subject()))
                ? Optional.of(Refusal.rule(
                        "contacts-own",
                        "/to",
                        Text.of(
                                "未联系上的登记都是您本人所作,至少要有一次由其他人联系并登记",
                                "All unanswered contacts are your own; somebody else must have tried as well")))
                : Optional.empty();
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
