package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.IfMatch;
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

import java.util.UUID;

/** Jobs, and what they could not take over. */
@Path("/jobs")
@Tag(name = "任务")
public class JobResource {
    private final ImportJobs jobs;
    private final ErrorFile errors;
    private final Scopes scopes;
    private final Changes changes;
    private final Caller caller;

    JobResource(ImportJobs jobs, ErrorFile errors, Scopes scopes, Changes changes, Caller caller) {
        this.jobs = jobs;
        this.errors = errors;
        this.scopes = scopes;
        this.changes = changes;
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
    @Operation(summary = "未导入的各行及原因", description = "CSV,带 BOM 的 UTF-8,可直接用表格软件打开")
    public RestResponse<StreamingOutput> errors(@PathParam("id") UUID id) {
        var scope = scopes.current();
        jobs.get(scope, id);
        StreamingOutput content = out -> errors.write(scope, id, out);
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-errors-" + id + ".csv\"")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed({"enterprise:write", "enterprise:ledger"})
    @Operation(summary = "取消未完成的任务", description = "不会留下任何写入;需要 If-Match。走访台账以外的须有 enterprise:write")
    public void cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        var job = jobs.get(scopes.current(), id);
        job.kind.requireMayImport(caller);
        var before = JobView.of(job);
        IfMatch.require(ifMatch, before.version());
        var after = JobView.of(jobs.cancel(scopes.current(), id));
        changes.record(new Change("import-job.cancelled", "import-job", id, after.version(), before, after));
    }
}
