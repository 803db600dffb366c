package cn.sisong.enterprise.issue;

/** How an issue ended; only SOLVED, by the firm's own word, counts as solved. Nobody but the firm ends it as WITHDRAWN. */
public enum Resolution {
    SOLVED,
    ANSWERED,
    EXPLAINED,
    UNREACHED,
    UNSOLVED,
    /** The firm took it back before it was dispatched. */
    WITHDRAWN;

    /** A reply can propose it; the firm's “solved” then ends the issue so. */
    public boolean isOfReply() {
        return this != UNREACHED && this != WITHDRAWN;
    }
}
