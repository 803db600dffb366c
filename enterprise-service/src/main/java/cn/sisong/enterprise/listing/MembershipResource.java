package cn.sisong.enterprise.listing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.listing.ListViews.MembershipEnd;
import cn.sisong.enterprise.listing.ListViews.MembershipView;
import cn.sisong.enterprise.listing.ListViews.NewMembership;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.List;
import java.util.UUID;

/** The lists of one firm, past and present. */
@Path("/enterprises/{id}/lists")
@Tag(name = "名录")
public class MembershipResource {
    private final OfficialLists lists;
    private final Memberships memberships;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Changes changes;

    MembershipResource(
            OfficialLists lists, Memberships memberships, Enterprises enterprises, Scopes scopes, Changes changes) {
        this.lists = lists;
        this.memberships = memberships;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "企业的名录记录", description = "各名录的列入和移出,新的在前")
    public Page<MembershipView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return page.slice(periods(enterprises.get(scopes.current(), id)), MembershipView::key);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "列入名录")
    public RestResponse<Page<MembershipView>> join(@PathParam("id") UUID id, @Valid @NotNull NewMembership body) {
        var firm = enterprises.get(scopes.current(), id);
        memberships.join(firm, lists.required(body.list(), "/list"), body.from(), body.document());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, recorded("enterprise.listed", firm, body))
                .build();
    }

    @POST
    @Path("/{code}/_end")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "移出名录", description = "误列的,以列入日期为移出日期即可更正")
    public RestResponse<Page<MembershipView>> leave(
            @PathParam("id") UUID id, @PathParam("code") String code, @Valid @NotNull MembershipEnd body) {
        var firm = enterprises.get(scopes.current(), id);
        memberships.leave(firm, lists.get(code), body.on(), body.document());
        return RestResponse.ok(recorded("enterprise.unlisted", firm, new Ended(code, body)));
    }

    /** Which list was left, for the record. */
    record Ended(String list, MembershipEnd end) {}

    private Page<MembershipView> recorded(String type, Enterprise firm, Object what) {
        changes.record(new Change(type, "enterprise", firm.id(), firm.version(), null, what));
        return Page.complete(periods(firm));
    }

    private List<MembershipView> periods(Enterprise firm) {
        return memberships.of(firm, lists.inOrder());
    }
}
