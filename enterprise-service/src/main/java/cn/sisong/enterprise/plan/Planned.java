package cn.sisong.enterprise.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** The visits that a call planned. */
public record Planned(
        List<PlannedVisit> items,
        @Schema(description = "一次最多安排 200 次;为 true 时再调用一次") boolean more) {
    /** One of them. */
    public record PlannedVisit(UUID visitId, DueVisit visit) {}
}
