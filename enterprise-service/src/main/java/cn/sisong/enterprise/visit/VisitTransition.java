package cn.sisong.enterprise.visit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** How a planned visit ends without taking place, or a done one counts no longer. */
public record VisitTransition(
        @NotNull VisitState to,

        @Size(max = 200) @Schema(description = "取消、作废必须说明原因")
        String comment,

        @Schema(description = "企业希望改到的日期") LocalDate proposedOn) {}
