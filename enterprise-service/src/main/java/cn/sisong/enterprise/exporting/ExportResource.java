package cn.sisong.enterprise.exporting;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.ExportRow;
import cn.sisong.enterprise.firm.FirmExport;
import cn.sisong.enterprise.firm.FirmFilter;
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
import java.util.Map;

/** The list of firms as a file. */
@Path("/enterprises/_export")
@Tag(name = "企业")
public class ExportResource {
    private final FirmExport export;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final UriInfo uri;
    private final Clock clock;

    ExportResource(FirmExport export, AuditTrail audit, Scopes scopes, UriInfo uri, Clock clock) {
        this.export = export;
        this.audit = audit;
        this.scopes = scopes;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:export")
    @Operation(summary = "导出企业", description = "筛选条件与列表相同,只含权限范围内的企业;联系人一律脱敏,导出留痕。format=xlsx 时应答为 XLSX 工作簿")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "csv 或 xlsx", schema = @Schema(enumeration = {"csv", "xlsx"}))
                    @QueryParam("format")
                    String format,
            @BeanParam FirmFilter filter) {
        var wanted = ExportFormat.named(format);
        var scope = scopes.current();
        filter.check(scope);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "enterprise.exported",
                        "enterprise",
                        "export",
                        null,
                        Map.of("query", String.valueOf(uri.getRequestUri().getQuery()))));
        StreamingOutput content = out -> {
            try (var file = wanted.open(out, "企业", ExportRow.HEADINGS)) {
                export.each(scope, filter, file::write);
            }
        };
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", wanted.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"enterprises-" + Days.today(clock) + "." + wanted.extension() + "\"")
                .build();
    }
}
