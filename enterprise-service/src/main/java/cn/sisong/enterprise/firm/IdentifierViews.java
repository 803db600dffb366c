package cn.sisong.enterprise.firm;

import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Former numbers in and out by HTTP. */
public final class IdentifierViews {
    private IdentifierViews() {}

    /** A number to keep. */
    public record NewIdentifier(
            @Schema(description = "号码种类") @NotNull IdentifierKind kind,

            @Schema(description = "号码,空格不计、大小写不分;登记后可按该号码查到企业") @NotBlank @Size(min = 2, max = 40)
            String value,

            @Schema(description = "来源或说明,选填") @Size(max = 200)
            String note) {}

    /** A number that the firm had. */
    public record IdentifierView(
            UUID id,
            long version,
            IdentifierKind kind,
            String value,
            @Schema(nullable = true) String note,
            Instant recordedAt)
            implements Versioned {
        static IdentifierView of(FormerIdentifier identifier) {
            return new IdentifierView(
                    identifier.id,
                    identifier.version,
                    identifier.kind,
                    identifier.value,
                    identifier.note,
                    identifier.recordedAt);
        }
    }
}
