package cn.sisong.enterprise.policy;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.exporting.ExportFormat;
import cn.sisong.enterprise.exporting.RowFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The firms that a policy is for as a file, with the verdict on each condition: what 免申即享 is paid out by. */
@Path("/policies/{id}/candidates/_export")
@Tag(name = "政策库")
public class CandidateExportResource {
    private static final int BATCH = 1000;

    private final Policies policies;
    private final Facts facts;
    private final NameTables tables;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final UriInfo uri;
    private final Clock clock;

    CandidateExportResource(
            Policies policies,
            Facts facts,
            NameTables tables,
            AuditTrail audit,
            Scopes scopes,
            UriInfo uri,
            Clock clock) {
        this.policies = policies;
        this.facts = facts;
        this.tables = tables;
        this.audit = audit;
        this.scopes = scopes;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:export")
    @Operation(summary = "导出符合政策的企业", description = "与列表相同的企业,逐条列出是否符合;只含权限范围内的企业,不含联系人,导出留痕。format=xlsx 时应答为 XLSX 工作簿")
    public RestResponse<StreamingOutput> export(
            @PathParam("id") UUID id,
            @Parameter(description = "csv 或 xlsx", schema = @Schema(enumeration = {"csv", "xlsx"}))
                    @QueryParam("format")
                    String format,
            @Parameter(description = "含资料待核实、目前没有一项不符合的企业") @QueryParam("unverified") @DefaultValue("false")
                    boolean unverified) {
        var wanted = ExportFormat.named(format);
        var scope = scopes.current();
        var policy = policies.get(scope, id);
        var conditions = policy.toMeet();
        var asked = tables.of(conditions, List.of());
        var validity = policy.validity(Days.today(clock)).label();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "policy.candidates-exported",
                        "policy",
                        id.toString(),
                        null,
                        Map.of("query", String.valueOf(uri.getRequestUri().getQuery()))));
        var headings = Stream.concat(
                        Stream.of("企业名称", "统一社会信用代码", "政策有效性", "符合情况"),
                        conditions.stream().map(condition -> condition.label(asked)))
                .toList();
        StreamingOutput content = out -> {
            try (var file = wanted.open(out, "符合政策的企业", headings)) {
                write(scope, conditions, validity, unverified, file);
            }
        };
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", wanted.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"candidates-" + Days.today(clock) + "." + wanted.extension() + "\"")
                .build();
    }

    /** Batch by batch, each in a transaction of its own: a slow reader holds nothing in the database. */
    private void write(DataScope scope, List<Condition> conditions, String validity, boolean unverified, RowFile file)
            throws IOException {
        UUID last = null;
        for (var isMore = true; isMore; ) {
            var after = last;
            var batch = QuarkusTransaction.requiringNew()
                    .call(() -> facts.meeting(scope, conditions, unverified, after, BATCH));
            var names = QuarkusTransaction.requiringNew()
                    .call(() -> tables.of(
                            conditions, batch.stream().map(Facts.Firm::facts).toList()));
            for (var firm : batch) {
                file.write(cells(firm, validity, Match.of(conditions, firm.facts(), names)));
                last = firm.id();
            }
            isMore = batch.size() == BATCH;
        }
    }

    private static List<String> cells(Facts.Firm firm, String validity, Match match) {
        return Stream.concat(
                        Stream.of(
                                firm.name(),
                                firm.creditCode() == null ? "" : firm.creditCode(),
                                validity,
                                match.text()),
                        match.conditions().stream().map(line -> line.verdict().label()))
                .toList();
    }
}
