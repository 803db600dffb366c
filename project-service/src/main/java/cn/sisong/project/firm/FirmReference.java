package cn.sisong.project.firm;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A firm as it was known when something was entered for it. */
@Embeddable
public record FirmReference(UUID enterpriseId, String creditCode, String enterpriseName, String industrySection) {

    public FirmView view() {
        return new FirmView(enterpriseId, enterpriseName, creditCode);
    }

    /** The firm in an answer. */
    public record FirmView(
            UUID id,
            String name,

            @Schema(nullable = true, description = "在筹企业为 null")
            String creditCode) {}
}
