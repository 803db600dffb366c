package cn.sisong.enterprise.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Something to hear of: about an issue, a firm or a visit. */
public record InboxView(
        UUID id,
        InboxKind kind,
        String label,
        String title,
        String detail,
        @Schema(nullable = true, description = "关于诉求时") UUID issueId,
        @Schema(nullable = true, description = "诉求编号") String number,
        @Schema(nullable = true, description = "关于企业时") UUID enterpriseId,
        @Schema(nullable = true, description = "关于走访时") UUID visitId,
        Instant occurredAt,

        @Schema(nullable = true, description = "本人阅读时间;未读为 null")
        Instant readAt) {

    /** How many are unread; counted up to 100. */
    @Schema(name = "UnreadCount")
    public record Unread(
            long count,
            @Schema(description = "实际更多,只数到 100") boolean capped) {}

    /** How many have become read. */
    @Schema(name = "MarkedRead")
    public record Marked(int marked) {}
}
