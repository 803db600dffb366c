package cn.sisong.enterprise.importing;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.Map;
import java.util.UUID;

/** Jobs, and what they could not take over. */
@Path("/jobs")
@Tag(name = "任务")
public class JobResource {
    private final ImportJobs jobs;
    private final ErrorFile errors;
    private final ResultFile results;
    private final Scopes scopes;
    private final Changes changes;
    private final AuditTrail audit;
    private final Caller caller;

    JobResource(
            ImportJobs jobs,
            ErrorFile errors,
            ResultFile results,
            Scopes scopes,
            Changes changes,
            AuditTrail audit,
            Caller caller) {
        this.jobs = jobs;
        this.errors = errors;
        this.results = results;
        this.scopes = scopes;
        this.changes = changes;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "任务,新的在前")
    public Page<JobView> list(@Valid @BeanParam PageParams page) {
        return jobs.list(scopes.current(), page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "任务的进度和结果")
    public JobView get(@PathParam("id") UUID id) {
        return JobView.of(jobs.get(scopes.current(), id));
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            summary = "未导入的各行及原因",
            description = "CSV,带 BOM 的 UTF-8,可直接用表格软件打开:行号、原因之后是原文件的各列,改正后可直接再次导入;电话号码只对导入人和四送一服办完整显示;下载留痕")
    public RestResponse<StreamingOutput> errors(@PathParam("id") UUID id) {
        var scope = scopes.current();
        jobs.get(scope, id);
        return file(id, "errors", out -> errors.write(scope, id, out));
    }

    @GET
    @Path("/{id}/result")
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            summary = "每一行的结果",
            description =
                    "CSV,带 BOM 的 UTF-8:行号、代码、名称、结果(新建、更新、未变、隔离,试算为将新建等)、原因、企业或走访、诉求的 ID;与上传的文件保留同样长的时间,过后答 410;下载留痕")
    public RestResponse<StreamingOutput> result(@PathParam("id") UUID id) {
        var scope = scopes.current();
        results.require(scope, id);
        return file(id, "result", out -> results.write(scope, id, out));
    }

    private RestResponse<StreamingOutput> file(UUID id, String what, StreamingOutput content) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record("import-job.exported", "import-job", id.toString(), null, Map.of("file", what)));
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + what + "-" + id + ".csv\"")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed({"enterprise:write", "enterprise:ledger"})
    @Operation(
            summary = "取消未完成的任务",
            description = "只限尚未开始写入的任务(merging 为 false)和试算,不会留下任何写入;需要 If-Match。走访台账以外的须有 enterprise:write")
    public void cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        var job = jobs.get(scopes.current(), id);
        job.kind.requireMayImport(caller);
        var before = JobView.of(job);
        IfMatch.require(ifMatch, before.version());
        var after = JobView.of(jobs.cancel(scopes.current(), id));
        changes.record(new Change("import-job.cancelled", "import-job", id, after.version(), before, after));
    }
}
