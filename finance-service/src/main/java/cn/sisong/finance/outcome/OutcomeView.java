package cn.sisong.finance.outcome;

import cn.sisong.finance.demand.DemandKind;
import cn.sisong.finance.demand.DemandState;
import cn.sisong.finance.loan.LoanKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A demand raised in an issue, and what answers it so far. */
public record OutcomeView(
        UUID demandId,
        String number,
        DemandState state,
        DemandKind kind,
        BigDecimal amount,
        Instant createdAt,
        @Schema(nullable = true, description = "未能满足或撤回的原因") String reason,
        List<Answer> answers) {

    /** A guarantee on its way or paid out, or a loan. */
    @Schema(name = "OutcomeAnswer")
    public record Answer(
            AnswerType type,
            UUID id,
            String number,

            @Schema(nullable = true, description = "贷款的类别;担保为 null")
            LoanKind loanKind,

            @Schema(description = "办到哪一步:担保申请或贷款记录的状态") String state,
            String bankName,
            @Schema(description = "最近一步的金额") BigDecimal amount) {}

    /** Which file an answer stands in. */
    public enum AnswerType {
        GUARANTEE,
        LOAN
    }
}
