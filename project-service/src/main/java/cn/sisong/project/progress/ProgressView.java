package cn.sisong.project.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A month's report as last revised, with the year's running totals beside the progress of time. */
public record ProgressView(
        UUID id,
        String month,
        int revision,
        BigDecimal planned,
        BigDecimal done,
        @Schema(nullable = true) String imageProgress,
        @Schema(nullable = true) String note,
        Instant recordedAt,
        String actorName,
        @Schema(description = "当年累计计划") BigDecimal cumulativePlanned,
        @Schema(description = "当年累计完成") BigDecimal cumulativeDone,

        @Schema(nullable = true, description = "累计完成率 = 累计完成 / 累计计划;计划为零时为 null")
        BigDecimal completion,

        @Schema(description = "时序进度 = 月份 / 12") BigDecimal timeProgress) {

    private static final int RATIO_DIGITS = 4;

    /** @param months the current reports of one project, oldest first */
    static List<ProgressView> of(List<Progress> months) {
        List<ProgressView> views = new ArrayList<>();
        var planned = BigDecimal.ZERO;
        var done = BigDecimal.ZERO;
        int year = 0;
        for (var month : months) {
            if (month.month.getYear() != year) {
                year = month.month.getYear();
                planned = BigDecimal.ZERO;
                done = BigDecimal.ZERO;
            }
            planned = planned.add(month.planned);
            done = done.add(month.done);
            views.add(of(month, planned, done));
        }
        return views;
    }

    private static ProgressView of(Progress report, BigDecimal planned, BigDecimal done) {
        return new ProgressView(
                report.id,
                YearMonth.from(report.month).toString(),
                report.revision,
                report.planned,
                report.done,
                report.imageProgress,
                report.note,
                report.recordedAt,
                report.actorName,
                planned,
                done,
                planned.signum() == 0 ? null : done.divide(planned, RATIO_DIGITS, RoundingMode.HALF_UP),
                BigDecimal.valueOf(report.month.getMonthValue())
                        .divide(BigDecimal.valueOf(12), RATIO_DIGITS, RoundingMode.HALF_UP));
    }
}
