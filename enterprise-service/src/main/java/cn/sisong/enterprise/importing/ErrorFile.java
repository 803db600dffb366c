package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.exporting.CsvFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The quarantined rows as a CSV file that a spreadsheet opens rightly and harmlessly. */
@ApplicationScoped
class ErrorFile {
    private static final int BATCH = 1000;

    private final ImportJobs jobs;

    ErrorFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    void write(DataScope scope, UUID job, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.write(List.of("行号", "统一社会信用代码", "企业名称", "原因代码", "原因"));
            long last = 0;
            for (var isMore = true; isMore; ) {
                var after = last;
                var batch = QuarkusTransaction.requiringNew().call(() -> jobs.errorsAfter(scope, job, after, BATCH));
                for (var row : batch) {
                    csv.write(Arrays.asList(
                            String.valueOf(row.rowNo()), row.creditCode(), row.name(), row.reason(), row.detail()));
                    last = row.rowNo();
                }
                isMore = batch.size() == BATCH;
            }
        }
    }
}
