package cn.sisong.enterprise.ledger;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.exporting.ExportFormat;
import cn.sisong.enterprise.importing.Heading;
import cn.sisong.enterprise.issue.IssueFilter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The office's own ledger of issues as a file. */
@Path("/issues/_export")
@Tag(name = "诉求")
public class IssueExportResource {
    private static final List<String> HEADINGS =
            IssueColumn.ALL.stream().map(Heading::heading).toList();

    private final IssueExport export;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final UriInfo uri;
    private final Clock clock;

    IssueExportResource(IssueExport export, AuditTrail audit, Scopes scopes, UriInfo uri, Clock clock) {
        this.export = export;
        this.audit = audit;
        this.scopes = scopes;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:export")
    @Operation(
            summary = "导出问题台账",
            description = "筛选条件与列表相同,只含权限范围内的诉求,各列与导入模板相同;联系人一律脱敏,本单位承办的诉求不含企业评价,导出留痕。format=xlsx 时应答为 XLSX 工作簿")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "csv 或 xlsx", schema = @Schema(enumeration = {"csv", "xlsx"}))
                    @QueryParam("format")
                    String format,
            @BeanParam IssueFilter filter) {
        var wanted = ExportFormat.named(format);
        var scope = scopes.current();
        filter.check(scope);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "issue.exported",
                        "issue",
                        "export",
                        null,
                        Map.of("query", String.valueOf(uri.getRequestUri().getQuery()))));
        StreamingOutput content = out -> {
            try (var file = wanted.open(out, "问题台账", HEADINGS)) {
                export.write(scope, filter, file);
            }
        };
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", wanted.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"issues-" + Days.today(clock) + "." + wanted.extension() + "\"")
                .build();
    }
}
