package cn.sisong.finance.loan;

import cn.sisong.common.web.Versioned;
import cn.sisong.finance.firm.FirmReference.FirmView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A loan, alone and in lists. */
public record LoanView(
        UUID id,
        long version,
        String number,
        LoanState state,
        LoanKind kind,
        FirmView enterprise,
        String bankName,
        BigDecimal amount,
        LocalDate signedOn,
        @Schema(nullable = true) LocalDate disbursedOn,
        LocalDate dueOn,
        @Schema(nullable = true) LocalDate previousDueOn,
        @Schema(nullable = true) UUID demandId,
        @Schema(nullable = true) UUID guaranteeApplicationId,
        Instant createdAt)
        implements Versioned {

    static LoanView of(Loan loan) {
        return new LoanView(
                loan.id,
                loan.version,
                loan.number,
                loan.state,
                loan.kind,
                loan.firm.view(),
                loan.bankName,
                loan.amount,
                loan.signedOn,
                loan.disbursedOn,
                loan.dueOn,
                loan.previousDueOn,
                loan.demandId,
                loan.guaranteeApplicationId,
                loan.createdAt);
    }
}
