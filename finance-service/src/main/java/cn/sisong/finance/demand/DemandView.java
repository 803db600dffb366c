package cn.sisong.finance.demand;

import cn.sisong.common.web.Versioned;
import cn.sisong.finance.firm.FirmReference.FirmView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A demand, alone and in lists. */
public record DemandView(
        UUID id,
        long version,
        String number,
        DemandState state,
        FirmView enterprise,
        @Schema(nullable = true) UUID issueId,
        DemandKind kind,
        BigDecimal amount,
        String purpose,
        @Schema(nullable = true) LocalDate neededBy,
        Instant createdAt)
        implements Versioned {

    static DemandView of(FinancingDemand demand) {
        return new DemandView(
                demand.id,
                demand.version,
                demand.number,
                demand.state,
                demand.firm.view(),
                demand.issueId,
                demand.kind,
                demand.amount,
                demand.purpose,
                demand.neededBy,
                demand.createdAt);
    }
}
