package cn.sisong.enterprise.document;

import cn.sisong.enterprise.issue.IssueViews.IssueView;
import cn.sisong.enterprise.issue.Spoken.Word;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One kind of paper. */
public interface Paper {

    /** The last segment of the path, for example {@code dispatch-note}. */
    String kind();

    /** The heading. */
    String title();

    /** Refuses an issue that has not come so far. */
    void requireReady(Facts facts);

    /** To whom the paper goes. */
    String addressee(Facts facts);

    /** Who signs; the office, unless the paper is somebody else's. */
    default String signer(String office) {
        return office;
    }

    /** Whether it says whom at the firm to speak with. */
    default boolean showsContact() {
        return false;
    }

    /** Whether an issue has several of it, so that one may be named. */
    default boolean isOneOfSeveral() {
        return false;
    }

    /** The text between addressee and signature, as HTML. */
    String body(Facts facts);

    /** The day that the paper bears (成文日期): the day of the act, so that a reprint is the same paper. */
    Instant dated(Facts facts);

    /**
     * What papers are made of: the issue as the caller may see it, and what was said on the way.
     *
     * @param helpers the names of the departments that help
     * @param dispatch the office's words at the last dispatch, null before it
     * @param reply the last reply that the office has let out, null if none
     * @param orderId which of several orders is wanted, null for the newest
     */
    record Facts(IssueView issue, Firm firm, List<String> helpers, Word dispatch, Word reply, UUID orderId) {}

    /**
     * The firm that a paper names.
     *
     * @param name empty when nobody named it
     * @param code null when it has none, or none that is known
     */
    record Firm(String name, String code) {
        String inFull() {
            return code == null ? name : name + "(" + code + ")";
        }
    }
}
