package cn.sisong.enterprise.bulk;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The office's way through a full list. */
@Path("/issues/_bulk")
@Produces("application/json")
@Tag(name = "诉求")
public class BulkResource {
    private final Bulk bulk;
    private final Scopes scopes;

    BulkResource(Bulk bulk, Scopes scopes) {
        this.bulk = bulk;
        this.scopes = scopes;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:dispatch", "enterprise:supervise"})
    @Operation(summary = "批量受理、交办、催办", description = "每条一个事务、一个结果,一条不成不影响其余;最多 200 条。每条带上读到的 version。催办每条每个工作日最多一次")
    @APIResponse(responseCode = "200", description = "每条的结果,次序与请求相同")
    public RestResponse<IssueBulkResult> all(@Valid @NotNull IssueBulk body) {
        return RestResponse.ok(bulk.carryOut(scopes.current(), body));
    }
}
