package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.BodyLimit;
import cn.sisong.enterprise.industry.Industries;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes the finer levels of GB/T 4754 in, which are not shipped. */
@Path("/industries/_import")
@Tag(name = "基础数据")
public class IndustryTableResource {
    private static final long LIMIT = 2 * 1024 * 1024;
    private static final int MOST = 5000;
    private static final int SHOWN = 50;
    private static final Pattern FORM = Pattern.compile("[A-T](\\d{2,4})?");

    private final Industries industries;
    private final Changes changes;

    IndustryTableResource(Industries industries, Changes changes) {
        this.industries = industries;
        this.changes = changes;
    }

    @POST
    @Consumes({SmallTable.CSV, SmallTable.XLSX})
    @Transactional
    @Idempotent
    @BodyLimit(LIMIT)
    @PermissionsAllowed("enterprise:configure")
    @Operation(summary = "导入行业分类", description = "CSV 或 XLSX,列:代码、名称;代码带门类字母,如 C2651。有一行不合格则全部不导入;只增改,不删除")
    public RestResponse<IndustriesImported> take(
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType, InputStream body)
            throws IOException {
        var lines = SmallTable.read(body, contentType, MOST, "代码", "行业代码").stream()
                .map(line -> new Row(line.number(), line.cell("代码", "行业代码"), line.cell("名称", "行业名称", "类别名称")))
                .sorted(Comparator.comparing(row -> row.code() == null ? "" : row.code()))
                .toList();
        requireSound(lines);
        int added = 0;
        int renamed = 0;
        for (var line : lines) {
            switch (industries.put(line.code(), line.name())) {
                case ADDED -> added++;
                case RENAMED -> renamed++;
                case UNCHANGED -> {
                    // nothing to count
                }
            }
        }
        var result = new IndustriesImported(lines.size(), added, renamed);
        var subject = UUID.nameUUIDFromBytes("industries".getBytes(StandardCharsets.UTF_8));
        changes.record(new Change("industries.imported", "industries", subject, 0, null, result));
        return RestResponse.ok(result);
    }

    private record Row(long number, String code, String name) {}

    /** Every code with its name, and with the code above it in the table or in the file. */
    private void requireSound(List<Row> rows) {
        var refusal = new Refusal(ErrorCode.RULE_VIOLATED, Text.of("行业分类有误,未导入", "The table has faults"))
                .code("industry-table");
        var codes = new HashSet<String>();
        for (var row : rows) {
            var fault = fault(row, codes);
            if (fault != null && refusal.violations().size() < SHOWN) {
                refusal.violation(
                        String.valueOf(row.number()),
                        "industry-row",
                        Text.of("第 " + row.number() + " 行:" + fault, "row " + row.number() + " is faulty"));
            }
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }

    private String fault(Row row, Set<String> codes) {
        if (row.code() == null || !FORM.matcher(row.code()).matches()) {
            return "代码应为门类字母加 2 到 4 位数字";
        }
        if (row.name() == null || row.name().length() > 60) {
            return "名称应为 1 到 60 个字";
        }
        if (!codes.add(row.code())) {
            return "代码 " + row.code() + " 重复";
        }
        var parent = Industries.parent(row.code());
        return parent == null || codes.contains(parent) || industries.has(parent) ? null : "没有上级代码 " + parent;
    }

    /** What the table brought. */
    public record IndustriesImported(int read, int added, int renamed) {}
}
