package cn.sisong.project.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @Schema(nullable = true) EvidenceKind evidenceKind,
        @Schema(nullable = true) String evidenceReference,
        @Schema(nullable = true) String evidenceNote,
        @Schema(nullable = true) String comment) {}
