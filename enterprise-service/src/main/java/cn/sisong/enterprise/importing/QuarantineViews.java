package cn.sisong.enterprise.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Quarantined rows in and out by HTTP. */
public final class QuarantineViews {
    private QuarantineViews() {}

    /** A row that was not taken over, or only after someone answered for it. */
    public record QuarantinedRow(
            long row,

            @Schema(nullable = true, description = "信用代码列的原文")
            String creditCode,

            @Schema(nullable = true) String name,
            String reason,
            String detail,
            @Schema(description = "问题只在代码,可说明理由后接受") boolean acceptable,
            @Schema(nullable = true) Instant acceptedAt,
            @Schema(nullable = true) String acceptedBy,
            @Schema(nullable = true) String acceptReason,
            @Schema(nullable = true) UUID enterpriseId) {}

    /** Why the row is right all the same. */
    public record AcceptRow(
            @NotBlank @Size(min = 2, max = 200) String reason) {}
}
