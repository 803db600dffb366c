package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.CsvFile;
import cn.sisong.enterprise.importing.ImportJobs.ResultRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of every row of a file, as a CSV file; of a trial, what would become of them. */
@ApplicationScoped
class ResultFile {
    private static final Map<String, String> DONE =
            Map.of("CREATED", "新建", "UPDATED", "更新", "UNCHANGED", "未变", "QUARANTINED", "隔离");
    private static final Map<String, String> TRIED =
            Map.of("CREATED", "将新建", "UPDATED", "将更新", "UNCHANGED", "未变", "QUARANTINED", "将隔离");

    private final ImportJobs jobs;

    ResultFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** Refuses a job whose results are no longer kept. */
    void require(DataScope scope, UUID id) {
        if (!jobs.isKept(scope, id)) {
            throw new Refusal(
                    ErrorCode.GONE,
                    Text.of("逐行结果已过保留期,不再提供;隔离的各行仍可下载", "The result of each row is no longer kept; the errors are"));
        }
    }

    void write(DataScope scope, UUID id, OutputStream out) throws IOException {
        var job = QuarkusTransaction.requiringNew().call(() -> jobs.get(scope, id));
        var words = job.dryRun ? TRIED : DONE;
        try (var csv = new CsvFile(out)) {
            csv.write(List.of("行号", "统一社会信用代码", "企业名称", "结果", "原因", "档案ID"));
            Batches.each(
                    0L,
                    (after, most) -> jobs.resultsAfter(scope, id, after, most),
                    ResultRow::rowNo,
                    row -> csv.write(Arrays.asList(
                            String.valueOf(row.rowNo()),
                            row.creditCode(),
                            row.name(),
                            words.get(row.outcome()),
                            row.detail(),
                            row.record() == null ? null : row.record().toString())));
        }
    }
}
