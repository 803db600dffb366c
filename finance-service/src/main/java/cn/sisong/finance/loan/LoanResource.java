package cn.sisong.finance.loan;

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

/** Records of loans. */
@Path("/loans")
@Tag(name = "贷款")
public class LoanResource {
    private final Loans loans;
    private final LoanFile file;
    private final Firms firms;
    private final Scopes scopes;

    LoanResource(Loans loans, LoanFile file, Firms firms, Scopes scopes) {
        this.loans = loans;
        this.file = file;
        this.firms = firms;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("finance:read")
    @Operation(summary = "贷款", description = "新登记的在前")
    public Page<LoanView> list(
            @Parameter(description = "只看新发放、展期或其他该种类的") @QueryParam("kind") LoanKind kind,
            @Parameter(description = "只看该状态") @QueryParam("state") LoanState state,
            @Parameter(description = "只看该企业的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该融资需求的") @QueryParam("demandId") UUID demandId,
            @Valid @BeanParam PageParams page) {
        return loans.list(scopes.current(), kind, state, enterpriseId, demandId, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "一笔贷款")
    public LoanView get(@PathParam("id") UUID id) {
        return LoanView.of(loans.get(scopes.current(), id));
    }

    @POST
    @ReplayFirst
    @PermissionsAllowed("finance:write")
    @Operation(summary = "登记贷款", description = "各类互不重复;demandId 为对应的融资需求,可空,登记后自动变为已对接")
    public RestResponse<LoanView> create(@Valid @NotNull NewLoan body) {
        return file.enter(body, firms.required(body.enterpriseId(), "/enterpriseId"));
    }

    @GET
    @Path("/{id}/transitions")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "现在能办什么,不能办的为什么")
    public Transitions transitions(@PathParam("id") UUID id) {
        return file.offered(loans.get(scopes.current(), id));
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("finance:write")
    @Operation(summary = "办理一步", description = "只有作废一步,须写明原因;需要 If-Match")
    public RestResponse<LoanView> take(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull LoanStep body) {
        var loan = loans.get(scopes.current(), id);
        IfMatch.require(ifMatch, loan.version);
        return RestResponse.status(RestResponse.Status.CREATED, file.take(scopes.current(), loan, body));
    }

    @GET
    @Path("/{id}/timeline")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "办理经过")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return loans.timeline(scopes.current(), id, page);
    }
}
