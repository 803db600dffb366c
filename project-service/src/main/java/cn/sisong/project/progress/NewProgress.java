package cn.sisong.project.progress;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** A month's report; the same month once more is a correction and says why in {@code note}. */
public record NewProgress(
        @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "{month}")
        String month,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(description = "当月计划投资,元")
        BigDecimal planned,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 16, fraction = 2, message = "{money}")
        @Schema(description = "当月完成投资,元")
        BigDecimal done,

        @Size(max = 500) @Schema(description = "形象进度") String imageProgress,
        @Size(max = 500) String note) {}
