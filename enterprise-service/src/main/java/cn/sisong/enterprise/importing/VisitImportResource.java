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

/** Takes ledgers of visits in. */
@Path("/visits/_import")
@Produces("application/json")
@Tag(name = "走访")
public class VisitImportResource {
    private final Reception reception;
    private final Scopes scopes;

    VisitImportResource(Reception reception, Scopes scopes) {
        this.reception = reception;
        this.scopes = scopes;
    }

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Transactional
    @TransactionConfiguration(timeout = Reception.SECONDS)
    @Idempotent
    @BodyLimit(Reception.LIMIT)
    @PermissionsAllowed({"enterprise:write", "enterprise:ledger"})
    @Operation(
            summary = "导入走访台账",
            description =
                    "CSV(UTF-8 或 GB18030)或 XLSX,第一行为表头,列序不限;"
                            + "列:日期、企业名称、走访方式必有;按编号(没有编号的按内容)只导入一次,事件日期为台账日期,登记时间为导入时间;按信用代码、再按现名或曾用名找企业,找不到或不在权限范围内的待匹配;专班成员只能导入本专班及其成员的走访;不合格的行隔离,可改正后接受")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "已收下,任务在后台进行")
    public RestResponse<JobView> start(
            @Parameter(description = "台账名称,编号在同一台账内不重复")
                    @QueryParam("ledger")
                    @DefaultValue(Upload.OLD_LEDGER)
                    @Size(min = 1, max = 40)
                    String ledger,
            @Parameter(description = "文件名") @QueryParam("name") @Size(max = 200) String name,
            @Parameter(description = "只试算,不写入") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body)
            throws IOException {
        var upload = new Upload(ListKind.VISITS, name, ledger.strip(), FileFormat.of(contentType), dryRun);
        return reception.accept(scopes.current(), upload, body);
    }
}
