package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.policy.PolicyView.Delivered;
import cn.sisong.enterprise.policy.PolicyView.Delivery;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** To whom a policy has been brought. */
@Path("/policies/{id}/deliveries")
@Tag(name = "政策库")
public class DeliveryResource {
    private final Policies policies;
    private final DeliveredFirms deliveries;
    private final Scopes scopes;

    DeliveryResource(Policies policies, DeliveredFirms deliveries, Scopes scopes) {
        this.policies = policies;
        this.deliveries = deliveries;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "政策已送达的企业", description = "走访时带去过该政策的企业,一户一行;只含权限范围内的企业")
    public Page<Delivery> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        return deliveries.list(scope, policies.get(scope, id), page);
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "政策已送达企业数", description = "本人权限范围内的户数")
    public Delivered summary(@PathParam("id") UUID id) {
        var scope = scopes.current();
        return new Delivered(deliveries.count(scope, policies.get(scope, id)));
    }
}
