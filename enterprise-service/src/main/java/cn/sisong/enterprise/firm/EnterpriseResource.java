package cn.sisong.enterprise.firm;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.enterprise.EnterpriseApi;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Firms: search, file, entry by hand and correction. */
@Path("/enterprises")
@Tag(name = "企业")
public class EnterpriseResource {
    private final Enterprises enterprises;
    private final FirmFile file;
    private final FirmCard card;
    private final FirmChanges history;
    private final Scopes scopes;
    private final Changes changes;

    EnterpriseResource(
            Enterprises enterprises,
            FirmFile file,
            FirmCard card,
            FirmChanges history,
            Scopes scopes,
            Changes changes) {
        this.enterprises = enterprises;
        this.file = file;
        this.card = card;
        this.history = history;
        this.scopes = scopes;
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "查询企业", description = "q:名称中连续 2 个以上汉字、名称拼音首字母,或信用代码开头")
    public Page<EnterpriseSummary> list(@BeanParam FirmFilter filter, @Valid @BeanParam PageParams page) {
        return enterprises.search(scopes.current(), filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "企业档案")
    public EnterpriseView get(@PathParam("id") UUID id) {
        return card.view(scopes.current(), enterprises.get(scopes.current(), id));
    }

    @GET
    @Path("/{id}/changes")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "变更记录", description = "逐字段,新的在前,含来源、依据和日期")
    public Page<FirmChangeView> changes(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return history.list(scopes.current(), id, page);
    }

    @POST
    @Path("/{id}/former-names")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "补登曾用名", description = "建档以前或当时未登记的名称;登记后可按该名称查到企业,并记入变更记录")
    public RestResponse<FirmChangeView> addFormerName(@PathParam("id") UUID id, @Valid @NotNull NewFormerName body) {
        var firm = enterprises.get(scopes.current(), id);
        var view = history.addFormerName(firm, body);
        changes.record(new Change("enterprise.former-name-added", "enterprise", firm.id(), firm.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", EnterpriseApi.ROOT + "/enterprises/" + firm.id() + "/changes")
                .build();
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:write")
    @Operation(
            summary = "登记企业",
            description =
                    "信用代码按 GB 32100-2015 校验,一码一户,已是某企业曾用号码的也答 409(看得到该企业时给出 enterpriseId);校验位不符的须有 overrideReason;在筹企业可以没有代码;已有同名或曾用此名的企业时答 422 same-name 并列出(firms),确认后带 sameNameConfirmed 再登记")
    public RestResponse<EnterpriseView> create(@Valid @NotNull NewEnterprise body) {
        var view = card.view(scopes.current(), file.open(scopes.current(), body));
        changes.record(new Change("enterprise.created", "enterprise", view.id(), view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/enterprises", view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:write")
    @Operation(summary = "更正企业信息", description = "只改出现的字段,null 为清空(RFC 7396);需要 If-Match")
    public EnterpriseView correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<EnterpriseCorrection> body) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        IfMatch.require(ifMatch, firm.version());
        var before = card.view(scope, firm);
        file.correct(scope, firm, body);
        var after = card.view(scope, firm);
        changes.record(new Change("enterprise.corrected", "enterprise", after.id(), after.version(), before, after));
        return after;
    }
}
