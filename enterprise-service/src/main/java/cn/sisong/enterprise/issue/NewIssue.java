package cn.sisong.enterprise.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An issue to raise: by another system, or by the office for a firm that telephoned. Either code or id names the firm. */
public record NewIssue(
        @Schema(description = "企业档案编号(enterprises.id),须在本人权限范围内;与 creditCode 二选一")
        UUID enterpriseId,

        @Size(max = 40) @Schema(description = "统一社会信用代码,空格不计、大小写不分;与 enterpriseId 二选一,库中没有该企业的先登记企业")
        String creditCode,

        @Schema(description = "诉求类别") @NotNull Category category,

        @Schema(description = "标题,一句话说清是什么问题") @NotBlank @Size(max = 60)
        String title,

        @Schema(description = "情况说明:经过、涉及的政策或项目、希望怎样解决") @Size(max = 2000)
        String description,

        @Schema(description = "紧急程度,缺省 NORMAL") Urgency urgency,

        @Size(max = 40) @Schema(description = "来源系统的名称,与 sourceNumber 一起填写,两者合起来唯一")
        String sourceSystem,

        @Schema(description = "来源系统中的编号,与 sourceSystem 一起填写;已登记的答 409,可据以查询") @Size(max = 60)
        String sourceNumber,

        @Size(max = 60) @Schema(description = "联系人和电话") String contact,
        @Schema(description = "来源系统收到的时间,RFC 3339,不晚于现在") Instant receivedAt) {}
