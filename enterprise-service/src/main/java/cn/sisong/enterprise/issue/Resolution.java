package cn.sisong.enterprise.issue;

/** How an issue ended; only SOLVED, by the firm's own word, counts as solved. */
public enum Resolution {
    SOLVED,
    ANSWERED,
    EXPLAINED,
    UNREACHED,
    UNSOLVED
}
