package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.exporting.Downloads;
import cn.sisong.enterprise.exporting.Downloads.Deed;
import cn.sisong.enterprise.exporting.Downloads.Sheet;
import cn.sisong.enterprise.exporting.ExportFormat;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of firms as a file. */
@Path("/enterprises/_export")
@Tag(name = "企业")
public class FirmExportResource {
    private final FirmExport export;
    private final Downloads downloads;
    private final Scopes scopes;

    FirmExportResource(FirmExport export, Downloads downloads, Scopes scopes) {
        this.export = export;
        this.downloads = downloads;
        this.scopes = scopes;
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
        return downloads.of(
                new Deed("enterprise.exported", "enterprise"),
                wanted,
                new Sheet("enterprises", "企业", ExportRow.HEADINGS),
                file -> export.write(scope, filter, file));
    }
}
