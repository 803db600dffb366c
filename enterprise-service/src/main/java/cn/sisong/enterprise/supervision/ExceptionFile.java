package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.PageParams;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** All exceptions of a kind as a CSV file, page by page, so that its length does not matter. */
@ApplicationScoped
class ExceptionFile {
    private static final String MARK = "\ufeff";
    private static final int BATCH = 200;

    private final ExceptionDesk desk;

    ExceptionFile(ExceptionDesk desk) {
        this.desk = desk;
    }

    void write(DataScope scope, ExceptionFilter filter, PageParams first, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("类别", "编号", "事项", "企业", "承办单位", "状态", "起始日期", "原因");
            var params = first;
            params.limit = BATCH;
            for (var isMore = true; isMore; ) {
                var page = QuarkusTransaction.requiringNew().call(() -> desk.list(scope, filter, params));
                for (var row : page.items()) {
                    csv.writeRecord(
                            row.kind().label(),
                            row.number(),
                            harmless(row.title()),
                            harmless(row.enterpriseName()),
                            row.department() == null
                                    ? ""
                                    : harmless(row.department().name()),
                            row.state() == null ? "" : row.state().label(),
                            row.since().toString(),
                            row.reason());
                }
                params.cursor = page.page().nextCursor();
                isMore = params.cursor != null;
            }
        }
    }

    /** A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
    static String harmless(String cell) {
        return cell == null || cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
