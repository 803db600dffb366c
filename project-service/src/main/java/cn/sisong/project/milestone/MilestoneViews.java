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
            @NotBlank @Size(max = 100) String name, @NotNull LocalDate plannedOn, LocalDate doneOn) {}

    /** What may be corrected; a day of completion entered by mistake is emptied. */
    public record MilestoneCorrection(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\s\\S]*[^\\s\\u3000][\\s\\S]*", message = "{filled}")
            String name,

            @NotNull LocalDate plannedOn,
            LocalDate doneOn) {
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
