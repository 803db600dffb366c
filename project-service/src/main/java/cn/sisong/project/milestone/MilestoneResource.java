package cn.sisong.project.milestone;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.project.ProjectApi;
import cn.sisong.project.milestone.MilestoneViews.MilestoneCorrection;
import cn.sisong.project.milestone.MilestoneViews.MilestoneView;
import cn.sisong.project.milestone.MilestoneViews.NewMilestone;
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

/** Milestones of a project. */
@Path("/projects/{projectId}/milestones")
@Tag(name = "里程碑")
public class MilestoneResource {
    private final Milestones milestones;
    private final MilestoneFile file;
    private final Scopes scopes;

    MilestoneResource(Milestones milestones, MilestoneFile file, Scopes scopes) {
        this.milestones = milestones;
        this.file = file;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("project:read")
    @Operation(summary = "里程碑", description = "按计划日期排列")
    public Page<MilestoneView> list(@PathParam("projectId") UUID projectId, @Valid @BeanParam PageParams page) {
        return milestones.list(scopes.current(), projectId, page).map(file::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("project:read")
    @Operation(summary = "一个里程碑")
    public MilestoneView get(@PathParam("projectId") UUID projectId, @PathParam("id") UUID id) {
        return file.view(milestones.get(scopes.current(), projectId, id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("project:write")
    @Operation(summary = "新增里程碑")
    public RestResponse<MilestoneView> create(
            @PathParam("projectId") UUID projectId, @Valid @NotNull NewMilestone body) {
        var view = file.enter(scopes.current(), projectId, body);
        return Created.at(ProjectApi.ROOT + "/projects/" + projectId + "/milestones", view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("project:write")
    @Operation(summary = "登记完成日期或更正", description = "只改出现的字段,null 为清空(RFC 7396);需要 If-Match")
    public MilestoneView correct(
            @PathParam("projectId") UUID projectId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<MilestoneCorrection> body) {
        var milestone = milestones.get(scopes.current(), projectId, id);
        IfMatch.require(ifMatch, milestone.version);
        return file.correct(milestone, body);
    }
}
