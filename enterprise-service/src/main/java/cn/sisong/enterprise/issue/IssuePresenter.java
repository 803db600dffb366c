package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.attachment.Attachments;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.issue.IssueViews.Firm;
import cn.sisong.enterprise.issue.IssueViews.FirmHint;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.IssueViews.Named;
import cn.sisong.enterprise.issue.IssueViews.Policy;
import cn.sisong.enterprise.issue.IssueViews.Preview;
import cn.sisong.enterprise.issue.IssueViews.TimelineEntry;
import cn.sisong.enterprise.issue.IssueViews.Transitions;
import cn.sisong.enterprise.sla.Complexity;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows issues: names for ids, lights and deadlines as of now, contacts masked for those without a duty. */
@ApplicationScoped
public class IssuePresenter {
    private final Issues issues;
    private final Steps steps;
    private final IssueClock times;
    private final WorkCalendars calendars;
    private final Attachments attachments;
    private final Clock clock;

    IssuePresenter(
            Issues issues,
            Steps steps,
            IssueClock times,
            WorkCalendars calendars,
            Attachments attachments,
            Clock clock) {
        this.issues = issues;
        this.steps = steps;
        this.times = times;
        this.calendars = calendars;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Summaries of rows, with one reading of the calendar for all. */
    public List<IssueSummary> summaries(List<Issues.Row> rows) {
        var calendar = rows.isEmpty() ? null : calendars.current();
        return rows.stream().map(row -> summary(row, calendar)).toList();
    }

    private IssueSummary summary(Issues.Row row, WorkCalendar calendar) {
        return new IssueSummary(
                row.id(),
                row.version(),
                row.number(),
                row.state(),
                row.category(),
                Mask.telephones(row.title()),
                row.urgency(),
                row.resolution(),
                Firm.of(row.firmId(), row.firmName(), row.firmCode()),
                FirmHint.of(row),
                row.visitId(),
                Named.of(row.departmentId(), row.departmentName()),
                row.dueAt(),
                row.nextReplyOn(),
                light(row, calendar),
                row.createdAt(),
                MarksView.of(row.marks()),
                row.source());
    }

    private Light light(Issues.Row row, WorkCalendar calendar) {
        if (row.away()) {
            return Light.away();
        }
        if (row.waitsForDispatch()) {
            var dueOn = LocalDate.ofInstant(row.dueAt(), BusinessClock.ZONE);
            return Light.ofDispatch(dueOn, row.dueProvisional(), today());
        }
        if (row.waitsForRedispatch(today())) {
            var dueOn = LocalDate.ofInstant(row.awaited().stepDueAt, BusinessClock.ZONE);
            return Light.ofRedispatch(dueOn, row.awaited().stepProvisional, today());
        }
        return Light.of(
                row.state(),
                row.solveDueOn(),
                row.dueProvisional(),
                row.solveDays(),
                row.repliedOn(),
                today(),
                calendar);
    }

    /** As it answers a change: such an answer is kept for repetitions, so it carries nobody's number. */
    public IssueView view(Issue issue) {
        return view(
                issue,
                Mask.telephones(issue.title),
                Mask.text(issue.contact),
                Mask.telephones(issue.description),
                MarksView.of(issue.marks));
    }

    /** As it is read; whoever has a duty needs the number, and {@link ContactReads} remembers it. */
    public IssueView full(DataScope scope, Issue issue) {
        return Capacities.needsNumbers(scope, issue)
                ? view(issue, issue.title, issue.contact, issue.description, MarksView.full(issue.marks))
                : view(issue);
    }

    private IssueView view(Issue issue, String title, String contact, String description, MarksView marks) {
        var row = issues.row(issue.id);
        var calendar = calendars.current();
        return new IssueView(
                issue.id,
                issue.version,
                issue.number,
                issue.state,
                issue.category,
                title,
                description,
                issue.urgency,
                issue.complexity,
                issue.resolution,
                Firm.of(row.firmId(), row.firmName(), row.firmCode()),
                FirmHint.of(row),
                issue.visitId,
                Named.of(row.departmentId(), row.departmentName()),
                issue.responsible,
                issue.source,
                issue.sourceSystem,
                issue.sourceNumber,
                contact,
                issue.receivedAt,
                issue.createdAt,
                issue.nextReplyOn,
                issue.mergedInto,
                issue.channel,
                Named.of(row.proposedId(), row.proposedName()),
                issue.dueAt,
                times.deadlines(issue, times.course(issue)),
                light(row, calendar),
                new Policy(issue.slaCode, issue.slaVersion),
                Named.of(issue.raisedBySubject, issue.raisedByName),
                attachments.ofIssue(issue.id),
                marks,
                null);
    }

    Preview preview(Issue issue, Complexity complexity) {
        var wanted = Set.of(
                Deadlines.Kind.SIGN, Deadlines.Kind.FIRST_CONTACT, Deadlines.Kind.FIRST_ANSWER, Deadlines.Kind.SOLVE);
        var dispatched = times.course(issue).then(IssueState.DISPATCHED, clock.instant());
        return new Preview(times.deadlines(issue, dispatched, complexity).stream()
                .filter(deadline -> wanted.contains(deadline.kind()))
                .toList());
    }

    Transitions transitions(DataScope scope, Issue issue) {
        var allowed = new ArrayList<Transitions.Allowed>();
        var refused = new ArrayList<Transitions.Refused>();
        for (var target : IssueState.values()) {
            var step = IssueStep.between(issue.state, target);
            if (step.isEmpty()) {
                refused.add(new Transitions.Refused(
                        target, target.label(), "当前为“" + issue.state.label() + "”,不能直接转为“" + target.label() + "”"));
                continue;
            }
            steps.refusal(scope, issue, step.get())
                    .ifPresentOrElse(
                            refusal -> refused.add(new Transitions.Refused(
                                    target, step.get().label(), refusal.detail().zh())),
                            () -> allowed.add(
                                    new Transitions.Allowed(target, step.get().label(), needs(step.get()))));
        }
        return new Transitions(allowed, refused);
    }

    private static List<String> needs(IssueStep step) {
        var needs = new ArrayList<String>();
        for (var need : IssueStep.Need.values()) {
            if (step.needs(need)) {
                needs.add(
                        switch (need) {
                            case COMMENT -> "comment";
                            case DEPARTMENT -> "departmentId";
                            case NEXT_REPLY -> "nextReplyOn";
                            case REASON -> "reasonCode";
                            case MERGED_INTO -> "mergedInto";
                            case CHANNEL -> "channel";
                        });
            }
        }
        return needs;
    }

    static TimelineEntry entry(Issues.TimelineRow row) {
        var event = row.event();
        return new TimelineEntry(
                event.seq,
                event.type,
                label(event),
                event.fromState,
                event.toState,
                event.happenedAt,
                event.actorKind == Actor.FIRM ? "企业" : event.actorName,
                event.actorKind.label(),
                row.departmentName(),
                SuspensionReason.of(event.reasonCode)
                        .map(SuspensionReason::label)
                        .orElse(null),
                event.comment,
                event.nextReplyOn);
    }

    private static String label(IssueEvent event) {
        return IssueNote.of(event.type).map(IssueNote::label).orElseGet(() -> IssueStep.valueOf(event.type)
                .label());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessClock.ZONE));
    }
}
