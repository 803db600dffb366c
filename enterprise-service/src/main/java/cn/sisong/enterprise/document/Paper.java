package cn.sisong.enterprise.document;

import cn.sisong.enterprise.issue.IssueViews.IssueView;

import java.time.LocalDate;

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

    /** The text between addressee and signature, as HTML. */
    String body(Facts facts);

    /**
     * What papers are made of: the issue as the caller may see it, and what was said on the way.
     *
     * @param opinion the office's words at the last dispatch, empty if none
     * @param reply the last reply that the office has let out, empty if none
     */
    record Facts(IssueView issue, LocalDate today, String opinion, LocalDate dispatchedOn, String reply) {}
}
