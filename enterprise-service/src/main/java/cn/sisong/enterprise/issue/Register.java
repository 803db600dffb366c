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
    private final Event<IssueHappened> happened;
    private final Clock clock;

    Register(
            Issues issues,
            SlaPolicies policies,
            WorkCalendars calendars,
            Changes changes,
            Event<IssueHappened> happened,
            Clock clock) {
        this.issues = issues;
        this.policies = policies;
        this.calendars = calendars;
        this.changes = changes;
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
        var policy = policies.inForce(issue.category.name(), issue.urgency.name(), today);
        issue.slaCode = policy.code();
        issue.slaVersion = policy.version();
        var event = new IssueEvent(issue, IssueEvent.RAISED, null, IssueState.SUBMITTED, origin.by(), now);
        issues.persist(issue);
        append(issue, event);
        return issue;
    }

    /** Adds the event, brings the deadline caches up to date and records the change. */
    void append(Issue issue, IssueEvent event) {
        issues.append(event);
        issues.flush();
        var moves = issues.events(issue.id).stream()
                .filter(IssueEvent::isMove)
                .map(e -> new Deadlines.Move(e.toState, e.happenedAt))
                .toList();
        var policy = policies.get(issue.slaCode, issue.slaVersion);
        DeadlineCache.refresh(issue, moves, policy, calendars.forWriting(), clock.instant());
        issues.flush();
        changes.record(new Change(
                "issue." + event.type.toLowerCase(Locale.ROOT).replace('_', '-'),
                "issue",
                issue.id,
                issue.version,
                event.fromState == null ? null : new Trace(issue.number, event.fromState, null, null),
                new Trace(issue.number, event.toState, issue.departmentId, event.comment)));
        happened.fire(IssueHappened.of(issue, event));
    }

    /** What the audit trail and the event feed say of an issue. */
    record Trace(String number, IssueState state, String departmentId, String comment) {}
}
