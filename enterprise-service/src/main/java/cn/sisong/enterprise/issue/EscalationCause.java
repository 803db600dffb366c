package cn.sisong.enterprise.issue;

/** Why an issue went up a level. */
public enum EscalationCause {
    REOPENED("企业多次不满意"),
    EXTENSION("超次数申请延期"),
    OVERDUE("超期"),
    MANUAL("四送一服办提级");

    private final String label;

    EscalationCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
