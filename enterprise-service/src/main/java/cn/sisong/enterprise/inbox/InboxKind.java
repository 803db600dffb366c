package cn.sisong.enterprise.inbox;

/** Why somebody should hear of an issue. */
public enum InboxKind {
    SUBMITTED("新诉求待受理"),
    DISPATCHED("新交办"),
    RETURNED("承办单位申请退回"),
    SENT_BACK("退回重办"),
    REPLIED("承办单位已答复"),
    FIRM_ANSWERED("企业已答复"),
    FIRM_ADDED("企业补充了说明"),
    FIRM_WITHDREW("企业撤回诉求"),
    MENTIONED("有人提到您"),
    DUE_SOON("下一个工作日到期"),
    OVERDUE("已超期");

    private final String label;

    InboxKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
