package cn.sisong.enterprise.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What deadlines depend on of a timeline, and nothing else of it.
 *
 * @param moves changes of state, oldest first
 * @param extensions time granted
 * @param overdueEscalations when being late has gone up a level by itself
 * @param absences when another level or channel had it and no department did, oldest first
 */
public record Course(
        List<Move> moves, List<Extension> extensions, List<Instant> overdueEscalations, List<Absence> absences) {

    /** A change of state and its moment. */
    public record Move(IssueState to, Instant at) {}

    /** Days granted to the department, counted as its policy counts them. */
    public record Extension(Instant at, int days) {}

    /**
     * A time away.
     *
     * @param move the place of the last move before it
     * @param until null while it lasts
     * @param cameBack the other side's word ended it, and not a step of the office
     */
    public record Absence(int move, Instant since, Instant until, boolean cameBack) {}

    /** A course in which nothing but steps has happened. */
    public static Course of(List<Move> moves) {
        return new Course(moves, List.of(), List.of(), List.of());
    }

    static Course from(List<IssueEvent> events) {
        var course = new Course(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var elsewhere = false;
        for (var event : events) {
            if (event.isClosingByLedger()) {
                // a past that was not ours: no clock of ours ran in it
                course.moves.clear();
                course.absences.clear();
            }
            if (event.isMove()) {
                course.moves.add(new Move(event.toState, event.happenedAt));
            } else if (event.extendedDays != null) {
                course.extensions.add(new Extension(event.happenedAt, event.extendedDays));
            } else if (EscalationCause.OVERDUE.name().equals(event.reasonCode)) {
                course.overdueEscalations.add(event.happenedAt);
            }
            elsewhere = Whereabouts.of(event.reasonCode)
                    .map(Whereabouts.AWAY::equals)
                    .orElse(elsewhere);
            course.follow(elsewhere, event);
        }
        return course;
    }

    /** What is sent for advice while a department has it is not away: that department's clock goes on. */
    private void follow(boolean elsewhere, IssueEvent event) {
        var isAway = elsewhere && event.toState.isWithOffice();
        if (isAway == isAway()) {
            return;
        }
        if (isAway) {
            absences.add(new Absence(moves.size() - 1, event.happenedAt, null, false));
        } else {
            end(event.happenedAt, !event.isMove());
        }
    }

    private void end(Instant at, boolean cameBack) {
        var last = absences.remove(absences.size() - 1);
        absences.add(new Absence(last.move, last.since, at, cameBack));
    }

    /**
     * Those after a move.
     *
     * @param afterHandBack those that began when a department had handed it back, or the others
     */
    List<Absence> absences(int start, boolean afterHandBack) {
        return absences.stream()
                .filter(absence -> absence.move >= start)
                .filter(absence -> afterHandBack == (moves.get(absence.move).to == IssueState.RETURNED))
                .toList();
    }

    /** Another level or channel has it at the end of the course. */
    public boolean isAway() {
        return !absences.isEmpty() && absences.get(absences.size() - 1).until == null;
    }

    /** The same course if this happened next. */
    Course then(IssueState to, Instant at) {
        var longer = new ArrayList<>(moves);
        longer.add(new Move(to, at));
        var next = new Course(longer, extensions, overdueEscalations, new ArrayList<>(absences));
        if (isAway() && !to.isWithOffice()) {
            next.end(at, false);
        }
        return next;
    }

    /** The same course if this were granted. */
    Course extended(int days, Instant at) {
        var longer = new ArrayList<>(extensions);
        longer.add(new Extension(at, days));
        return new Course(moves, longer, overdueEscalations, absences);
    }
}
