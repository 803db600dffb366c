package cn.sisong.enterprise.reminder;

import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.calendar.Hours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** When the caller is told outside the system. */
@Schema(name = "ReminderHours")
public record ReminderHoursView(
        long version,
        @Schema(description = "false 为按园区作息") boolean own,
        @Schema(description = "现在的提醒时段") List<Hours.Interval> intervals,
        @Schema(description = "园区今天的作息时间") List<Hours.Interval> zoneIntervals,
        @Schema(nullable = true) LocalDate leaveFrom,
        @Schema(nullable = true) LocalDate leaveTo)
        implements Versioned {}
