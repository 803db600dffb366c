package cn.sisong.enterprise.issue;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.issue.Deadlines.State;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Columns that let lists sort by deadline and show lights without reading events; never a source of truth. */
final class DeadlineCache {
    private static final Set<IssueState> ANSWERED =
            EnumSet.of(IssueState.REPLIED, IssueState.CONFIRMING, IssueState.CLOSED);

    private static final Set<State> RUNNING = EnumSet.of(State.RUNNING, State.OVERDUE);

    private DeadlineCache() {}

    static void refresh(Issue issue, Course course, SlaPolicy policy, WorkCalendar calendar, Instant now) {
        var moves = course.moves();
        var deadlines = Deadlines.of(course, policy, calendar, now);
        issue.away = course.isAway();
        var solving = issue.away ? null : solving(issue.state, deadlines);
        var shown = solving == null ? dispatching(deadlines) : solving;
        if (ANSWERED.contains(issue.state) && LastReply.isPassedOn(moves)) {
            // no department of ours had it in this round: there is nothing of theirs to be late
            solving = null;
            shown = null;
        } else if (issue.state.isEnded()) {
            // how it was solved stays to be seen; nothing is due any more
            shown = null;
        }
        issue.dueAt = shown == null ? null : shown.dueAt();
        issue.dueProvisional = shown != null && shown.provisional();
        issue.solveDueOn = solving == null ? null : solving.dueDate();
        issue.solveDays = solving == null ? null : calendar.workingDaysBetween(lastDispatch(moves), solving.dueDate());
        issue.escalateAt = Deadlines.escalateAt(course, policy, calendar, now)
                .filter(at -> !issue.wasLateInLedger(at))
                .orElse(null);
        issue.repliedOn = ANSWERED.contains(issue.state) ? LastReply.day(moves) : null;
        issue.awaited = Awaited.of(issue, deadlines);
    }

    private static Deadline solving(IssueState state, List<Deadline> deadlines) {
        return switch (state) {
            // waiting for an office decision: what runs is the word given to the firm, or the dispatch clock
            case RETURNED -> find(deadlines, Kind.PROMISE);
            case REOPENED -> null;
            default -> find(deadlines, Kind.SOLVE);
        };
    }

    /** Only while it runs: an answer of another level is passed on without a dispatch. */
    private static Deadline dispatching(List<Deadline> deadlines) {
        var dispatch = find(deadlines, Kind.DISPATCH);
        return dispatch != null && RUNNING.contains(dispatch.state()) ? dispatch : null;
    }

    private static Deadline find(List<Deadline> deadlines, Kind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).findFirst().orElse(null);
    }

    private static LocalDate lastDispatch(List<Course.Move> moves) {
        return last(moves, IssueState.DISPATCHED);
    }

    private static LocalDate last(List<Course.Move> moves, IssueState to) {
        return moves.stream()
                .filter(move -> move.to() == to)
                .reduce((first, second) -> second)
                .map(move -> LocalDate.ofInstant(move.at(), BusinessClock.ZONE))
                .orElse(null);
    }
}
