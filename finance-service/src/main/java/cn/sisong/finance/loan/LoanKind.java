package cn.sisong.finance.loan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of loans. They exclude each other, so that no sum counts one twice. */
@Schema(description = "NEW_LOAN 新发放贷款 RENEWAL_NO_REPAY 无还本续贷 EXTENSION 展期 BRIDGE 过桥(转贷)资金 REFUND_LOAN 退税贷")
public enum LoanKind {
    NEW_LOAN("新发放贷款", true),
    RENEWAL_NO_REPAY("无还本续贷", false),
    EXTENSION("展期", false),
    BRIDGE("过桥(转贷)资金", true),
    REFUND_LOAN("退税贷", true);

    private final String word;
    private final boolean countedWhenPaidOut;

    LoanKind(String word, boolean countedWhenPaidOut) {
        this.word = word;
        this.countedWhenPaidOut = countedWhenPaidOut;
    }

    public String word() {
        return word;
    }

    /** Counted on the day the money was paid out; the others on the day of signing. */
    boolean isCountedWhenPaidOut() {
        return countedWhenPaidOut;
    }
}
