package cn.sisong.enterprise.importing;

import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.web.BodyLimit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
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
    private final Reception reception;
    private final Scopes scopes;

    ImportResource(Reception reception, Scopes scopes) {
        this.reception = reception;
        this.scopes = scopes;
    }

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Transactional
    @TransactionConfiguration(timeout = Reception.SECONDS)
    @Idempotent
    @BodyLimit(Reception.LIMIT)
    @PermissionsAllowed("enterprise:write")
    @Operation(
            summary = "导入企业名单",
            description = "CSV(UTF-8 或 GB18030)或 XLSX,第一行为表头,列序不限,须有企业名称和统一社会信用代码;"
                    + "按信用代码新增或更新,空单元格不清除已有内容;不合格的行隔离,不影响其余各行")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "已收下,任务在后台进行")
    public RestResponse<JobView> start(
            @Parameter(description = "文件名") @QueryParam("name") @Size(max = 200) String name,
            @Parameter(description = "只试算,不写入") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body)
            throws IOException {
        var upload = new Upload(ListKind.ENTERPRISES, name, null, FileFormat.of(contentType), dryRun);
        return reception.accept(scopes.current(), upload, body);
    }
}
