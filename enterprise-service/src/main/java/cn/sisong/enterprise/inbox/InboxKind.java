package cn.sisong.enterprise.inbox;

/** Why somebody should hear of something. */
public enum InboxKind {
    SUBMITTED("新诉求待受理"),
    REJECTED("不予受理"),
    MERGED("已并案"),
    DISPATCHED("新交办"),
    RETURNED("承办单位申请退回"),
    SENT_BACK("退回重办"),
    REPLIED("承办单位已答复"),
    PENDING_COMMITMENT("转为挂账"),
    FIRM_ANSWERED("企业已答复"),
    FIRM_ADDED("企业补充了说明"),
    FIRM_WITHDREW("企业撤回诉求"),
    CLOSED("已销号"),
    REMINDED("催办"),
    SUPERVISED("督办单"),
    ORDER_REOPENED("督办要求补充"),
    ORDER_ANSWERED("督办单已答复"),
    ORDER_ENDED("督办办结"),
    INSTRUCTED("领导批示"),
    ESCALATED("提级办理"),
    CO_HANDLING_ASKED("请本单位协办"),
    CONTRIBUTED("协办单位已反馈"),
    CO_HANDLING_RETURNED("协办单位退回"),
    EXTENSION_ASKED("延期申请待审批"),
    EXTENSION_APPROVED("同意延期"),
    EXTENSION_REFUSED("不同意延期"),
    REPLY_DRAFTED("答复待签发"),
    REPLY_DRAFT_SENT_BACK("答复退回修改"),
    TRANSFER_ANSWERED("转办渠道有反馈"),
    MENTIONED("有人提到您"),
    DUE_SOON("下一个工作日到期"),
    OVERDUE("已超期"),
    RECHECK_DUE("待回访"),
    CALENDAR_MISSING("放假安排未录入"),
    VISIT_DECLINED("企业暂不便接待");

    private final String label;

    InboxKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
