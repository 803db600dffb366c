package cn.sisong.enterprise.supervision;

/** What supervision looks at. */
public enum ExceptionKind {
    OVERDUE("超期未办结"),
    RETURNED_OFTEN("多次退回"),
    SECOND_REOPEN("两次以上重新办理"),
    ESCALATED("已提级未办结"),
    PENDING_LATE("挂账到期未答复"),
    NEVER_VISITED("包联后未走访");

    private final String label;

    ExceptionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the exception is a firm's and not a ticket's: then no department stands behind it. */
    public boolean isOfFirm() {
        return this == NEVER_VISITED;
    }
}
