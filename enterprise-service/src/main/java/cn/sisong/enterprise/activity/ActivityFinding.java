package cn.sisong.enterprise.activity;

import cn.sisong.enterprise.finding.FindingKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** What a firm said at an activity that is no issue. */
public record ActivityFinding(
        @NotNull @Schema(description = "须为到会企业") UUID enterpriseId,

        @NotNull @Schema(description = "归为哪一类") FindingKind kind,

        @Schema(description = "企业所说的内容") @NotBlank @Size(max = 2000)
        String text) {}
