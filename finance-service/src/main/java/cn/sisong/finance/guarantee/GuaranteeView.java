package cn.sisong.finance.guarantee;

import cn.sisong.common.web.Versioned;
import cn.sisong.finance.firm.FirmReference.FirmView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An application, alone and in lists. */
public record GuaranteeView(
        UUID id,
        long version,
        String number,
        GuaranteeState state,
        FirmView enterprise,
        @Schema(nullable = true) UUID demandId,
        String bankName,
        int termMonths,
        BigDecimal appliedAmount,
        @Schema(nullable = true) BigDecimal approvedAmount,
        @Schema(nullable = true) BigDecimal contractedAmount,
        @Schema(nullable = true) BigDecimal disbursedAmount,
        Instant createdAt)
        implements Versioned {

    static GuaranteeView of(GuaranteeApplication application) {
        return new GuaranteeView(
                application.id,
                application.version,
                application.number,
                application.state,
                application.firm.view(),
                application.demandId,
                application.bankName,
                application.termMonths,
                application.appliedAmount,
                application.approvedAmount,
                application.contractedAmount,
                application.disbursedAmount,
                application.createdAt);
    }
}
