package cn.sisong.finance.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of money is asked for. */
@Schema(
        description =
                "NEW_LOAN 新发放贷款 RENEWAL_NO_REPAY 无还本续贷 EXTENSION 展期 BRIDGE 过桥(转贷)资金 REFUND_LOAN 退税贷 GUARANTEE 融资担保 OTHER 其他")
public enum DemandKind {
    NEW_LOAN("新发放贷款"),
    RENEWAL_NO_REPAY("无还本续贷"),
    EXTENSION("展期"),
    BRIDGE("过桥(转贷)资金"),
    REFUND_LOAN("退税贷"),
    GUARANTEE("融资担保"),
    OTHER("其他");

    private final String word;

    DemandKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
