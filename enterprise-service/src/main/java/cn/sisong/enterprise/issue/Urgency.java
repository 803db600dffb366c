package cn.sisong.enterprise.issue;

/** How soon an issue needs attention. */
public enum Urgency {
    NORMAL,
    URGENT
}
