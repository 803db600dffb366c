package cn.sisong.enterprise.resumption;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.contact.ContactAccess;
import cn.sisong.enterprise.contact.ShownNumbers;
import cn.sisong.enterprise.firm.Enterprises;
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
    private final Enterprises enterprises;
    private final ContactAccess access;
    private final ShownNumbers shown;
    private final Scopes scopes;

    FirmResumptionResource(
            Resumptions resumptions, Enterprises enterprises, ContactAccess access, ShownNumbers shown, Scopes scopes) {
        this.resumptions = resumptions;
        this.enterprises = enterprises;
        this.access = access;
        this.shown = shown;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一户企业的复工复产经过", description = "新的在前")
    public Page<ResumptionView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var history = resumptions.history(firm, page);
        var masked = history.map(ResumptionView::masked);
        if (!access.may(scope, firm)) {
            return masked;
        }
        shown.remember("enterprise", firm.id(), history.items(), masked.items());
        return history;
    }
}
