package cn.sisong.finance.loan;

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

/** A loan to be recorded. */
public record NewLoan(
        @Schema(description = "企业档案编号(企业服务的 enterprises.id),须在本人权限范围内且已有统一社会信用代码") @NotNull
        UUID enterpriseId,

        @Schema(description = "贷款种类,各类互不重复计数") @NotNull LoanKind kind,

        @Schema(description = "贷款银行名称") @NotBlank @Size(max = 100)
        String bankName,

        @Schema(type = SchemaType.STRING, description = "贷款金额,元,大于 0,写成文字,如 \"500000.00\"")
        @NotNull
        @Positive
        @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        @NotNull @Schema(description = "签约日,不晚于今天;展期为展期协议签订日")
        LocalDate signedOn,

        @Schema(description = "放款日,不早于签约日、不晚于今天;新发放、过桥、退税贷必填")
        LocalDate disbursedOn,

        @NotNull @Schema(description = "到期日,晚于签约日、放款日和原贷款到期日")
        LocalDate dueOn,

        @Schema(description = "原贷款到期日;无还本续贷必填,签约须在其之前") LocalDate previousDueOn,

        @Schema(description = "对应的融资需求,须是同一企业的,且没有被告知无法满足、没有撤回;登记后自动变为已对接;可空")
        UUID demandId,

        @Schema(description = "为该贷款担保的担保申请,须是同一企业的,且不是不予担保或客户撤回的;可空")
        UUID guaranteeApplicationId) {}
