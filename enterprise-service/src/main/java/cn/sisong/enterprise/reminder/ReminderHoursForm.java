package cn.sisong.enterprise.reminder;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.calendar.Hours;
import cn.sisong.enterprise.sla.WorkInterval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** What a person sets: all of it at once. */
@Schema(name = "ReminderHoursForm")
public record ReminderHoursForm(
        @NotNull @Size(max = 4) @Schema(description = "一天中的提醒时段,至多四个,互不重叠;空为按园区作息")
        List<Hours.@Valid @NotNull Interval> intervals,

        @Schema(nullable = true, description = "休假第一天") LocalDate leaveFrom,
        @Schema(nullable = true, description = "休假最后一天") LocalDate leaveTo) {

    /** A longer one is most likely a slip of the pen, and would keep every reminder back. */
    private static final int LONGEST_LEAVE_DAYS = 366;

    /** In order; refuses what contradicts itself, naming the place. */
    List<WorkInterval> ordered() {
        return Hours.ordered(intervals);
    }

    void checkLeave() {
        var refusal = new Refusal(ErrorCode.VALIDATION_FAILED, Text.of("休假日期有误", "The leave is not right"));
        if (leaveFrom == null && leaveTo != null) {
            refusal.violation("/leaveFrom", "required", Text.of("请填写休假第一天", "Give the first day of the leave"));
        } else if (leaveFrom != null && leaveTo == null) {
            refusal.violation("/leaveTo", "required", Text.of("请填写休假最后一天", "Give the last day of the leave"));
        } else if (leaveFrom != null && leaveTo.isBefore(leaveFrom)) {
            refusal.violation("/leaveTo", "order", Text.of("休假最后一天不能早于第一天", "The leave ends before it begins"));
        } else if (leaveFrom != null && leaveTo.isAfter(leaveFrom.plusDays(LONGEST_LEAVE_DAYS))) {
            refusal.violation("/leaveTo", "too-long", Text.of("休假至多一年", "A leave is one year at the longest"));
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }
}
