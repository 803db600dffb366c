package cn.sisong.enterprise.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Merging files, in and out by HTTP. */
public final class FirmMergeViews {
    private FirmMergeViews() {}

    /** A duplicate to be answered for by the file in the path. */
    public record NewMerge(
            @Schema(description = "并入本档案的重复档案编号(enterprises.id),不能是本档案") @NotNull
            UUID mergedId,

            @Schema(description = "比对时看到的重复档案的版本") @NotNull Long mergedVersion,

            @Schema(description = "认定为同一企业的理由") @NotBlank @Size(min = 2, max = 200)
            String reason,

            @Schema(description = "两份档案各有有效且不同的代码时,确认确为同一企业")
            Boolean differentCodes) {}

    /** Why a merge is taken back. */
    public record UndoMerge(
            @Schema(description = "撤销并档的理由") @NotBlank @Size(min = 2, max = 200)
            String reason) {}

    /** A merge, standing or taken back. */
    public record MergeView(
            UUID id,
            UUID mergedId,
            String mergedName,
            @Schema(nullable = true) String mergedCreditCode,
            String reason,
            Instant mergedAt,
            String mergedByName,
            @Schema(nullable = true) Instant undoneAt,
            @Schema(nullable = true) String undoneByName,
            @Schema(nullable = true) String undoReason) {}
}
