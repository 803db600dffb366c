package cn.sisong.enterprise.ledger;

import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.exporting.Downloads;
import cn.sisong.enterprise.exporting.Downloads.Deed;
import cn.sisong.enterprise.exporting.Downloads.Sheet;
import cn.sisong.enterprise.exporting.ExportFormat;
import cn.sisong.enterprise.importing.Heading;
import cn.sisong.enterprise.issue.IssueFilter;
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

import java.util.List;

/** The office's own ledger of issues as a file. */
@Path("/issues/_export")
@Tag(name = "诉求")
public class IssueExportResource {
    private static final List<String> HEADINGS =
            IssueColumn.ALL.stream().map(Heading::heading).toList();

    private final IssueExport export;
    private final Downloads downloads;
    private final Scopes scopes;

    IssueExportResource(IssueExport export, Downloads downloads, Scopes scopes) {
        this.export = export;
        this.downloads = downloads;
        this.scopes = scopes;
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
        return downloads.of(
                new Deed("issue.exported", "issue"),
                wanted,
                new Sheet("issues", "问题台账", HEADINGS),
                file -> export.write(scope, filter, file));
    }
}
