package cn.sisong.enterprise.policy;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.Downloads;
import cn.sisong.enterprise.exporting.Downloads.Deed;
import cn.sisong.enterprise.exporting.Downloads.Sheet;
import cn.sisong.enterprise.exporting.ExportFormat;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The firms that a policy is for as a file, with the verdict on each condition: what 免申即享 is paid out by. */
@Path("/policies/{id}/candidates/_export")
@Tag(name = "政策库")
public class CandidateExportResource {
    private final Policies policies;
    private final Facts facts;
    private final NameTables tables;
    private final Downloads downloads;
    private final Scopes scopes;
    private final Clock clock;

    CandidateExportResource(
            Policies policies, Facts facts, NameTables tables, Downloads downloads, Scopes scopes, Clock clock) {
        this.policies = policies;
        this.facts = facts;
        this.tables = tables;
        this.downloads = downloads;
        this.clock = clock;
        this.scopes = scopes;
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
        var headings = Stream.concat(
                        Stream.of("企业名称", "统一社会信用代码", "政策有效性", "符合情况"),
                        conditions.stream().map(condition -> condition.label(asked)))
                .toList();
        return downloads.of(
                new Deed("policy.candidates-exported", "policy", id.toString()),
                wanted,
                new Sheet("candidates", "符合政策的企业", headings),
                file -> Batches.<Row, UUID>each(
                        null,
                        (after, most) -> matched(scope, conditions, unverified, after, most),
                        row -> row.firm.id(),
                        row -> file.write(cells(row.firm, validity, row.match))));
    }

    private record Row(Facts.Firm firm, Match match) {}

    private List<Row> matched(DataScope scope, List<Condition> conditions, boolean unverified, UUID after, int most) {
        var firms = facts.meeting(scope, conditions, unverified, after, most);
        var names = tables.of(conditions, firms.stream().map(Facts.Firm::facts).toList());
        return firms.stream()
                .map(firm -> new Row(firm, Match.of(conditions, firm.facts(), names)))
                .toList();
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
