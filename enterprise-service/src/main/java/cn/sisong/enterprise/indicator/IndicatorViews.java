package cn.sisong.enterprise.indicator;

import cn.sisong.enterprise.sizing.ScaleHint;
import cn.sisong.enterprise.sizing.SizeClass;
import cn.sisong.enterprise.sizing.SizeVerdict;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Yearly numbers in and out by HTTP; revenue and assets in 万元. */
public final class IndicatorViews {
    private IndicatorViews() {}

    /** What a source says of a year; at least one number. */
    public record NewIndicator(
            @Schema(description = "年度,不晚于今年;同一年度再录一条即为更正") @NotNull @Min(1990) @Max(2100)
            Integer year,

            @Schema(description = "从业人员,人;与 revenueWan、assetsWan 至少填一项") @Min(0) @Max(10_000_000)
            Integer employees,

            @Schema(type = SchemaType.STRING, description = "营业收入,万元,写成文字,至多两位小数") @Digits(integer = 14, fraction = 2)
            BigDecimal revenueWan,

            @Schema(type = SchemaType.STRING, description = "资产总额,万元,写成文字,至多两位小数") @Digits(integer = 14, fraction = 2)
            BigDecimal assetsWan,

            @Schema(description = "来源,如统计年报") @NotBlank @Size(max = 100)
            String source) {}

    /** A year's numbers as entered, newest entries first; the first one of a year counts. */
    public record IndicatorView(
            UUID id,
            int year,
            @Schema(nullable = true) Integer employees,

            @Schema(nullable = true, description = "营业收入,万元")
            BigDecimal revenueWan,

            @Schema(nullable = true, description = "资产总额,万元")
            BigDecimal assetsWan,

            String source,
            Instant recordedAt,
            String actorName,
            @Schema(description = "同年度中是否为现行数据") boolean current,
            Judgement judgement) {}

    /** The size by the rule of the year, with how it was found; null and a gap where it cannot be told. */
    public record Judgement(
            @Schema(nullable = true) SizeClass sizeClass,
            @Schema(nullable = true, description = "如 中型") String word,
            @Schema(nullable = true, description = "划分办法版本") String standard,

            @Schema(nullable = true, description = "适用的行业分组")
            String sector,

            @Schema(nullable = true, description = "不能划型的原因")
            String gap,

            @Schema(nullable = true, description = "升规、退规提示:营业收入与规上名录不一致")
            ScaleHint scaleHint) {
        static Judgement of(SizeVerdict verdict, ScaleHint hint) {
            return new Judgement(
                    verdict.size(),
                    verdict.size() == null ? null : verdict.size().word(),
                    verdict.version(),
                    verdict.sector() == null ? null : verdict.sector().word(),
                    verdict.gap(),
                    hint);
        }
    }
}
