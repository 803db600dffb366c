package cn.sisong.enterprise.issue;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The deadlines of an issue: a pure function of its events, the policy it was born with, the calendar, and now.
 * Each clock has its own start and stop; the day of the start is never counted, and a deadline is the end of its day.
 */
public final class Deadlines {
    private static final Set<Kind> PAUSABLE = EnumSet.of(Kind.FIRST_ANSWER, Kind.SOLVE, Kind.PROMISE);
    private static final Set<IssueState> DISPATCH_STOPS = EnumSet.of(
            IssueState.DISPATCHED, IssueState.REJECTED, IssueState.MERGED, IssueState.CONFIRMING, IssueState.CLOSED);

    private final List<Course.Move> moves;
    private final Course course;
    private final SlaPolicy policy;
    private final WorkCalendar calendar;
    private final Instant now;

    private Deadlines(Course course, SlaPolicy policy, WorkCalendar calendar, Instant now) {
        this.course = course;
        this.moves = course.moves();
        this.policy = policy;
        this.calendar = calendar;
        this.now = now;
    }

    /** Which promise. SOLVE is the department's, PROMISE is the firm's: a hand-back renews only the first. */
    public enum Kind {
        DISPATCH,
        /** A department has handed it back: the office gives it to another, or says that it stays. */
        REDISPATCH,
        SIGN,
        FIRST_CONTACT,
        FIRST_ANSWER,
        SOLVE,
        PROMISE,
        CONFIRM
    }

    /** How a promise stands. */
    public enum State {
        RUNNING,
        PAUSED,
        /** Another level or channel has the ticket: nothing is due here until that has answered. */
        AWAY,
        MET,
        OVERDUE,
        MISSED
    }

    /**
     * One deadline.
     *
     * @param daysLeft working days left, negative when past; null when the clock has stopped
     */
    public record Deadline(
            Kind kind,
            LocalDate dueDate,
            Instant dueAt,
            State state,
            boolean provisional,
            @Schema(nullable = true) Integer daysLeft) {}

    public static List<Deadline> of(Course course, SlaPolicy policy, WorkCalendar calendar, Instant now) {
        var deadlines = new Deadlines(course, policy, calendar, now);
        var all = new ArrayList<Deadline>();
        deadlines.dispatch().ifPresent(all::add);
        deadlines.redispatch().ifPresent(all::add);
        deadlines.sign().ifPresent(all::add);
        deadlines.firstContact().ifPresent(all::add);
        deadlines.firstAnswer().ifPresent(all::add);
        deadlines.solve().ifPresent(all::add);
        deadlines.promise().ifPresent(all::add);
        deadlines.confirm().ifPresent(all::add);
        return all;
    }

    /** When being late goes up a level by itself: at the opening of the day on which the policy's patience ends. */
    public static Optional<Instant> escalateAt(Course course, SlaPolicy policy, WorkCalendar calendar, Instant now) {
        var deadlines = new Deadlines(course, policy, calendar, now);
        return deadlines
                .standingDispatch()
                .map(i -> course.moves().get(i).at())
                .filter(since -> course.overdueEscalations().stream().noneMatch(at -> !at.isBefore(since)))
                .flatMap(since -> deadlines.solve())
                .filter(solve -> solve.state() == State.RUNNING || solve.state() == State.OVERDUE)
                .map(solve -> calendar.plusWorkingDays(solve.dueDate(), policy.escalateOverdueDays()))
                .map(due -> calendar.opening(due.day()));
    }

    /** Sending the ticket up or out stops it like a dispatch; what comes back has it anew from then. */
    private Optional<Deadline> dispatch() {
        return last(m -> m.to() == IssueState.SUBMITTED || m.to() == IssueState.REOPENED)
                .map(i -> {
                    var absences = course.absences(i, false);
                    var start = withOfficeSince(i, absences);
                    var left = absences.stream()
                            .filter(absence -> !absence.cameBack())
                            .findFirst();
                    var stopped = left.isEmpty()
                            ? stop(i, DISPATCH_STOPS)
                            : left.get().until() == null ? null : left.get().since();
                    var due = calendar.plusWorkingDays(day(start), policy.dispatchDays());
                    return deadline(Kind.DISPATCH, due, endOf(due.day()), stopped);
                });
    }

    /** Only while it waits: the office has the time that it has for a new one. */
    private Optional<Deadline> redispatch() {
        return last(move -> move.to() == IssueState.DISPATCHED || move.to() == IssueState.RETURNED)
                .filter(i -> moves.get(i).to() == IssueState.RETURNED)
                .map(i -> {
                    var start = withOfficeSince(i, course.absences(i, true));
                    var due = calendar.plusWorkingDays(day(start), policy.dispatchDays());
                    return deadline(Kind.REDISPATCH, due, endOf(due.day()), null);
                });
    }

    private Instant withOfficeSince(int move, List<Course.Absence> absences) {
        return absences.stream()
                .filter(Course.Absence::cameBack)
                .map(Course.Absence::until)
                .reduce(moves.get(move).at(), (first, second) -> second);
    }

    private Optional<Deadline> sign() {
        return standingDispatch().map(i -> clock(Kind.SIGN, i, policy.signDays(), EnumSet.of(IssueState.SIGNED)));
    }

