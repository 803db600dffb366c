package cn.sisong.enterprise.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an issue ended; only SOLVED, by the firm's own word, counts as solved. Nobody but the firm ends it as WITHDRAWN. */
@Schema(description = "SOLVED 已解决 ANSWERED 已解答 EXPLAINED 政策不支持,已解释 UNREACHED 未能联系到企业 UNSOLVED 未解决 WITHDRAWN 企业撤回")
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
