package cn.sisong.enterprise.calendar;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.sla.WorkInterval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The working hours of a day, as many intervals as it has. */
public record Hours(
        @Schema(description = "一个工作日的各段工作时间,1 到 6 段,互不重叠") @NotNull @Size(min = 1, max = 6)
        List<@Valid @NotNull Interval> intervals) {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** From and to, the end excluded; 24:00 is the end of the day. */
    @Schema(name = "WorkInterval")
    public record Interval(
            @NotNull
            @Pattern(regexp = TIME, message = "{time-of-day}")
            @Schema(example = "08:30", description = "开始时间,时:分,24 小时制")
            String from,

            @NotNull
            @Pattern(regexp = TIME + "|24:00", message = "{time-of-day}")
            @Schema(example = "12:00", description = "结束时间,时:分,晚于开始时间;到当日结束写 24:00")
            String to) {}

    /** Hours and the day from which they hold. */
    @Schema(name = "WorkingHoursView")
    public record View(LocalDate validFrom, long version, List<Interval> intervals) implements Versioned {}

    List<WorkInterval> ordered() {
        return ordered(intervals);
    }

    /** In order; refuses what is empty, backwards or overlapping, naming the place. */
    public static List<WorkInterval> ordered(List<Interval> intervals) {
        List<WorkInterval> ordered = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            if (interval.from().compareTo(interval.to()) >= 0) {
                throw Refusal.invalid(
                        "order", "/intervals/" + i, Text.of("结束时间应晚于开始时间", "The end must be after the start"));
            }
            ordered.add(WorkInterval.of(interval.from(), interval.to()));
        }
        ordered.sort(Comparator.comparingInt(WorkInterval::starts));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).starts() < ordered.get(i - 1).ends()) {
                throw Refusal.invalid("overlap", "/intervals", Text.of("时段互相重叠", "The intervals overlap"));
            }
        }
        return ordered;
    }
}
