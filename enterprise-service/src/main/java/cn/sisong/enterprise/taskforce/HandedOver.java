package cn.sisong.enterprise.taskforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a hand-over does, firm by firm; with {@code dryRun} what it would do. It is the receipt of one step that passes all
 * or nothing, a result for each item as of any bulk request, and no collection to page through: which firms got several
 * assignments instead of one, and which none, is told nowhere else. It grows with one task force's load, some 250 bytes a
 * firm. What stands before and after is paged as the assignments of either task force.
 */
public record HandedOver(
        boolean dryRun,
        LocalDate effectiveOn,
        @Schema(description = "随之移交的计划走访次数") int plannedVisits,
        List<HandedOverFirm> items) {

    /** One firm. */
    public record HandedOverFirm(
            UUID assignmentId,
            UUID enterpriseId,
            String enterpriseName,
            Passing outcome,

            @Schema(description = "接手后的包联关系,接手方原有包联把时间隔开的分为几条;试算或一直在包联时为空")
            List<UUID> newAssignmentIds) {}

    /** MOVED: the receiver looks after it from then on. ALREADY_HELD: it would anyway, so only the old one ends. */
    public enum Passing {
        MOVED,
        ALREADY_HELD
    }
}
