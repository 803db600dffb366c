package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.BodyLimit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;

/** Takes lists of firms in. */
@Path("/enterprises/_import")
@Produces("application/json")
@Tag(name = "企业")
public class ImportResource {
    private static final long LIMIT = 512L * 1024 * 1024;
    /** Seconds; the upload itself takes place within the transaction. */
    private static final int UPLOAD = 1800;

    private final Intake intake;
    private final Scopes scopes;
    private final Changes changes;

    ImportResource(Intake intake, Scopes scopes, Changes changes) {
        this.intake = intake;
        this.scopes = scopes;
        this.changes = changes;
    }

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Transactional
    @TransactionConfiguration(timeout = UPLOAD)
    @Idempotent
    @BodyLimit(LIMIT)
    @PermissionsAllowed("enterprise:write")
    @Operation(
            summary = "导入企业名单",
            description = "CSV(UTF-8 或 GB18030)或 XLSX,第一行为表头,列序不限,须有企业名称和统一社会信用代码;"
                    + "按信用代码新增或更新,空单元格不清除已有内容;不合格的行隔离,不影响其余各行")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "已收下,任务在后台进行")
    public RestResponse<JobView> start(
            @Parameter(description = "只试算,不写入企业") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body)
            throws IOException {
        var view = JobView.of(intake.accept(scopes.current(), FileFormat.of(contentType), dryRun, body));
        changes.record(new Change("import-job.accepted", "import-job", view.id(), view.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header("Location", JobView.PATH + view.id())
                .header("Retry-After", "2")
                .build();
    }
}
