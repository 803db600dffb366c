package cn.sisong.finance.demand;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.ReplayFirst;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.IfMatch;
import cn.sisong.finance.firm.Firms;
import cn.sisong.finance.issue.Issues;
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

/** Financing demands of firms. */
@Path("/financing-demands")
@Tag(name = "融资需求")
public class DemandResource {
    private final Demands demands;
    private final DemandFile file;
    private final Firms firms;
    private final Issues issues;
    private final Scopes scopes;

    DemandResource(Demands demands, DemandFile file, Firms firms, Issues issues, Scopes scopes) {
        this.demands = demands;
        this.file = file;
        this.firms = firms;
        this.issues = issues;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("finance:read")
    @Operation(summary = "融资需求", description = "新登记的在前")
    public Page<DemandView> list(
            @Parameter(description = "只看该状态") @QueryParam("state") DemandState state,
            @Parameter(description = "只看该企业的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该诉求的") @QueryParam("issueId") UUID issueId,
            @Valid @BeanParam PageParams page) {
        return demands.list(scopes.current(), state, enterpriseId, issueId, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "一项融资需求")
    public DemandView get(@PathParam("id") UUID id) {
        return DemandView.of(demands.get(scopes.current(), id));
    }

    @POST
    @ReplayFirst
    @PermissionsAllowed({"finance:write", "finance:demand"})
    @Operation(summary = "登记融资需求", description = "issueId 为提出该需求的诉求,可空")
    public RestResponse<DemandView> create(@Valid @NotNull NewDemand body) {
        var firm = firms.required(body.enterpriseId(), "/enterpriseId");
        issues.check(body.issueId(), firm);
        return file.enter(body, firm);
    }

    @GET
    @Path("/{id}/transitions")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "现在能办什么,不能办的为什么")
    public Transitions transitions(@PathParam("id") UUID id) {
        return file.offered(scopes.current(), id);
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("finance:write")
    @Operation(summary = "办理一步", description = "需要 If-Match")
    public RestResponse<DemandView> take(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DemandStep body) {
        var demand = demands.get(scopes.current(), id);
        IfMatch.require(ifMatch, demand.version);
        return RestResponse.status(RestResponse.Status.CREATED, file.take(demand, body));
    }

    @GET
    @Path("/{id}/timeline")
    @PermissionsAllowed("finance:read")
    @Operation(summary = "办理经过")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return demands.timeline(scopes.current(), id, page);
    }
}
