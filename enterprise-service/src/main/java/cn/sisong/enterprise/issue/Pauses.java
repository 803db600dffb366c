package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When the solving clock of an issue stood still. */
final class Pauses {
    static final Set<IssueState> STATES = EnumSet.of(IssueState.SUSPENDED, IssueState.PENDING_COMMITMENT);

    private Pauses() {}

    /** Those after a move. */
    static List<WorkCalendar.Pause> since(int start, Course course, Instant now) {
        var moves = course.moves();
        var pauses = new ArrayList<WorkCalendar.Pause>();
        Instant since = null;
        for (var move : moves.subList(start + 1, moves.size())) {
            if (since != null) {
                pauses.add(new WorkCalendar.Pause(since, move.at()));
                since = null;
            }
            if (STATES.contains(move.to())) {
                since = move.at();
            }
        }
        if (since != null && !now.isBefore(since)) {
            pauses.add(new WorkCalendar.Pause(since, now));
        }
        // handed back by the department and sent away from there: the word given to the firm waits as well
        for (var absence : course.absences(start, true)) {
            var until = absence.until() == null ? now : absence.until();
            if (!until.isBefore(absence.since())) {
                pauses.add(new WorkCalendar.Pause(absence.since(), until));
            }
        }
        return pauses;
    }
}
