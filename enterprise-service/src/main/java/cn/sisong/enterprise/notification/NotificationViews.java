package cn.sisong.enterprise.notification;

import cn.sisong.common.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the channels show. */
public final class NotificationViews {
    private NotificationViews() {}

    /** How a person is told. */
    @Schema(name = "NotificationChannel")
    public record ChannelView(
            UUID id,
            long version,
            ChannelKind kind,
            String label,
            @Schema(description = "电子邮件地址(部分隐去),或群机器人名称") String address,
            boolean reminders,
            boolean digest,

            @Schema(nullable = true, description = "最近一次没有送达的原因")
            String lastFailure)
            implements Versioned {}

    /** Means that the operator has set up. */
    @Schema(name = "NotificationMeans")
    public record Means(boolean email, List<Robot> robots) {}

    /** A group robot by name. */
    @Schema(name = "NotificationRobot")
    public record Robot(String name, ChannelKind kind) {}

    /** A delivery that was given up. */
    public record FailedDelivery(
            UUID id,
            ChannelKind kind,
            String address,
            @Schema(nullable = true) UUID itemId,
            @Schema(nullable = true, description = "摘要的日期") LocalDate digestOn,
            int attempts,
            String failure,
            Instant endedAt) {}

    /** 前两个字和域名以外隐去: who has the list is not meant to write to anyone. */
    static String masked(String address) {
        var at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, Math.min(2, at)) + "***" + address.substring(at);
    }
}
