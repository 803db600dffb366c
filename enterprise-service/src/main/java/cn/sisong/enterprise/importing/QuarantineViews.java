package cn.sisong.enterprise.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
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
            @Schema(nullable = true) UUID enterpriseId,
            @Schema(description = "可改正后接受") boolean correctable,

            @Schema(nullable = true, description = "改正后记成的走访或诉求")
            UUID recordId,

            @Schema(description = "原文,表头到内容;含电话号码的单元格不列出") Map<String, String> cells) {}

    /** What is right instead, by heading; the rest of the row stays as it is in the file. */
    public record CorrectRow(
            @NotNull @Size(max = 30) @Schema(description = "表头到改正后的内容,如 {\"问题类别\": \"用工\"}")
            Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 4000) String> cells) {}

    /** Why the row is right all the same. */
    public record AcceptRow(
            @Schema(description = "为什么这一行虽被隔离仍属正确,留作依据") @NotBlank @Size(min = 2, max = 200)
            String reason) {}
}
