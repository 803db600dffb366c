package cn.sisong.enterprise.issue;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.sla.SlaPolicies;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Enters issues and keeps what every event changes: timeline, deadlines, audit. Always inside the caller's transaction. */
@ApplicationScoped
public class Register {
    private final Issues issues;
    private final SlaPolicies policies;
    private final WorkCalendars calendars;
    private final Changes changes;
    private final Event<Moved> moved;
    private final Event<IssueHappened> happened;
    private final Clock clock;

    Register(
            Issues issues,
            SlaPolicies policies,
            WorkCalendars calendars,
            Changes changes,
            Event<Moved> moved,
            Event<IssueHappened> happened,
            Clock clock) {
        this.issues = issues;
        this.policies = policies;
        this.calendars = calendars;
        this.changes = changes;
        this.moved = moved;
        this.happened = happened;
        this.clock = clock;
    }

    /** Where an issue comes from. The firm is null while it is not matched yet. */
    public record Origin(Source source, Enterprise firm, String areaPath, UUID visitId, By by) {}

    public Issue enter(UUID id, NewIssue facts, Origin origin) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var issue = new Issue(id, issues.nextNumber(today.getYear()), facts, now);
        issue.source = origin.source();
        issue.enterpriseId = origin.firm() == null ? null : origin.firm().id();
        issue.areaPath =
                origin.firm() == null ? origin.areaPath() : origin.firm().areaPath();
        issue.visitId = origin.visitId();
        issue.raisedBySubject = origin.by().subject();
        issue.raisedByName = origin.by().name();
        issue.sourceSystem = facts.sourceSystem();
        issue.sourceNumber = facts.sourceNumber();
        issue.contact = facts.contact();
        issue.receivedAt = facts.receivedAt();
        var policy = policies.inForce(issue.category.name(), issue.urgency.name(), now);
        issue.slaCode = policy.code();
        issue.slaVersion = policy.version();
        // the office may write down on Monday what it was told on Friday: the firm has waited since Friday
        var told = origin.source() == Source.OFFICE && facts.receivedAt() != null ? facts.receivedAt() : now;
        var event = new IssueEvent(issue, IssueNote.RAISED.name(), null, IssueState.SUBMITTED, origin.by(), told);
        event.recordedAt = now;
        issues.persist(issue);
        append(issue, event);
        return issue;
    }

    /** Tells something on the timeline that leaves the state as it is. */
    public void note(Issue issue, Note note) {
        append(issue, IssueEvent.of(issue, note, clock.instant()), note.askedDepartmentId());
    }

    /** The firm that a so far unknown one turned out to be; figures of earlier days keep the issue where it was. */
    public void match(Issue issue, Enterprise firm, By by) {
        belong(issue, firm, Note.of(IssueNote.FIRM_MATCHED, by, firm.name()));
    }

    /** Another firm than the one that it was entered for; the same for the figures. */
    public void correctFirm(Issue issue, Enterprise firm, By by) {
        belong(issue, firm, Note.of(IssueNote.FIRM_CORRECTED, by, firm.name()));
    }

    private void belong(Issue issue, Enterprise firm, Note note) {
        var event = IssueEvent.of(issue, note, clock.instant());
        event.areaBefore = issue.areaPath;
        issue.belongTo(firm.id(), firm.areaPath());
        append(issue, event);
    }

    /** Adds the event, brings the deadline caches up to date and records the change. */
    void append(Issue issue, IssueEvent event) {
        append(issue, event, null);
    }

    private void append(Issue issue, IssueEvent event, String askedDepartmentId) {
        // the issue first: whoever comes second must hear that the version is stale, not of a timeline's unique key
        issues.flush();
        issues.append(event);
        refresh(issue);
        issues.flush();
        changes.record(new Change(
                "issue." + event.type.toLowerCase(Locale.ROOT).replace('_', '-'),
                "issue",
                issue.id,
                issue.version,
                event.fromState == null ? null : new Trace(issue.number, event.fromState, null, null),
                new Trace(issue.number, event.toState, issue.departmentId, event.comment)));
        if (event.isMove() && event.fromState != null) {
            moved.fire(new Moved(issue, event.fromState, event.toState));
        }
        happened.fire(IssueHappened.of(issue, event, askedDepartmentId));
    }

    /** Brings the caches up to what events, policy and calendar say now. */
    void refresh(Issue issue) {
        var course = Course.from(issues.events(issue.id));
        var policy = policies.get(issue.slaCode, issue.slaVersion, issue.complexity);
        DeadlineCache.refresh(issue, course, policy, calendars.forWriting(), clock.instant());
    }

    /** What the audit trail and the event feed say of an issue. */
    record Trace(String number, IssueState state, String departmentId, String comment) {}
}
