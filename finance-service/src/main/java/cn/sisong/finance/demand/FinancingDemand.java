package cn.sisong.finance.demand;

import cn.sisong.common.time.Ids;
import cn.sisong.finance.firm.FirmReference;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A firm's demand for money. */
@Entity
public class FinancingDemand {
    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Enumerated(EnumType.STRING)
    DemandState state = DemandState.OPEN;

    @Embedded
    FirmReference firm;

    UUID issueId;

    @Enumerated(EnumType.STRING)
    DemandKind kind;

    BigDecimal amount;
    String purpose;
    LocalDate neededBy;
    Instant createdAt;

    protected FinancingDemand() {}

    FinancingDemand(String number, FirmReference firm, NewDemand asked, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.firm = firm;
        this.issueId = asked.issueId();
        this.kind = asked.kind();
        this.amount = asked.amount().setScale(2, RoundingMode.UNNECESSARY);
        this.purpose = asked.purpose().strip();
        this.neededBy = asked.neededBy();
        this.createdAt = now;
    }

    /** Whether a record of money may still refer to it. */
    boolean isAlive() {
        return state == DemandState.OPEN || state == DemandState.MATCHED;
    }

    void moveTo(DemandState target) {
        if (state.steps().stream().noneMatch(step -> step.to() == target)) {
            throw new IllegalStateException(state + " does not lead to " + target);
        }
        state = target;
    }
}
