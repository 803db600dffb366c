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

        @NotNull @Schema(description = "SUGGESTION 建议 LEAD 招商线索 NEED 需求")
        FindingKind kind,

        @NotBlank @Size(max = 2000) String text) {}
