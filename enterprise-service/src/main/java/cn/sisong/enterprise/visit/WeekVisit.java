package cn.sisong.enterprise.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** Another visit to a firm in the same week: who and when, never what was written down. */
public record WeekVisit(
        UUID id,
        VisitState state,
        LocalDate day,
        @Schema(nullable = true) VisitMode mode,
        @Schema(nullable = true) String taskForceName,

        @Schema(nullable = true, description = "安排给专班、尚未确定谁去时为 null")
        String visitor,

        @Schema(description = "本人的走访") boolean own,
        @Schema(description = "可以一并走访") boolean joinable) {}
