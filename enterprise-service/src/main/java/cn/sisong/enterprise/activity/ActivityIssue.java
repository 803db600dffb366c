package cn.sisong.enterprise.activity;

import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Urgency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** What a firm raised at an activity as an issue for the office. */
public record ActivityIssue(
        @NotNull @Schema(description = "须为到会企业") UUID enterpriseId,
        @NotNull Category category,
        @NotBlank @Size(max = 60) String title,
        @Size(max = 2000) String description,
        Urgency urgency) {}
