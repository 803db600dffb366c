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
        @Schema(description = "到哪个阶段:依次推进,或暂缓、终止;暂缓的项目恢复到暂缓前的阶段") @NotNull
        ProjectStage to,

        @Schema(description = "发生日期,缺省为今天;不晚于今天,不早于上一步") LocalDate happenedOn,

        @Schema(description = "依据文件;登记签约、备案、开工、竣工、投产、达产时必填,恢复暂缓的项目不必填") @Valid
        Evidence evidence,

        @Schema(description = "说明;暂缓、终止时必填") @Size(max = 500)
        String comment,

        @Pattern(regexp = NewProject.CODE, message = "{project-code}") @Schema(description = "项目代码;登记备案时尚无代码的须填")
        String projectCode) {}
