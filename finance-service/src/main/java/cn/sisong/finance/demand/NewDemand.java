package cn.sisong.finance.demand;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A demand to be entered; {@code issueId} is the issue that it was raised in, if any. */
public record NewDemand(
        @Schema(description = "企业档案编号(企业服务的 enterprises.id),须在本人权限范围内且已有统一社会信用代码") @NotNull
        UUID enterpriseId,

        @Schema(description = "提出该需求的诉求(企业服务的 issues.id),须是同一企业的,可空")
        UUID issueId,

        @Schema(description = "需要哪一类资金") @NotNull DemandKind kind,

        @Schema(type = SchemaType.STRING, description = "需要的金额,元,大于 0,写成文字,如 \"500000.00\"")
        @NotNull
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        @Schema(description = "资金用途") @NotBlank @Size(max = 500)
        String purpose,

        @Schema(description = "期望到位日,不早于今天;没有期限的不填") LocalDate neededBy) {}
