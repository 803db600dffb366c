package cn.sisong.enterprise.reminder;

import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkInterval;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person has set.
 *
 * @param intervals in order; none for the zone's
 * @param leaveFrom null without a leave, and so {@code leaveTo}; both days belong to it
 */
public record OwnHours(long version, List<WorkInterval> intervals, LocalDate leaveFrom, LocalDate leaveTo) {
    /** Of whoever has set nothing. */
    public static final OwnHours NONE = new OwnHours(0, List.of(), null, null);

    /** The zone's calendar as it is for this person: the same working days but for the leave, at the person's hours. */
    public WorkCalendar on(WorkCalendar zone) {
        var at = intervals.isEmpty() ? zone : zone.withHours(intervals);
        return leaveFrom == null ? at : at.without(leaveFrom, leaveTo);
    }
}
