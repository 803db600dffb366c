package cn.sisong.enterprise.finding;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.contact.ShownNumbers;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.Downloads;
import cn.sisong.enterprise.exporting.Downloads.Deed;
import cn.sisong.enterprise.exporting.Downloads.Sheet;
import cn.sisong.enterprise.exporting.ExportFormat;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

/** Suggestions, leads and needs: list and file. They are made on visits and at activities. */
@Path("/findings")
@Tag(name = "建议、线索、需求")
public class FindingResource {
    private final Findings findings;
    private final ShownNumbers numbers;
    private final Downloads downloads;
    private final Scopes scopes;

    FindingResource(Findings findings, ShownNumbers numbers, Downloads downloads, Scopes scopes) {
        this.findings = findings;
        this.numbers = numbers;
        this.downloads = downloads;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "建议、招商线索、需求", description = "来自走访和活动;新的在前。电话号码一律隐去,记录人和四送一服办在单条记录中查看")
    public Page<FindingView> list(
            @Parameter(description = "只看该种类") @QueryParam("kind") FindingKind kind,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to,
            @Valid @BeanParam PageParams page) {
        return findings.list(scopes.current(), new Findings.Filter(kind, enterpriseId, from, to), page)
                .map(FindingView::masked);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一条建议、线索或需求", description = "电话号码只对记录人、四送一服办和经办线索的项目办完整显示,留痕")
    public FindingView get(@PathParam("id") UUID id) {
        var scope = scopes.current();
        var view = findings.view(scope, id);
        if (!findings.showsNumbers(scope, id)) {
            return view.masked();
        }
        numbers.remember("finding", id, view, view.masked());
        return view;
    }

    @GET
    @Path("/_export")
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "导出建议、线索、需求", description = "CSV,条件与列表相同;文字中的电话号码隐去,导出留痕")
    @APIResponse(responseCode = "200", description = "CSV 文件")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "只看该种类") @QueryParam("kind") FindingKind kind,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to) {
        var scope = scopes.current();
        var filter = new Findings.Filter(kind, enterpriseId, from, to);
        return downloads.of(
                new Deed("findings.exported", "finding"),
                ExportFormat.CSV,
                new Sheet("findings", "建议、线索、需求", FindingFile.HEADINGS),
                file -> Batches.<FindingView, UUID>each(
                        null,
                        (after, most) -> findings.slice(scope, filter, after, most),
                        FindingView::id,
                        finding -> file.write(FindingFile.cells(finding))));
    }
}
