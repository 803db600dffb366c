package cn.sisong.finance.guarantee;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.ReplayFirst;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.IfMatch;
import cn.sisong.finance.firm.Firms;
import cn.sisong.finance.timeline.TimelineItem;
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
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Applications for a guarantee. */
@Path("/guarantee-applications")
@Tag(name = "担保申请")
public class GuaranteeResource {
    private final Guarantees guarantees;
    private final GuaranteeFile file;
    private final Firms firms;
    private final Scopes scopes;

    GuaranteeResource(Guarantees guarantees, GuaranteeFile file, Firms firms, Scopes scopes) {
        this.guarantees = guarantees;
        this.file = file;
        this.firms = firms;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("finance:read")
    @Operation(summary = "担保申请", description = "新登记的在前")
    public Page<GuaranteeView> list(
            @Parameter(description = "只看该状态") @QueryParam("state") GuaranteeState state,
            @Parameter(description = "只看该企业的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该融资需求的") @QueryParam("demandId") UUID demandId,
            @Valid @BeanParam PageParams page) {
        return guarantees.list(scopes.current(), state, enterpriseId, demandId, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "一笔担保申请")
    public GuaranteeView get(@PathParam("id") UUID id) {
        return GuaranteeView.of(guarantees.get(scopes.current(), id));
    }

    @POST
    @ReplayFirst
    @PermissionsAllowed("finance:write")
    @Operation(summary = "登记担保申请", description = "demandId 为对应的融资需求,可空;放款后该需求自动变为已对接")
    public RestResponse<GuaranteeView> create(@Valid @NotNull NewGuarantee body) {
        return file.enter(body, firms.required(body.enterpriseId(), "/enterpriseId"));
    }

    @GET
    @Path("/{id}/transitions")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "现在能办什么,不能办的为什么")
    public Transitions transitions(@PathParam("id") UUID id) {
        return file.offered(guarantees.get(scopes.current(), id));
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"finance:write", "finance:approve"})
    @Operation(summary = "办理一步", description = "需要 If-Match。审批、签约、放款须填 amount,逐级不超过上一级;登记或受理人不能审批")
    public RestResponse<GuaranteeView> take(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull GuaranteeStep body) {
        var application = guarantees.get(scopes.current(), id);
        IfMatch.require(ifMatch, application.version);
        return RestResponse.status(RestResponse.Status.CREATED, file.take(scopes.current(), application, body));
    }

    @GET
    @Path("/{id}/timeline")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "办理经过")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return guarantees.timeline(scopes.current(), id, page);
    }
}
