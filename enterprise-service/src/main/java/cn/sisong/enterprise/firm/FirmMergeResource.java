package cn.sisong.enterprise.firm;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.firm.FirmMergeViews.MergeView;
import cn.sisong.enterprise.firm.FirmMergeViews.NewMerge;
import cn.sisong.enterprise.firm.FirmMergeViews.UndoMerge;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Two files of one firm become one, and two again when that was wrong. */
@Path("/enterprises/{id}/merges")
@Tag(name = "企业")
public class FirmMergeResource {
    private final FirmMerges merges;
    private final Enterprises enterprises;
    private final FirmCard card;
    private final Scopes scopes;
    private final Changes changes;

    FirmMergeResource(FirmMerges merges, Enterprises enterprises, FirmCard card, Scopes scopes, Changes changes) {
        this.merges = merges;
        this.enterprises = enterprises;
        this.card = card;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "并档记录", description = "新的在前,含已撤销的")
    public Page<MergeView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return merges.list(scopes.current(), id, page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(
            summary = "把重复档案并入本档案",
            description = "走访、诉求、包联等留在原档案下,查询时归到本档案;旧编号仍可查询。需要 If-Match(本档案)和 mergedVersion(重复档案)")
    public RestResponse<EnterpriseView> merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewMerge body) {
        var pointer = merges.merge(scopes.current(), id, ifMatch, body);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, recorded("enterprise.merged", pointer, id))
                .build();
    }

    @POST
    @Path("/{mergeId}/_undo")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "撤销并档", description = "两份档案恢复各自独立;需要 If-Match(本档案)")
    public RestResponse<EnterpriseView> undo(
            @PathParam("id") UUID id,
            @PathParam("mergeId") UUID mergeId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull UndoMerge body) {
        var pointer = merges.undo(scopes.current(), id, ifMatch, mergeId, body.reason());
        return RestResponse.ok(recorded("enterprise.merge-undone", pointer, id));
    }

    /** Both files have changed: each gets its own record. */
    private EnterpriseView recorded(String type, FirmMerge pointer, UUID survivorId) {
        var survivor = enterprises.get(scopes.current(), survivorId);
        var record = merges.view(pointer);
        changes.record(new Change(type, "enterprise", pointer.mergedId, merges.versionOf(pointer), null, record));
        changes.record(new Change(type, "enterprise", survivor.id, survivor.version, null, record));
        return card.view(scopes.current(), survivor);
    }
}
