package cn.sisong.enterprise.recheck;

import cn.sisong.enterprise.sla.WorkCalendar;

import java.time.LocalDate;
import java.util.List;

/** When a firm is asked again. Pure functions of days. */
final class RecheckRule {
    /** Calendar days after the closing. */
    static final List<Integer> AFTER_DAYS = List.of(30, 90);

    /** So many questions on one link: nobody reads further. */
    static final int MOST_ON_A_LINK = 20;

    private RecheckRule() {}

    /** The day by the count; a firm is asked on it, or on the next working day (民法典 第二百零三条). */
    static LocalDate falls(LocalDate closedOn, int afterDays) {
        return closedOn.plusDays(afterDays);
    }

    static WorkCalendar.Due dueOn(LocalDate falls, WorkCalendar calendar) {
        return calendar.plusCalendarDays(falls, 0);
    }

    /** From this day on a firm may be talked to again. */
    static LocalDate restsUntil(LocalDate contactedOn) {
        return contactedOn.plusMonths(1);
    }
}
