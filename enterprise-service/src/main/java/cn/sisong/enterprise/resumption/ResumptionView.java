package cn.sisong.enterprise.resumption;

import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A firm's status from a day on. */
public record ResumptionView(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        @Schema(nullable = true, description = "在筹企业为 null") String creditCode,
        ResumptionStatus status,
        LocalDate happenedOn,
        Instant recordedAt,
        @Schema(nullable = true) String note,
        String actorName)
        implements KeptAs {

    @Override
    public Object kept() {
        return masked();
    }

    /** For lists, and for repetitions: the words without anybody's number. */
    ResumptionView masked() {
        return new ResumptionView(
                id,
                enterpriseId,
                enterpriseName,
                creditCode,
                status,
                happenedOn,
                recordedAt,
                Mask.telephones(note),
                actorName);
    }

    /** How many firms stand how, and the rate of those that should work again. */
    @Schema(name = "ResumptionSummary")
    public record Summary(
            LocalDate on,
            @Schema(description = "知悉日") LocalDate asOf,
            List<Count> counts,

            @Schema(nullable = true, description = "应复尽复率,百分数,两位小数;没有应复工企业时为 null")
            String rate,

            @Schema(nullable = true, description = "没有数值的原因")
            String gap) {}

    /** Firms of one status. */
    @Schema(name = "ResumptionCount")
    public record Count(ResumptionStatus status, String label, long firms) {}

    /** One result for each line sent, in order. */
    @Schema(name = "ResumptionResults")
    public record BulkResult(List<Item> items) {}

    /** The result for one line; {@code code} and {@code detail} say why it was not taken. */
    @Schema(name = "ResumptionResult")
    public record Item(
            int index,
            int status,
            @Schema(nullable = true) UUID id,
            @Schema(nullable = true) String code,
            @Schema(nullable = true) String detail) {}
}
