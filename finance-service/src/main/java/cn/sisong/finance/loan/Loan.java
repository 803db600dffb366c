package cn.sisong.finance.loan;

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

/** A loan that a bank gave, renewed or extended. */
@Entity
public class Loan {
    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Enumerated(EnumType.STRING)
    LoanState state = LoanState.RECORDED;

    @Enumerated(EnumType.STRING)
    LoanKind kind;

    @Embedded
    FirmReference firm;

    String bankName;
    BigDecimal amount;
    LocalDate signedOn;
    LocalDate disbursedOn;
    LocalDate dueOn;
    LocalDate previousDueOn;
    UUID demandId;
    UUID guaranteeApplicationId;
    Instant createdAt;

    protected Loan() {}

    Loan(String number, FirmReference firm, NewLoan asked, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.kind = asked.kind();
        this.firm = firm;
        this.bankName = asked.bankName().strip();
        this.amount = asked.amount().setScale(2, RoundingMode.UNNECESSARY);
        this.signedOn = asked.signedOn();
        this.disbursedOn = asked.disbursedOn();
        this.dueOn = asked.dueOn();
        this.previousDueOn = asked.previousDueOn();
        this.demandId = asked.demandId();
        this.guaranteeApplicationId = asked.guaranteeApplicationId();
        this.createdAt = now;
    }

    void cancel() {
        if (state != LoanState.RECORDED) {
            throw new IllegalStateException("cancelled already");
        }
        state = LoanState.CANCELLED;
    }
}
