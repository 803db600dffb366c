package cn.sisong.enterprise.issue;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.sla.SlaPolicies;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        return policies.get(issue.slaCode, issue.slaVersion);
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

    /** The department's own deadline if so many working days were granted now. */
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
        return Deadlines.of(course, policy(issue), calendars.current(), now());
    }

    private static Optional<Deadline> find(List<Deadline> deadlines, Kind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).findFirst();
    }
}
