package cn.sisong.enterprise.taskforce;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentChange;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentView;
import cn.sisong.enterprise.taskforce.TaskForceViews.BulkResult;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewAssignment;
import cn.sisong.enterprise.taskforce.TaskForceViews.NewAssignments;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Which task force looks after which firm (包联). */
@Path("/assignments")
@Tag(name = "专班")
public class AssignmentResource {
    private final Assignments assignments;
    private final Assigning assigning;
    private final HandingOver handingOver;
    private final Scopes scopes;

    AssignmentResource(Assignments assignments, Assigning assigning, HandingOver handingOver, Scopes scopes) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.handingOver = handingOver;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "包联关系")
    public Page<AssignmentView> list(
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该专班包联的") @QueryParam("taskForceId") UUID taskForceId,
            @Parameter(description = "只看由该成员包联的") @QueryParam("memberId") UUID memberId,
            @Valid @BeanParam PageParams page) {
        return assignments.list(scopes.current(), enterpriseId, taskForceId, memberId, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一条包联关系")
    public AssignmentView get(@PathParam("id") UUID id) {
        return assignments.view(scopes.current(), id);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "指定包联专班")
    public RestResponse<AssignmentView> create(@Valid @NotNull NewAssignment body) {
        var view = assigning.assign(scopes.current(), body);
        return Created.at(EnterpriseApi.ROOT + "/assignments", view.id(), view);
    }

    @POST
    @Path("/_bulk")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "批量指定包联专班", description = "每户一个结果;一户不成不影响其余")
    public RestResponse<BulkResult> createAll(@Valid @NotNull NewAssignments body) {
        return RestResponse.ok(assigning.assignAll(scopes.current(), body));
    }

    @POST
    @Path("/_hand-over")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(
            summary = "整体移交包联",
            description =
                    "一次移交一个专班或其中一人的全部包联企业,要么全部移交、要么全部不动;dryRun=true 只列清单。移交的是办理时名下的全部包联,没有可带的版本,因此不用 If-Match;逐户的结果一次给出、不分页,移交前后的包联在列表中分页查询")
    public RestResponse<HandedOver> handOver(
            @Parameter(description = "只试算,不移交") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull HandOver body) {
        return RestResponse.ok(handingOver.pass(scopes.current(), body, dryRun));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "更改包联的角色或走访频次", description = "需要 If-Match;专班和起止日期不变")
    public AssignmentView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<AssignmentChange> body) {
        return assigning.change(scopes.current(), id, ifMatch, body);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "结束包联", description = "立即生效;需要 If-Match")
    public void end(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        assigning.end(scopes.current(), id, ifMatch);
    }
}
