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
 */
public record Course(List<Move> moves, List<Extension> extensions, List<Instant> overdueEscalations) {

    /** A change of state and its moment. */
    public record Move(IssueState to, Instant at) {}

    /** Days granted to the department, counted as its policy counts them. */
    public record Extension(Instant at, int days) {}

    /** A course in which nothing but steps has happened. */
    public static Course of(List<Move> moves) {
        return new Course(moves, List.of(), List.of());
    }

    static Course from(List<IssueEvent> events) {
        var course = new Course(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            if (event.isClosingByLedger()) {
                // a past that was not ours: no clock of ours ran in it
                course.moves.clear();
            }
            if (event.isMove()) {
                course.moves.add(new Move(event.toState, event.happenedAt));
            } else if (event.extendedDays != null) {
                course.extensions.add(new Extension(event.happenedAt, event.extendedDays));
            } else if (EscalationCause.OVERDUE.name().equals(event.reasonCode)) {
                course.overdueEscalations.add(event.happenedAt);
            }
        }
        return course;
    }

    /** The same course if this happened next. */
    Course then(IssueState to, Instant at) {
        var longer = new ArrayList<>(moves);
        longer.add(new Move(to, at));
        return new Course(longer, extensions, overdueEscalations);
    }

    /** The same course if this were granted. */
    Course extended(int days, Instant at) {
        var longer = new ArrayList<>(extensions);
        longer.add(new Extension(at, days));
        return new Course(moves, longer, overdueEscalations);
    }
}
