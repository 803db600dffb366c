package cn.sisong.enterprise.finding;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.exporting.CsvFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Suggestions, leads and needs: list and file. They are made on visits and at activities. */
@Path("/findings")
@Tag(name = "建议、线索、需求")
public class FindingResource {
    private static final int SLICE = 500;

    private final Findings findings;
    private final AuditTrail audit;
    private final UriInfo uri;
    private final Scopes scopes;

    FindingResource(Findings findings, AuditTrail audit, UriInfo uri, Scopes scopes) {
        this.findings = findings;
        this.audit = audit;
        this.uri = uri;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "建议、招商线索、需求", description = "来自走访和活动;新的在前")
    public Page<FindingView> list(
            @Parameter(description = "只看该种类") @QueryParam("kind") FindingKind kind,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to,
            @Valid @BeanParam PageParams page) {
        return findings.list(scopes.current(), new Findings.Filter(kind, enterpriseId, from, to), page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "一条建议、线索或需求")
    public FindingView get(@PathParam("id") UUID id) {
        return findings.view(scopes.current(), id);
    }

    @GET
    @Path("/_export")
    @Produces("text/csv; charset=utf-8")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "导出建议、线索、需求", description = "CSV,条件与列表相同;导出留痕")
    @APIResponse(responseCode = "200", description = "CSV 文件")
    public Response export(
            @Parameter(description = "只看该种类") @QueryParam("kind") FindingKind kind,
            @Parameter(description = "只看该企业的,含并入其档案的") @QueryParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "不早于该日") @QueryParam("from") LocalDate from,
            @Parameter(description = "不晚于该日") @QueryParam("to") LocalDate to) {
        var scope = scopes.current();
        var filter = new Findings.Filter(kind, enterpriseId, from, to);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "findings.exported",
                        "finding",
                        "export",
                        null,
                        Map.of("query", String.valueOf(uri.getRequestUri().getQuery()))));
        StreamingOutput rows = out -> write(scope, filter, out);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"findings.csv\"")
                .build();
    }

    /** Slice by slice, each in its own short transaction, so that a slow reader holds nothing in the database. */
    private void write(DataScope scope, Findings.Filter filter, OutputStream out) throws IOException {
        try (var file = new CsvFile(out)) {
            file.write(FindingFile.HEADINGS);
            UUID last = null;
            List<FindingView> slice;
            do {
                var after = last;
                slice = QuarkusTransaction.requiringNew().call(() -> findings.slice(scope, filter, after, SLICE));
                for (var finding : slice) {
                    file.write(FindingFile.cells(finding));
                    last = finding.id();
                }
            } while (slice.size() == SLICE);
        }
    }
}
