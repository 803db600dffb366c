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
        @Schema(description = "诉求类别") @NotNull Category category,

        @Schema(description = "标题,一句话说清是什么问题") @NotBlank @Size(max = 60)
        String title,

        @Schema(description = "情况说明:经过、涉及的政策或项目、希望怎样解决") @Size(max = 2000)
        String description,

        @Schema(description = "紧急程度,缺省 NORMAL") Urgency urgency) {}
