package cn.sisong.enterprise.recheck;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.Versioned;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The link by which a firm says how its closed problems are now. Never the handler's part. */
@Path("/enterprises/{id}/recheck-links")
@Tag(name = "回访")
public class RecheckLinkResource {
    private final Enterprises enterprises;
    private final RecheckDesk desk;
    private final Scopes scopes;
    private final Clock clock;

    RecheckLinkResource(Enterprises enterprises, RecheckDesk desk, Scopes scopes, Clock clock) {
        this.enterprises = enterprises;
        this.desk = desk;
        this.scopes = scopes;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "签发回访链接", description = "一条链接列出该企业所有到期的回访;每月至多联系一次。14 天内再签发只换链接,不算再联系一次;链接只显示这一次")
    public RestResponse<NewRecheckLink> issue(@PathParam("id") UUID id) {
        var scope = scopes.current();
        var opened = desk.open(scope, enterprises.get(scope, id));
        var contact = opened.contact();
        var view = new NewRecheckLink(contact.id, contact.version, opened.url(), contact.expiresAt, opened.asked());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @GET
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "回访链接", description = "新的在前;链接地址只在签发时出现")
    public Page<RecheckLinkView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var now = clock.instant();
        return page.slice(desk.links(enterprises.get(scopes.current(), id)), link -> link.id.toString())
                .map(link -> RecheckLinkView.of(link, now));
    }

    @DELETE
    @Path("/{linkId}")
    @Transactional
    @PermissionsAllowed({"enterprise:visit", "enterprise:dispatch"})
    @Operation(summary = "收回回访链接", description = "立即生效;需要 If-Match")
    public void revoke(
            @PathParam("id") UUID id, @PathParam("linkId") UUID linkId, @HeaderParam("If-Match") IfMatch ifMatch) {
        var scope = scopes.current();
        desk.revoke(scope, enterprises.get(scope, id), linkId, ifMatch);
    }

    /** A link, shown once. */
    public record NewRecheckLink(
            UUID id,
            long version,

            @Schema(nullable = true, description = "只在签发时出现一次;重试得到的是 null")
            String url,

            Instant expiresAt,
            @Schema(description = "链接上列出的问题数") int asked)
            implements Versioned, KeptAs {
        @Override
        public Object kept() {
            return new NewRecheckLink(id, version, null, expiresAt, asked);
        }
    }

    /** A link as the office sees it: never its address. */
    public record RecheckLinkView(UUID id, long version, LocalDate contactedOn, Instant expiresAt, boolean open)
            implements Versioned {
        static RecheckLinkView of(RecheckContact link, Instant now) {
            return new RecheckLinkView(link.id, link.version, link.contactedOn, link.expiresAt, !link.isDead(now));
        }
    }
}
