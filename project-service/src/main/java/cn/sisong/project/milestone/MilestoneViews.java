package cn.sisong.project.milestone;

import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** What goes in and out by HTTP. */
public final class MilestoneViews {
    private MilestoneViews() {}

    /** A milestone to be entered. */
    public record NewMilestone(
            @Schema(description = "里程碑名称,如“主体封顶”") @NotBlank @Size(max = 100)
            String name,

            @Schema(description = "计划完成日期") @NotNull LocalDate plannedOn,
            @Schema(description = "实际完成日期,不晚于今天;尚未完成的不填") LocalDate doneOn) {}

    /** What may be corrected; a day of completion entered by mistake is emptied. */
    public record MilestoneCorrection(
            @Schema(description = "里程碑名称,不能清空")
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "[\\s\\S]*[^\\s\\u3000][\\s\\S]*", message = "{filled}")
            String name,

            @Schema(description = "计划完成日期,不能清空") @NotNull LocalDate plannedOn,
            @Schema(description = "实际完成日期,不晚于今天;误登的清空") LocalDate doneOn) {
        static MilestoneCorrection of(Milestone milestone) {
            return new MilestoneCorrection(milestone.name, milestone.plannedOn, milestone.doneOn);
        }
    }

    /** Done, or not yet, or not yet although its day has passed. */
    public enum MilestoneState {
        PLANNED,
        LATE,
        DONE
    }

    /** A milestone. */
    public record MilestoneView(
            UUID id,
            long version,
            String name,
            LocalDate plannedOn,
            @Schema(nullable = true) LocalDate doneOn,
            MilestoneState state)
            implements Versioned {
        static MilestoneView of(Milestone milestone, LocalDate today) {
            var late = milestone.plannedOn.isBefore(today) ? MilestoneState.LATE : MilestoneState.PLANNED;
            return new MilestoneView(
                    milestone.id,
                    milestone.version,
                    milestone.name,
                    milestone.plannedOn,
                    milestone.doneOn,
                    milestone.doneOn == null ? late : MilestoneState.DONE);
        }
    }
}
