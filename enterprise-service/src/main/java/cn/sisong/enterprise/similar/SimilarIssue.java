package cn.sisong.enterprise.similar;

import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An open issue that may be the same matter.
 *
 * @param score share of common pairs of characters, 0 to 100
 */
public record SimilarIssue(
        IssueSummary issue,
        @Schema(description = "文字相似度,0 到 100") int score,
        @Schema(description = "同一家企业") boolean sameFirm,
        @Schema(description = "为什么列出") String why) {}
