package cn.sisong.finance.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One line of a timeline. */
public record TimelineItem(
        long seq,
        String label,
        @Schema(nullable = true) String from,
        String to,
        @Schema(description = "发生日期") LocalDate happenedOn,
        @Schema(description = "录入时间") Instant recordedAt,
        String actorName,
        @Schema(nullable = true) BigDecimal amount,
        @Schema(nullable = true) String comment,
        @Schema(nullable = true) String evidence) {}
