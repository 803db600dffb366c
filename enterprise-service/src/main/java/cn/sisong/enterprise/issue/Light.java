package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.WorkCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * The light on the solving clock, always with a shape and words beside the colour.
 *
 * @param days working days left, or overdue when red; null where no clock runs
 * @param provisional the day rests on a year whose holidays are not announced
 */
public record Light(Colour color, @Schema(nullable = true) Integer days, String word, boolean provisional) {

    /** Red past due; yellow when a third of the time or one working day is left; else green. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED,
        PAUSED,
        PENDING,
        NONE
    }

    /** With another level or channel: nothing is due here until that has answered. */
    static Light away() {
        return still(Colour.NONE, "→ 已转办,等候对方答复");
    }

    /** Not given to a department yet: the office's own clock has a word and no colour. */
    static Light ofDispatch(LocalDate dueOn, boolean provisional, LocalDate today) {
        return ofOffice("交办", dueOn, provisional, today);
    }

    /** Handed back: what the office has to do comes before the day that the firm was told. */
    static Light ofRedispatch(LocalDate dueOn, boolean provisional, LocalDate today) {
        return ofOffice("改派", dueOn, provisional, today);
    }

    private static Light ofOffice(String step, LocalDate dueOn, boolean provisional, LocalDate today) {
        return today.isAfter(dueOn)
                ? still(Colour.NONE, "■ " + step + "超期")
                : running(
                        Colour.NONE,
                        null,
                        "应于" + dueOn.getMonthValue() + "月" + dueOn.getDayOfMonth() + "日前" + step,
                        provisional);
    }

    /**
     * @param dueOn end of the solving clock, null before the first dispatch
     * @param provisional whether that day rests on a year whose holidays are not announced
     * @param total working days of the whole clock
     * @param repliedOn day of the standing reply, null while there is none
     */
    static Light of(
            IssueState state,
            LocalDate dueOn,
            boolean provisional,
            Integer total,
            LocalDate repliedOn,
            LocalDate today,
            WorkCalendar calendar) {
        if (state == IssueState.SUSPENDED) {
            return still(Colour.PAUSED, "‖ 暂停计时");
        }
        if (state == IssueState.PENDING_COMMITMENT) {
            return still(Colour.PENDING, "◇ 挂账");
        }
        if (dueOn == null || state.isEnded() && repliedOn == null) {
            return still(Colour.NONE, state.label());
        }
        if (repliedOn != null) {
            var ended = state.isEnded() ? "办结" : "答复";
            return still(Colour.NONE, (repliedOn.isAfter(dueOn) ? "超期" : "按期") + ended);
        }
        if (today.isAfter(dueOn)) {
            var late = calendar.workingDaysBetween(dueOn, today);
            return running(Colour.RED, late, "■ 超期" + late + "个工作日", provisional);
        }
        var left = calendar.workingDaysBetween(today, dueOn);
        var yellow = left <= 1 || left * 3 <= total;
        return yellow
                ? running(Colour.YELLOW, left, "▲ 临期·余" + left + "个工作日", provisional)
                : running(Colour.GREEN, left, "● 正常·余" + left + "个工作日", provisional);
    }

    private static Light still(Colour color, String word) {
        return new Light(color, null, word, false);
    }

    private static Light running(Colour color, Integer days, String word, boolean provisional) {
        return new Light(color, days, word + (provisional ? "(暂定)" : ""), provisional);
    }
}
