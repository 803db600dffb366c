package cn.sisong.enterprise.issue;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.sla.Complexity;
import cn.sisong.enterprise.sla.SlaPolicies;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendar.Due;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The deadlines of one issue as they stand now, and as they would stand. */
@ApplicationScoped
public class IssueClock {
    private final Issues issues;
    private final SlaPolicies policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    IssueClock(Issues issues, SlaPolicies policies, WorkCalendars calendars, Clock clock) {
        this.issues = issues;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    public SlaPolicy policy(Issue issue) {
        return policies.get(issue.slaCode, issue.slaVersion, issue.complexity);
    }

    public WorkCalendar calendar() {
        return calendars.current();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    /** The department's own deadline; empty before the first dispatch. */
    public Optional<Deadline> solving(Issue issue) {
        return find(deadlines(issue, course(issue)), Kind.SOLVE);
    }

    /** So many working days from today, for a write that keeps the day. */
    public Due dueAfter(int workingDays) {
        return calendars.forWriting().plusWorkingDays(today(), workingDays);
    }

    /** The policy that an issue of such a kind raised at that moment was born with. */
    public SlaPolicy policyOfBirth(Issue issue, Category category, Urgency urgency) {
        return policies.inForce(category.name(), urgency.name(), issue.createdAt);
    }

    /** How many days must be granted to bring the department's deadline to a day; more than {@code most} if that is not enough. */
    public int daysUntil(Issue issue, LocalDate wanted, int most) {
        var course = course(issue);
        var policy = policy(issue);
        var calendar = calendar();
        return IntStream.rangeClosed(1, most)
                .filter(days -> find(Deadlines.of(course.extended(days, now()), policy, calendar, now()), Kind.SOLVE)
                        .filter(solve -> !solve.dueDate().isBefore(wanted))
                        .isPresent())
                .findFirst()
                .orElse(most + 1);
    }

    /** The department's own deadline if so many days were granted now. */
    public Optional<Deadline> solvingExtended(Issue issue, int days) {
        return find(deadlines(issue, course(issue).extended(days, now())), Kind.SOLVE);
    }

    /** How often the issue has come into a state. */
    public long times(Issue issue, IssueState state) {
        return course(issue).moves().stream().filter(move -> move.to() == state).count();
    }

    Course course(Issue issue) {
        return Course.from(issues.events(issue.id));
    }

    List<Deadline> deadlines(Issue issue, Course course) {
        return deadlines(issue, course, issue.complexity);
    }

    /** As they would be if it were an affair of that kind. */
    List<Deadline> deadlines(Issue issue, Course course, Complexity complexity) {
        var policy = policies.get(issue.slaCode, issue.slaVersion, complexity);
        return Deadlines.of(course, policy, calendars.current(), now());
    }

    private static Optional<Deadline> find(List<Deadline> deadlines, Kind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).findFirst();
    }
}