    private Optional<Deadline> firstContact() {
        var stops = EnumSet.of(IssueState.HANDLING);
        return standingDispatch().map(i -> {
            if (policy.contactHours() == null) {
                return clock(Kind.FIRST_CONTACT, i, policy.contactDays(), stops);
            }
            var at = calendar.plusWorkingHours(moves.get(i).at(), policy.contactHours());
            var day = at.atZone(BusinessClock.ZONE).toLocalDate();
            var provisional = calendar.plusWorkingDays(day.minusDays(1), 1).provisional();
            return deadline(Kind.FIRST_CONTACT, new WorkCalendar.Due(day, provisional), at, stop(i, stops));
        });
    }

    private Optional<Deadline> firstAnswer() {
        return standingDispatch().filter(i -> policy.firstAnswerDays() != null).map(i -> {
            var due = later(calendar.plusWorkingDays(day(moves.get(i).at()), policy.firstAnswerDays()), pausedDays(i));
            return deadline(Kind.FIRST_ANSWER, due, endOf(due.day()), stop(i, EnumSet.of(IssueState.REPLIED)));
        });
    }

    private Optional<Deadline> solve() {
        return standingDispatch().map(i -> solving(Kind.SOLVE, i));
    }

    /** Runs from the first dispatch since the firm last had to ask (again): a hand-back does not renew it. */
    private Optional<Deadline> promise() {
        var asked = last(m -> m.to() == IssueState.SUBMITTED || m.to() == IssueState.REOPENED)
                .orElse(0);
        for (int i = asked; i < moves.size(); i++) {
            if (moves.get(i).to() == IssueState.DISPATCHED) {
                return Optional.of(solving(Kind.PROMISE, i));
            }
        }
        return Optional.empty();
    }

    private Optional<Deadline> confirm() {
        return LastReply.in(moves)
                .map(i -> clock(
                        Kind.CONFIRM,
                        i,
                        policy.confirmDays(),
                        EnumSet.of(IssueState.CLOSED, IssueState.REOPENED, IssueState.HANDLING)));
    }

    private Deadline solving(Kind kind, int start) {
        var day = day(moves.get(start).at());
        // the firm's promise stays where it was given: time granted is the department's
        var granted = kind == Kind.SOLVE ? extendedDays(start) : 0;
        var days = policy.solveDays() + (policy.extendsInCalendarDays() ? granted : 0);
        var due = policy.solveInCalendarDays()
                ? calendar.plusCalendarDays(day, days)
                : calendar.plusWorkingDays(day, days);
        due = later(due, pausedDays(start) + (policy.extendsInCalendarDays() ? 0 : granted));
        return deadline(kind, due, endOf(due.day()), solved(start));
    }

    private int pausedDays(int start) {
        return calendar.workingDaysPaused(Pauses.since(start, course, now));
    }

    private WorkCalendar.Due later(WorkCalendar.Due due, int days) {
        if (days == 0) {
            return due;
        }
        var moved = calendar.plusWorkingDays(due.day(), days);
        return new WorkCalendar.Due(moved.day(), due.provisional() || moved.provisional());
    }

    /** When a solving clock stopped for good: the last reply that was not sent back. A hand-back is no answer to the firm. */
    private Instant solved(int start) {
        Instant stopped = null;
        for (var move : moves.subList(start + 1, moves.size())) {
            switch (move.to()) {
                case REPLIED -> stopped = move.at();
                case HANDLING -> stopped = null;
                case REOPENED -> {
                    return stopped == null ? move.at() : stopped;
                }
                default -> {
                    // other moves neither stop nor start it
                }
            }
        }
        return stopped;
    }

    private int extendedDays(int start) {
        var since = moves.get(start).at();
        return course.extensions().stream()
                .filter(extension -> !extension.at().isBefore(since))
                .mapToInt(Course.Extension::days)
                .sum();
    }

    private Deadline clock(Kind kind, int start, int days, Set<IssueState> stops) {
        var due = calendar.plusWorkingDays(day(moves.get(start).at()), days);
        return deadline(kind, due, endOf(due.day()), stop(start, stops));
    }

    private Instant stop(int start, Set<IssueState> stops) {
        return moves.subList(start + 1, moves.size()).stream()
                .filter(move -> stops.contains(move.to()))
                .map(Course.Move::at)
                .findFirst()
                .orElse(null);
    }

    private Deadline deadline(Kind kind, WorkCalendar.Due due, Instant dueAt, Instant stopped) {
        if (stopped != null) {
            var state = stopped.isAfter(dueAt) ? State.MISSED : State.MET;
            return new Deadline(kind, due.day(), dueAt, state, due.provisional(), null);
        }
        if (course.isAway()) {
            return new Deadline(kind, due.day(), dueAt, State.AWAY, due.provisional(), null);
        }
        var paused = PAUSABLE.contains(kind)
                && Pauses.STATES.contains(moves.get(moves.size() - 1).to());
        var state = paused ? State.PAUSED : now.isAfter(dueAt) ? State.OVERDUE : State.RUNNING;
        return new Deadline(kind, due.day(), dueAt, state, due.provisional(), daysLeft(due.day()));
    }

    private int daysLeft(LocalDate due) {
        var today = day(now);
        return today.isAfter(due) ? -calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due);
    }

    /** The last dispatch, unless the department has handed it back: its clocks go with it. */
    private Optional<Integer> standingDispatch() {
        return last(move -> move.to() == IssueState.DISPATCHED || move.to() == IssueState.RETURNED)
                .filter(i -> moves.get(i).to() == IssueState.DISPATCHED);
    }

    private Optional<Integer> last(Predicate<Course.Move> wanted) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            if (wanted.test(moves.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** The last second of a day: the day itself is still in time. */
    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(BusinessClock.ZONE).toInstant();
    }
}
