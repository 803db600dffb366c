package cn.sisong.finance.guarantee;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A step asked for; the day defaults to today. {@code evidence} names the paper: a contract number, a voucher. */
public record GuaranteeStep(
        @Schema(description = "变为哪个状态;审批须由没有登记、没有受理该申请的人办理") @NotNull
        GuaranteeState to,

        @Schema(description = "意见;不予受理、审批否决、客户撤回时必填") @Size(max = 500)
        String comment,

        @Schema(type = SchemaType.STRING, description = "审批、合同或放款金额,元,大于 0;审批同意、登记签约、登记放款时必填,依次不超过申请、审批、合同金额,其余各步不填")
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        @Schema(description = "办理日期,缺省为今天;不晚于今天,不早于上一步") LocalDate happenedOn,

        @Schema(description = "依据,如合同编号、放款凭证号") @Size(max = 200)
        String evidence) {}
