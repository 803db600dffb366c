package cn.sisong.finance.guarantee;

import cn.sisong.common.transition.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

import static cn.sisong.common.transition.Step.to;

/** Where an application stands. The table below is the whole rule. */
@Schema(
        description =
                "APPLIED 待受理 ACCEPTED 已受理 FINAL_APPROVAL 审批通过 CONTRACTED 合同已签订 DISBURSED 在保 RELEASED 已解保 REJECTED 不予担保 WITHDRAWN 客户撤回")
public enum GuaranteeState {
    APPLIED("待受理"),
    ACCEPTED("已受理"),
    FINAL_APPROVAL("审批通过"),
    CONTRACTED("合同已签订"),
    DISBURSED("在保"),
    RELEASED("已解保"),
    REJECTED("不予担保"),
    WITHDRAWN("客户撤回");

    private static final String OFFICER = "finance:write";
    static final String APPROVER = "finance:approve";

    private final String word;

    GuaranteeState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public List<Step<GuaranteeState>> steps() {
        return switch (this) {
            case APPLIED ->
                List.of(
                        to(ACCEPTED, "受理", OFFICER),
                        to(REJECTED, "不予受理", OFFICER, "comment"),
                        to(WITHDRAWN, "客户撤回", OFFICER, "comment"));
            case ACCEPTED ->
                List.of(
                        to(FINAL_APPROVAL, "审批同意", APPROVER, "amount"),
                        to(REJECTED, "审批否决", APPROVER, "comment"),
                        to(WITHDRAWN, "客户撤回", OFFICER, "comment"));
            case FINAL_APPROVAL ->
                List.of(to(CONTRACTED, "登记签约", OFFICER, "amount"), to(WITHDRAWN, "客户撤回", OFFICER, "comment"));
            case CONTRACTED ->
                List.of(to(DISBURSED, "登记放款", OFFICER, "amount"), to(WITHDRAWN, "客户撤回", OFFICER, "comment"));
            case DISBURSED -> List.of(to(RELEASED, "解除担保", OFFICER));
            case RELEASED, REJECTED, WITHDRAWN -> List.of();
        };
    }
}
