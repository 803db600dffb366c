package cn.sisong.finance.guarantee;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An application to be entered; the day of applying defaults to today. */
public record NewGuarantee(
        @Schema(description = "对应的融资需求,须是同一企业的,且没有被告知无法满足、没有撤回;可空")
        UUID demandId,

        @Schema(description = "企业档案编号(企业服务的 enterprises.id),须在本人权限范围内且已有统一社会信用代码") @NotNull
        UUID enterpriseId,

        @Schema(description = "拟贷款的银行名称") @NotBlank @Size(max = 100)
        String bankName,

        @Schema(type = SchemaType.STRING, description = "申请担保的金额,元,大于 0,写成文字,如 \"500000.00\"")
        @NotNull
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal appliedAmount,

        @Schema(description = "担保期限,月,1 到 600") @NotNull @Min(1) @Max(600)
        Integer termMonths,

        @Schema(description = "申请日期,缺省为今天;不晚于今天") LocalDate appliedOn) {}
