package cn.sisong.enterprise.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Something to hear of. */
public record InboxView(
        UUID id,
        InboxKind kind,
        String label,
        String title,
        String detail,
        UUID issueId,
        @Schema(description = "诉求编号") String number,
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
