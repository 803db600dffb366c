package cn.sisong.enterprise.issue;

/** Through which door an issue came in. */
public enum Source {
    VISIT,
    FIRM,
    OFFICE,
    SYSTEM,
    ACTIVITY,
    /** Taken over from an old ledger. */
    LEDGER
}
