package cn.sisong.enterprise.appointment;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.KeptAs;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.visit.Visit;
import cn.sisong.enterprise.visit.VisitState;
import cn.sisong.enterprise.visit.Visits;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Telling the firm of a planned visit by a link, and taking the link back. */
@Path("/visits/{id}/appointment-links")
@Tag(name = "企业约访")
public class AppointmentLinkResource {
    private final Visits visits;
    private final AppointmentLinks links;
    private final Changes changes;
    private final Caller caller;
    private final Scopes scopes;
    private final Clock clock;

    AppointmentLinkResource(
            Visits visits, AppointmentLinks links, Changes changes, Caller caller, Scopes scopes, Clock clock) {
        this.visits = visits;
        this.links = links;
        this.changes = changes;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "签发企业约访链接", description = "发给企业联系人;走访日结束时失效,旧链接随即失效;链接只显示这一次")
    public RestResponse<AppointmentLinkView> issue(@PathParam("id") UUID id) {
        var visit = own(scopes.current(), id);
        if (visit.state() != VisitState.PLANNED || visit.enterpriseId() == null) {
            throw Refusal.rule("not-planned", "", Text.of("只有已匹配企业的计划走访可以约访", "Only a planned visit to a known firm"));
        }
        if (visit.plannedOn().isBefore(Days.today(clock))) {
            throw Refusal.rule("past", "", Text.of("计划日期已过,请先改期", "The planned day is past; move it first"));
        }
        var opened = links.open(visit, caller.subject());
        changes.record(new Change("visit.link-issued", "visit", id, visit.version(), null, opened.expiresAt()));
        var view = new AppointmentLinkView(opened.url(), opened.expiresAt());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @DELETE
    @Transactional
    @PermissionsAllowed("enterprise:visit")
    @Operation(summary = "收回企业约访链接")
    public void revoke(@PathParam("id") UUID id) {
        var visit = own(scopes.current(), id);
        links.revoke(id);
        changes.record(new Change("visit.link-revoked", "visit", id, visit.version(), null, null));
    }

    private Visit own(DataScope scope, UUID id) {
        var visit = visits.get(scope, id);
        if (!visit.isOf(scope) && !scope.hasAnyRole("dispatcher")) {
            throw Refusal.forbidden(Text.of("由走访人或四送一服办约访", "Only the visitor or the office may"));
        }
        return visit;
    }

    /** A link, shown once. */
    public record AppointmentLinkView(
            @Schema(nullable = true) String url, Instant expiresAt) implements KeptAs {
        @Override
        public Object kept() {
            return new AppointmentLinkView(null, expiresAt);
        }
    }
}
