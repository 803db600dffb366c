package cn.sisong.enterprise.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An issue to raise: by another system, or by the office for a firm that telephoned. Either code or id names the firm. */
public record NewIssue(
        UUID enterpriseId,
        @Size(max = 40) @Schema(description = "统一社会信用代码") String creditCode,
        @NotNull Category category,
        @NotBlank @Size(max = 60) String title,
        @Size(max = 2000) String description,
        Urgency urgency,

        @Size(max = 40) @Schema(description = "来源系统;与来源编号一起唯一")
        String sourceSystem,

        @Size(max = 60) String sourceNumber,
        @Size(max = 60) @Schema(description = "联系人和电话") String contact,
        @Schema(description = "来源系统收到的时间") Instant receivedAt) {}
