package cn.sisong.enterprise.bulk;

/** What can be done to many issues at once: what needs no look at the single one. */
public enum BulkAction {
    ACCEPT,
    DISPATCH,
    REMIND
}
