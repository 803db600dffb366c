package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where an issue stands. Which steps lead on is the business of {@link IssueStep}. */
@Schema(
        description =
                "DRAFT 草稿 SUBMITTED 待受理 ACCEPTED 待交办 REJECTED 不予受理 MERGED 已并案 DISPATCHED 待签收 SIGNED 已签收 HANDLING 办理中 SUSPENDED 暂停计时 REPLIED 已答复待审核 CONFIRMING 待企业确认 CLOSED 已销号 RETURNED 退回待改派 PENDING_COMMITMENT 挂账 REOPENED 重新办理")
public enum IssueState {
    DRAFT("草稿"),
    SUBMITTED("待受理"),
    ACCEPTED("待交办"),
    REJECTED("不予受理"),
    MERGED("已并案"),
    DISPATCHED("待签收"),
    SIGNED("已签收"),
    HANDLING("办理中"),
    SUSPENDED("暂停计时"),
    REPLIED("已答复待审核"),
    CONFIRMING("待企业确认"),
    CLOSED("已销号"),
    RETURNED("退回待改派"),
    PENDING_COMMITMENT("挂账"),
    REOPENED("重新办理");

    private final String label;

    IssueState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** States that one step leads to. */
    public Set<IssueState> next() {
        var next = EnumSet.noneOf(IssueState.class);
        Arrays.stream(IssueStep.values()).filter(step -> step.from() == this).forEach(step -> next.add(step.to()));
        return next;
    }

    /** No department has it: what comes next is for the office to decide. */
    boolean isWithOffice() {
        return this == SUBMITTED || this == ACCEPTED || this == RETURNED || this == REOPENED;
    }

    /** Nothing more is owed to the firm; only a closed issue can be opened again. */
    public boolean isEnded() {
        return this == CLOSED || this == REJECTED || this == MERGED;
    }
}
