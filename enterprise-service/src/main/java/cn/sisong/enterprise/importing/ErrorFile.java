package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.CsvFile;
import cn.sisong.enterprise.importing.ImportJobs.ErrorRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The quarantined rows as a CSV file that a spreadsheet opens rightly and harmlessly: each as it came, behind what is
 * wrong with it, so that it can be put right there and brought in again. Only whoever brought it in and the office, which
 * may do so again, read telephone numbers in it; another client system does not, whatever it may import itself.
 */
@ApplicationScoped
class ErrorFile {
    private static final List<String> OURS = List.of("行号", "原因代码", "原因");
    /** Of a job that has not kept what its rows looked like. */
    private static final List<String> SHORT = List.of("统一社会信用代码", "企业名称");

    private final ImportJobs jobs;

    ErrorFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    void write(DataScope scope, UUID id, OutputStream out) throws IOException {
        var job = QuarkusTransaction.requiringNew().call(() -> jobs.get(scope, id));
        var header = job.header == null ? SHORT : List.of(job.header);
        // a file of ours that came back has our columns already
        var skipped =
                header.size() > OURS.size() && header.subList(0, OURS.size()).equals(OURS) ? OURS.size() : 0;
        var isMasked = !scope.hasAnyRole("dispatcher") && !job.createdBy.equals(scope.subject());
        try (var csv = new CsvFile(out)) {
            csv.write(line(OURS, header, skipped, false));
            // a spreadsheet drops empty cells at the end of a row, where in a CSV file they are missed
            var width = job.format == FileFormat.XLSX ? header.size() : 0;
            Batches.each(
                    0L,
                    (after, most) -> jobs.errorsAfter(scope, id, after, most),
                    ErrorRow::rowNo,
                    row -> csv.write(line(
                            List.of(String.valueOf(row.rowNo()), row.reason(), row.detail()),
                            cells(row, width),
                            row.cells() == null ? 0 : skipped,
                            isMasked)));
        }
    }

    private static List<String> cells(ErrorRow row, int width) {
        if (row.cells() == null) {
            return Arrays.asList(row.creditCode(), row.name());
        }
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        return cells;
    }

    private static List<String> line(List<String> ours, List<String> cells, int skipped, boolean isMasked) {
        var line = new ArrayList<>(ours);
        cells.stream()
                .skip(skipped)
                .map(cell -> isMasked ? Mask.telephones(cell) : cell)
                .forEach(line::add);
        return line;
    }
}
