package cn.sisong.enterprise.transfer;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Where tickets went, and what comes back. */
@Path("/transfers")
@Produces("application/json")
@Tag(name = "上报与转办")
public class TransferResource {
    private final Transfers transfers;
    private final Sending sending;
    private final Scopes scopes;

    TransferResource(Transfers transfers, Sending sending, Scopes scopes) {
        this.transfers = transfers;
        this.sending = sending;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "上报与转办记录", description = "可按诉求、渠道、对方编号、对方状态查询,新的在前")
    public Page<TransferView> list(
            @Parameter(description = "只看该诉求的") @QueryParam("issueId") UUID issueId,
            @Parameter(description = "只看送往该渠道的") @QueryParam("channel") TransferChannel channel,
            @Parameter(description = "对方给的编号") @QueryParam("targetNumber") String targetNumber,
            @Parameter(description = "只看该状态") @QueryParam("state") TransferState state,
            @Valid @BeanParam PageParams page) {
        return transfers
                .list(scopes.current(), issueId, channel, targetNumber, state, page)
                .map(TransferView::of);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一条上报或转办记录")
    public TransferView get(@PathParam("id") UUID id) {
        return TransferView.of(transfers.get(scopes.current(), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "登记对方编号和办理状态", description = "由四送一服办或对方系统登记;需要 If-Match")
    @APIResponse(responseCode = "200", description = "已登记,并记入诉求的办理过程")
    @APIResponse(responseCode = "409", description = "对方状态不能这样变化,allowedTransitions 列出可变的状态")
    public TransferView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<TransferUpdate> body) {
        return sending.update(scopes.current(), id, ifMatch, body);
    }
}
