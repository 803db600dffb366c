package cn.sisong.enterprise.firm;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.firm.IdentifierViews.IdentifierView;
import cn.sisong.enterprise.firm.IdentifierViews.NewIdentifier;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Former numbers of a firm. */
@Path("/enterprises/{id}/identifiers")
@Tag(name = "企业")
public class IdentifierResource {
    private final Identifiers identifiers;
    private final Scopes scopes;
    private final Changes changes;

    IdentifierResource(Identifiers identifiers, Scopes scopes, Changes changes) {
        this.identifiers = identifiers;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "曾用号码", description = "15 位工商注册号、组织机构代码等")
    public Page<IdentifierView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return identifiers.list(scopes.current(), id, page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "登记曾用号码", description = "登记后可按该号码查到企业")
    public RestResponse<IdentifierView> add(@PathParam("id") UUID id, @Valid @NotNull NewIdentifier body) {
        var view = identifiers.add(scopes.current(), id, body);
        changes.record(new Change("enterprise.identifier-added", "enterprise", id, view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/enterprises/" + id + "/identifiers", view.id(), view);
    }

    @DELETE
    @Path("/{identifierId}")
    @Transactional
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "删除误登的号码", description = "需要 If-Match")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("identifierId") UUID identifierId,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var scope = scopes.current();
        var identifier = identifiers.get(scope, id, identifierId);
        IfMatch.require(ifMatch, identifier.version);
        var before = IdentifierView.of(identifier);
        identifiers.remove(scope, identifier);
        changes.record(new Change("enterprise.identifier-removed", "enterprise", id, identifier.version, before, null));
    }
}
