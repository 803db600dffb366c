package cn.sisong.finance.loan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A loan to be recorded. */
public record NewLoan(
        @NotNull UUID enterpriseId,
        @NotNull LoanKind kind,
        @NotBlank @Size(max = 100) String bankName,

        @NotNull @Positive @Digits(integer = 16, fraction = 2, message = "{money}")
        BigDecimal amount,

        @NotNull @Schema(description = "签约日;展期为展期协议签订日") LocalDate signedOn,
        @Schema(description = "放款日;新发放、过桥、退税贷必填") LocalDate disbursedOn,
        @NotNull @Schema(description = "到期日") LocalDate dueOn,
        @Schema(description = "原贷款到期日;无还本续贷必填,签约须在其之前") LocalDate previousDueOn,
        UUID demandId,
        UUID guaranteeApplicationId) {}
