package cn.sisong.enterprise.inbox;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the caller should hear of. */
@Path("/inbox")
@Tag(name = "消息")
public class InboxResource {
    private final Inbox inbox;
    private final Scopes scopes;
    private final Clock clock;

    InboxResource(Inbox inbox, Scopes scopes, Clock clock) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "本人的消息", description = "新的在前;本人、本单位和(四送一服办)本区划的")
    public Page<InboxView> list(
            @Parameter(description = "只看未读的") @QueryParam("unread") @DefaultValue("false") boolean unread,
            @Valid @BeanParam PageParams page) {
        return inbox.list(scopes.current(), unread, page);
    }

    @GET
    @Path("/unread")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "本人未读条数")
    public InboxView.Unread unread() {
        var count = inbox.unread(scopes.current());
        return new InboxView.Unread(count, count >= Inbox.COUNTED);
    }

    @POST
    @Path("/_read")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "标为已读", description = "只对本人:同事的未读不变")
    public RestResponse<InboxView.Marked> read(@Valid @NotNull Reading body) {
        if ((body.ids() == null) == (body.upTo() == null)) {
            throw Refusal.invalid("which", "/ids", Text.of("请给出 ids 或 upTo 中的一项", "Give ids or upTo, one of them"));
        }
        return RestResponse.ok(
                new InboxView.Marked(inbox.read(scopes.current(), body.ids(), body.upTo(), clock.instant())));
    }

    /** Which items: those named, or one and everything before it. */
    public record Reading(
            @Size(min = 1, max = 200) @Schema(nullable = true, description = "要标为已读的消息编号,1 到 200 个;与 upTo 二选一")
            List<@NotNull UUID> ids,

            @Schema(nullable = true, description = "标为已读到哪一条:该条及更早的全部;与 ids 二选一")
            UUID upTo) {}
}
