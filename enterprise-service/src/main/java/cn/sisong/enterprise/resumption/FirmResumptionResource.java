package cn.sisong.enterprise.resumption;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What was stated of one firm. */
@Path("/enterprises/{id}/resumptions")
@Tag(name = "复工复产")
public class FirmResumptionResource {
    private final Resumptions resumptions;
    private final Scopes scopes;

    FirmResumptionResource(Resumptions resumptions, Scopes scopes) {
        this.resumptions = resumptions;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一户企业的复工复产经过", description = "新的在前")
    public Page<ResumptionView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return resumptions.history(scopes.current(), id, page);
    }
}
