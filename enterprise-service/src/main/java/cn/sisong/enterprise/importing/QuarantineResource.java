package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.firm.EnterpriseView;
import cn.sisong.enterprise.firm.FirmCard;
import cn.sisong.enterprise.importing.QuarantineViews.AcceptRow;
import cn.sisong.enterprise.importing.QuarantineViews.CorrectRow;
import cn.sisong.enterprise.importing.QuarantineViews.QuarantinedRow;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The rows that an import set aside. */
@Path("/jobs/{id}/quarantine")
@Produces("application/json")
@Tag(name = "任务")
public class QuarantineResource {
    private final Quarantine quarantine;
    private final Corrections corrections;
    private final FirmCard card;
    private final Scopes scopes;
    private final Changes changes;

    QuarantineResource(Quarantine quarantine, Corrections corrections, FirmCard card, Scopes scopes, Changes changes) {
        this.quarantine = quarantine;
        this.corrections = corrections;
        this.card = card;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "隔离的各行")
    public Page<QuarantinedRow> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return quarantine.list(scopes.current(), id, page);
    }

    @POST
    @Path("/{row}/_accept")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(
            summary = "说明理由,接受一行",
            description =
                    "只限问题出在代码的行:校验位不符的按原代码建档;不是 18 位代码的建无代码档案,原号码登记为曾用号码;号码已在某企业档案中的答 409 并给出 enterpriseId,可用 _correct 按这一行更新该档案")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "201", responseDescription = "已建档")
    public RestResponse<EnterpriseView> accept(
            @PathParam("id") UUID id, @PathParam("row") long row, @Valid @NotNull AcceptRow body) {
        var scope = scopes.current();
        var firm = quarantine.accept(scope, id, row, body.reason().strip());
        var view = card.view(scope, firm);
        changes.record(new Change(
                "enterprise.accepted",
                "enterprise",
                view.id(),
                view.version(),
                null,
                new Accepted(id, row, body.reason(), view)));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @POST
    @Path("/{row}/_correct")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"enterprise:write", "enterprise:ledger"})
    @Operation(
            summary = "改正一行并接受",
            description =
                    "cells 给出要改的列,其余各列按原文件,可以为空;改正后按同样的规则检查和合并,可能新建或更新,不合格的仍不导入;因 FORMER_CODE 隔离的行即更新曾用该代码的企业,因 IN_PREPARATION 隔离的行即另建档(该档案已登记这个代码的,更新该档案)")
    @APIResponseSchema(value = QuarantinedRow.class, responseCode = "201", responseDescription = "已导入")
    public RestResponse<QuarantinedRow> correct(
            @PathParam("id") UUID id, @PathParam("row") long row, @Valid @NotNull CorrectRow body) {
        var scope = scopes.current();
        var corrected = corrections.accept(scope, id, row, body.cells());
        changes.record(new Change(
                corrected.kind().accepted(),
                corrected.kind().subject(),
                corrected.record(),
                corrected.version(),
                null,
                new CorrectedRow(id, row, new TreeSet<>(body.cells().keySet()))));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, quarantine.row(scope, id, row))
                .build();
    }

    /** From which row of which import the record was made, and which columns were corrected; their contents may be personal. */
    record CorrectedRow(UUID job, long row, Set<String> columns) {}

    /** From which row of which import the file was opened, and why. */
    record Accepted(UUID job, long row, String reason, EnterpriseView firm) {}
}
