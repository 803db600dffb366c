package cn.sisong.project.project;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.idempotency.ReplayFirst;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.transition.Transitions;
import cn.sisong.common.web.IfMatch;
import cn.sisong.common.web.MergePatch;
import cn.sisong.project.firm.Firms;
import cn.sisong.project.timeline.TimelineItem;
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
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Projects and their life line. */
@Path("/projects")
@Tag(name = "项目")
public class ProjectResource {
    private final Projects projects;
    private final ProjectEntry entry;
    private final LifeLine lifeLine;
    private final Firms firms;
    private final Scopes scopes;

    ProjectResource(Projects projects, ProjectEntry entry, LifeLine lifeLine, Firms firms, Scopes scopes) {
        this.projects = projects;
        this.entry = entry;
        this.lifeLine = lifeLine;
        this.firms = firms;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("project:read")
    @Operation(summary = "项目", description = "新登记的在前")
    public Page<ProjectView> list(
            @Parameter(description = "只看该阶段") @QueryParam("stage") ProjectStage stage,
            @Parameter(description = "只看重点项目(true)或非重点项目(false)") @QueryParam("key") Boolean key,
            @Parameter(description = "只看该企业的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "只看该项目的分期") @QueryParam("parentId") UUID parentId,
            @Valid @BeanParam PageParams page) {
        return projects.list(scopes.current(), stage, key, enterpriseId, parentId, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("project:read")
    @Operation(summary = "一个项目")
    public ProjectView get(@PathParam("id") UUID id) {
        return ProjectView.of(projects.get(scopes.current(), id));
    }

    @POST
    @ReplayFirst
    @PermissionsAllowed("project:write")
    @Operation(summary = "登记项目", description = "从线索开始;一期、二期各为一个项目,parentId 指向总项目")
    public RestResponse<ProjectView> create(@Valid @NotNull NewProject body) {
        if ((body.enterpriseId() == null) == (body.investorName() == null)) {
            throw Refusal.invalid(
                    "enterprise-or-investor",
                    "/enterpriseId",
                    Text.of("企业(enterpriseId)与投资方名称(investorName)须填且只填一项", "Name either a firm or an investor"));
        }
        var firm = body.enterpriseId() == null ? null : firms.required(body.enterpriseId(), "/enterpriseId");
        return entry.enter(body, firm);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @PermissionsAllowed("project:write")
    @Operation(summary = "更正项目信息", description = "只改出现的字段,null 为清空(RFC 7396);需要 If-Match;以前的指标不变")
    public ProjectView correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull MergePatch<ProjectCorrection> body) {
        var project = projects.get(scopes.current(), id);
        IfMatch.require(ifMatch, project.version);
        return entry.correct(project, body);
    }

    @GET
    @Path("/{id}/transitions")
    @PermissionsAllowed("project:read")
    @Operation(summary = "现在能办什么,不能办的为什么")
    public Transitions transitions(@PathParam("id") UUID id) {
        return lifeLine.offered(projects.get(scopes.current(), id));
    }

    @POST
    @Path("/{id}/transitions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("project:write")
    @Operation(summary = "办理一步", description = "需要 If-Match。各步须附规定的依据;框架协议不算签约;暂缓后恢复到原阶段")
    public RestResponse<ProjectView> take(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ProjectStep body) {
        var project = projects.get(scopes.current(), id);
        IfMatch.require(ifMatch, project.version);
        return RestResponse.status(RestResponse.Status.CREATED, lifeLine.take(project, body));
    }

    @GET
    @Path("/{id}/timeline")
    @PermissionsAllowed("project:read")
    @Operation(summary = "办理经过")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return projects.timeline(scopes.current(), id, page);
    }
}
