package cn.sisong.enterprise.metric;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many working days a firm waited for the answer that ended its issue. What is taken out: pauses and commitments, and
 * the time in which nobody owed it anything, because its own word was awaited or the issue was closed. A pure function.
 */
final class WorkingTime {
    private WorkingTime() {}

    /** A change of state and its moment. */
    record Move(IssueState to, Instant at) {}

    /**
     * From the raising to the last reply, the day of the raising not counted; empty for an issue that was never replied to.
     *
     * @param moves oldest first
     */
    static OptionalInt of(List<Move> moves, WorkCalendar calendar) {
        int last = -1;
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).to() == IssueState.REPLIED) {
                last = i;
            }
        }
        if (last < 0) {
            return OptionalInt.empty();
        }
        var days = calendar.workingDaysBetween(
                day(moves.get(0).at()), day(moves.get(last).at()));
        var pauses = new ArrayList<WorkCalendar.Pause>();
        for (int i = 0; i < last; i++) {
            if (isPause(moves.get(i).to())) {
                pauses.add(new WorkCalendar.Pause(
                        moves.get(i).at(), moves.get(i + 1).at()));
            }
        }
        return OptionalInt.of(Math.max(0, days - calendar.workingDaysPaused(pauses)));
    }

    private static boolean isPause(IssueState state) {
        return switch (state) {
            case SUSPENDED, PENDING_COMMITMENT, CONFIRMING, CLOSED -> true;
            default -> false;
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
