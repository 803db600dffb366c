package cn.sisong.enterprise.suggestion;

import cn.sisong.enterprise.issue.IssueViews.Named;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A department proposed for an issue, the best first.
 *
 * @param handled how many like issues it answered in the last year: the sample behind the reason
 */
public record Suggestion(
        Named department,
        List<Reason> reasons,
        @Schema(description = "近一年由该单位答复的同类诉求件数,即样本数") long handled,
        @Schema(description = "其中按期答复的件数") long onTime) {

    /** Why, as a code and as the sentence on screen. */
    public record Reason(Kind kind, String text) {}

    /** From where a proposal comes; in this order of weight. */
    public enum Kind {
        RETURNED_TO,
        DUTY,
        HISTORY
    }
}
