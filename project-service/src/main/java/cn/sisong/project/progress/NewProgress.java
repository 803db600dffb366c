package cn.sisong.project.progress;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** A month's report; the same month once more is a correction and says why in {@code note}. */
public record NewProgress(
        @Schema(description = "填报月份,如 2026-09;不早于开工月份,不晚于本月")
        @NotNull
        @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "{month}")
        String month,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(type = SchemaType.STRING, description = "当月计划投资,元,不小于 0,写成文字")
        BigDecimal planned,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(type = SchemaType.STRING, description = "当月完成投资,元,不小于 0,写成文字")
        BigDecimal done,

        @Size(max = 500) @Schema(description = "形象进度,如“主体完成三层”")
        String imageProgress,

        @Schema(description = "说明;该月已填报、再报为更正的,必填更正原因") @Size(max = 500)
        String note) {}
