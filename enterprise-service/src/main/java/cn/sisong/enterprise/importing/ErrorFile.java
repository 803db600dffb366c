package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The quarantined rows as a CSV file that a spreadsheet opens rightly and harmlessly. */
@ApplicationScoped
class ErrorFile {
    private static final int BATCH = 1000;
    private static final String MARK = "\ufeff";

    private final ImportJobs jobs;

    ErrorFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    void write(DataScope scope, UUID job, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("行号", "统一社会信用代码", "企业名称", "原因代码", "原因");
            long last = 0;
            for (var isMore = true; isMore; ) {
                var after = last;
                var batch = QuarkusTransaction.requiringNew().call(() -> jobs.errorsAfter(scope, job, after, BATCH));
                for (var row : batch) {
                    csv.writeRecord(
                            String.valueOf(row.rowNo()),
                            harmless(row.creditCode()),
                            harmless(row.name()),
                            row.reason(),
                            harmless(row.detail()));
                    last = row.rowNo();
                }
                isMore = batch.size() == BATCH;
            }
        }
    }

    /** A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
    static String harmless(String cell) {
        return cell == null || cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
