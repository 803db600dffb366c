package cn.sisong.enterprise.visit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** How a planned visit ends without taking place, or a done one counts no longer. */
public record VisitTransition(
        @Schema(description = "变为哪个状态:计划走访可变为 DECLINED 或 CANCELLED,已走访的可变为 VOIDED;记录走访用 PUT") @NotNull
        VisitState to,

        @Size(max = 200) @Schema(description = "取消、作废必须说明原因")
        String comment,

        @Schema(description = "企业希望改到的日期,须在今天之后;只用于 DECLINED")
        LocalDate proposedOn) {}
