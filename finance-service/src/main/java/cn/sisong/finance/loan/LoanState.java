package cn.sisong.finance.loan;

import cn.sisong.common.transition.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A record stands until it is cancelled with a reason; what it says is never rewritten. */
@Schema(description = "RECORDED 已登记 CANCELLED 已作废")
public enum LoanState {
    RECORDED("已登记"),
    CANCELLED("已作废");

    private final String word;

    LoanState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public List<Step<LoanState>> steps() {
        return switch (this) {
            case RECORDED -> List.of(Step.to(CANCELLED, "作废", "finance:write", "comment"));
            case CANCELLED -> List.of();
        };
    }
}
