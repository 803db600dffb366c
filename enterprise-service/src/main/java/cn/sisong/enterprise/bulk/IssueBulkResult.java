package cn.sisong.enterprise.bulk;

import cn.sisong.common.problem.Problem;
import cn.sisong.enterprise.issue.IssueState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** What became of each issue, in the order of the request. */
public record IssueBulkResult(List<ItemResult> items) {

    /** One result: the new state and tag, or the problem. */
    public record ItemResult(
            int index,
            UUID id,
            @Schema(description = "200,或这一条单独办理时会得到的错误状态码") int status,
            @Schema(nullable = true) IssueState state,
            @Schema(nullable = true) Long version,
            @Schema(nullable = true) String etag,
            @Schema(nullable = true) Problem problem) {}
}
