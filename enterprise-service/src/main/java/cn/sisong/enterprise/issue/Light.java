package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.WorkCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * The light on the solving clock, always with a shape and words beside the colour.
 *
 * @param days working days left, or overdue when red; null where no clock runs
 */
public record Light(Colour color, @Schema(nullable = true) Integer days, String word) {

    /** Red past due; yellow when a third of the time or one working day is left; else green. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED,
        PAUSED,
        PENDING,
        NONE
    }

    /**
     * @param dueOn end of the solving clock, null before the first dispatch
     * @param total working days of the whole clock
     * @param repliedOn day of the standing reply, null while there is none
     */
    static Light of(
            IssueState state,
            LocalDate dueOn,
            Integer total,
            LocalDate repliedOn,
            LocalDate today,
            WorkCalendar calendar) {
        if (state == IssueState.SUSPENDED) {
            return new Light(Colour.PAUSED, null, "‖ 暂停计时");
        }
        if (state == IssueState.PENDING_COMMITMENT) {
            return new Light(Colour.PENDING, null, "◇ 挂账");
        }
        if (dueOn == null || state.isEnded() && repliedOn == null) {
            return new Light(Colour.NONE, null, state.label());
        }
        if (repliedOn != null) {
            var ended = state.isEnded() ? "办结" : "答复";
            return new Light(Colour.NONE, null, (repliedOn.isAfter(dueOn) ? "超期" : "按期") + ended);
        }
        if (today.isAfter(dueOn)) {
            var late = calendar.workingDaysBetween(dueOn, today);
            return new Light(Colour.RED, late, "■ 超期" + late + "个工作日");
        }
        var left = calendar.workingDaysBetween(today, dueOn);
        var yellow = left <= 1 || left * 3 <= total;
        return yellow
                ? new Light(Colour.YELLOW, left, "▲ 临期·余" + left + "个工作日")
                : new Light(Colour.GREEN, left, "● 正常·余" + left + "个工作日");
    }
}
