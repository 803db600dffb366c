package cn.sisong.enterprise.notification;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.notification.NotificationViews.ChannelView;
import cn.sisong.enterprise.notification.NotificationViews.FailedDelivery;
import cn.sisong.enterprise.notification.NotificationViews.Means;
import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the caller is told outside the system; and, for the office, what could not be delivered. */
@Path("/notifications")
@Tag(name = "消息")
public class NotificationResource {
    private final Channels channels;
    private final List<Channel> means;
    private final NotificationConfig config;
    private final Scopes scopes;
    private final Changes changes;

    NotificationResource(
            Channels channels, @All List<Channel> means, NotificationConfig config, Scopes scopes, Changes changes) {
        this.channels = channels;
        this.means = means;
        this.config = config;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @Path("/channels")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "本人的通知方式")
    public Page<ChannelView> mine(@Valid @BeanParam PageParams page) {
        return page.slice(
                channels.mine(scopes.current()), channel -> channel.kind().name());
    }

    @GET
    @Path("/means")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "可选的通知方式", description = "由运维配置;没有配置的不能选")
    public Means means() {
        return new Means(
                config.email(),
                config.webhooks().entrySet().stream()
                        .map(webhook -> new NotificationViews.Robot(
                                webhook.getKey(), webhook.getValue().kind()))
                        .sorted(Comparator.comparing(NotificationViews.Robot::name))
                        .toList());
    }

    @PUT
    @Path("/channels/{kind}")
    @Transactional
    @PermissionsAllowed("enterprise:read")
    @Operation(
            summary = "设定一种通知方式",
            description =
                    "已有的须带 If-Match;只在本人的提醒时段(/me/reminder-hours)发送,群机器人按园区作息,每件事只发一次。本人的消息不发群机器人;30 天没有打开过本系统的,不再发送")
    public ChannelView set(
            @PathParam("kind") ChannelKind kind,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ChannelForm body) {
        var scope = scopes.current();
        var before = channels.mine(scope, kind);
        before.ifPresent(present -> IfMatch.require(ifMatch, present.version()));
        var address = body.address().strip();
        if (means.stream().noneMatch(channel -> channel.kind() == kind && channel.reaches(address))) {
            throw Refusal.rule(
                    "channel-unavailable",
                    "/address",
                    Text.of(kind.label() + "没有启用,或地址不可用", "This means is not set up, or cannot reach the address"));
        }
        channels.set(
                scope, kind, before.map(ChannelView::version).orElse(null), address, body.reminders(), body.digest());
        var after = channels.mine(scope, kind).orElseThrow();
        changes.record(new Change(
                "notification-channel.set",
                "notification-channel",
                after.id(),
                after.version(),
                before.orElse(null),
                after));
        return after;
    }

    @DELETE
    @Path("/channels/{kind}")
    @Transactional
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "停用一种通知方式", description = "需要 If-Match")
    public void remove(@PathParam("kind") ChannelKind kind, @HeaderParam("If-Match") IfMatch ifMatch) {
        var scope = scopes.current();
        var present = channels.mine(scope, kind).orElseThrow(() -> Refusal.notFound(Text.of("通知方式", "channel")));
        IfMatch.require(ifMatch, present.version());
        channels.remove(scope, kind, present.version());
        changes.record(new Change(
                "notification-channel.removed",
                "notification-channel",
                present.id(),
                present.version(),
                present,
                null));
    }

    @GET
    @Path("/failures")
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "没有送达的通知", description = "多次重试后放弃的,新的在前")
    public Page<FailedDelivery> failures(@Valid @BeanParam PageParams page) {
        return channels.failed(scopes.current(), page);
    }

    @POST
    @Path("/failures/{id}/_retry")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:rules")
    @Operation(summary = "重新发送")
    public RestResponse<Retried> retry(@PathParam("id") UUID id) {
        channels.retry(scopes.current(), id);
        changes.record(new Change("delivery.retried", "delivery", id, 0, null, Map.of("id", id)));
        return RestResponse.ok(new Retried(id));
    }

    /** The delivery that goes out again. */
    public record Retried(UUID id) {}

    /** Where to, and what. */
    public record ChannelForm(
            @NotBlank @Size(max = 200) @Schema(description = "电子邮件地址,或群机器人名称")
            String address,

            @NotNull @Schema(description = "逐件提醒") Boolean reminders,
            @NotNull @Schema(description = "每个工作日一份摘要") Boolean digest) {}
}
