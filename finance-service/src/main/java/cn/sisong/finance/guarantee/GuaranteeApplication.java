package cn.sisong.finance.guarantee;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
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
import java.util.UUID;

/** A firm's application for a guarantee on a bank's loan. Each amount on the way is at most the one before. */
@Entity
public class GuaranteeApplication {
    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Enumerated(EnumType.STRING)
    GuaranteeState state = GuaranteeState.APPLIED;

    @Embedded
    FirmReference firm;

    UUID demandId;
    String bankName;
    int termMonths;
    BigDecimal appliedAmount;
    BigDecimal approvedAmount;
    BigDecimal contractedAmount;
    BigDecimal disbursedAmount;
    Instant createdAt;

    protected GuaranteeApplication() {}

    GuaranteeApplication(String number, FirmReference firm, NewGuarantee asked, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.firm = firm;
        this.demandId = asked.demandId();
        this.bankName = asked.bankName().strip();
        this.termMonths = asked.termMonths();
        this.appliedAmount = asked.appliedAmount().setScale(2, RoundingMode.UNNECESSARY);
        this.createdAt = now;
    }

    /** @param amount what the step fixes, null for a step that fixes none */
    void moveTo(GuaranteeState target, BigDecimal amount) {
        if (state.steps().stream().noneMatch(step -> step.to() == target)) {
            throw new IllegalStateException(state + " does not lead to " + target);
        }
        switch (target) {
            case FINAL_APPROVAL -> approvedAmount = atMost(appliedAmount, "申请", "applied", amount);
            case CONTRACTED -> contractedAmount = atMost(approvedAmount, "审批", "approved", amount);
            case DISBURSED -> disbursedAmount = atMost(contractedAmount, "合同", "contracted", amount);
            default -> refuse(amount, target);
        }
        state = target;
    }

    private static BigDecimal atMost(BigDecimal limit, String zh, String en, BigDecimal amount) {
        if (amount.compareTo(limit) > 0) {
            throw Refusal.rule(
                    "amount-exceeded",
                    "/amount",
                    Text.of(
                            "金额 " + amount.toPlainString() + " 元超过" + zh + "金额 " + limit.toPlainString() + " 元",
                            amount.toPlainString() + " exceeds the " + en + " amount " + limit.toPlainString()));
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static void refuse(BigDecimal amount, GuaranteeState target) {
        if (amount != null) {
            throw Refusal.invalid(
                    "amount-not-taken",
                    "/amount",
                    Text.of("变为“" + target.word() + "”时不填金额", "No amount goes with " + target));
        }
    }
}
