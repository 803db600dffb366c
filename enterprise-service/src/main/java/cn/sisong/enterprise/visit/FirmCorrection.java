package cn.sisong.enterprise.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** To which firm a done visit was, and how the wrong one came to be written down. */
public record FirmCorrection(
        @NotNull @Schema(description = "实际走访的企业") UUID enterpriseId,

        @NotBlank @Size(max = 200) @Schema(description = "更正原因")
        String reason) {}
