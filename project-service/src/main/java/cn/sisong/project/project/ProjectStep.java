package cn.sisong.project.project;

import cn.sisong.project.timeline.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A step asked for; the day defaults to today. */
public record ProjectStep(
        @NotNull ProjectStage to,
        LocalDate happenedOn,
        @Valid Evidence evidence,
        @Size(max = 500) String comment,

        @Pattern(regexp = NewProject.CODE, message = "{project-code}") @Schema(description = "项目代码;登记备案时尚无代码的须填")
        String projectCode) {}
