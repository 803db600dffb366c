package cn.sisong.common.transition;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;

import java.time.Clock;
import java.time.LocalDate;

/** The day on which something is said to have happened. It may be entered late, never ahead of time. */
public final class EventDay {
    private EventDay() {}

    /**
     * @param asked what the request says, null for today
     * @param previous the day of what went before, null if nothing did
     */
    public static LocalDate of(LocalDate asked, LocalDate previous, String pointer, Clock clock) {
        var today = Days.today(clock);
        var day = asked == null ? today : asked;
        if (day.isAfter(today)) {
            throw Refusal.invalid(
                    "future-date", pointer, Text.of("日期 " + day + " 在今天之后,尚未发生的事不能登记", day + " is in the future"));
        }
        if (previous != null && day.isBefore(previous)) {
            throw Refusal.rule(
                    "date-order",
                    pointer,
                    Text.of("日期 " + day + " 早于上一步的 " + previous, day + " is before the previous step's " + previous));
        }
        return day;
    }
}
