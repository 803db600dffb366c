package cn.sisong.enterprise.transfer;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.Created;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Sending a ticket up or out. */
@Path("/issues/{id}/transfers")
@Produces("application/json")
@Tag(name = "上报与转办")
public class IssueTransferResource {
    private final Sending sending;
    private final Scopes scopes;

    IssueTransferResource(Sending sending, Scopes scopes) {
        this.sending = sending;
        this.scopes = scopes;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "上报上级平台或转有关渠道", description = "登记转出日期和对方编号;诉求自身的状态不变")
    @APIResponseSchema(value = TransferView.class, responseCode = "201", responseDescription = "已登记")
    public RestResponse<TransferView> send(@PathParam("id") UUID id, @Valid @NotNull NewTransfer body) {
        var view = sending.send(scopes.current(), id, body);
        return Created.at(EnterpriseApi.ROOT + "/transfers", view.id(), view);
    }
}
