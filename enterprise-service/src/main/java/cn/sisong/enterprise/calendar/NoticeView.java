package cn.sisong.enterprise.calendar;

import cn.sisong.common.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A year of the calendar with its special days. */
public record NoticeView(
        int year,
        long version,
        String source,
        @Schema(description = "全年工作日数") int workingDays,
        List<Notice.SpecialDay> days)
        implements Versioned {

    /** A year in the list; MISSING while no notice is known: what rests on it is provisional. */
    @Schema(name = "CalendarYear")
    public record Year(
            int year,
            @Schema(enumeration = {"PUBLISHED", "MISSING"}) String status,
            @Schema(nullable = true) String source,
            long daysOff,
            long daysWorked) {}

    /** How far the deadlines of open issues have followed a change. */
    @Schema(name = "DueRecomputation")
    public record Recomputation(
            java.util.UUID id,
            String cause,
            java.time.Instant createdAt,
            @Schema(description = "已核对的诉求数") long seen,
            @Schema(description = "期限因此变动的诉求数") long moved,
            @Schema(nullable = true) java.time.Instant finishedAt) {}
}
