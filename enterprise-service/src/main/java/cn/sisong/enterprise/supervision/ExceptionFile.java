package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.exporting.CsvFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** All exceptions of a kind as a CSV file, page by page, so that its length does not matter. */
@ApplicationScoped
class ExceptionFile {
    private static final int BATCH = 200;

    private final ExceptionDesk desk;

    ExceptionFile(ExceptionDesk desk) {
        this.desk = desk;
    }

    void write(DataScope scope, ExceptionFilter filter, PageParams first, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.write(List.of("类别", "编号", "事项", "企业", "承办单位", "状态", "起始日期", "原因"));
            var params = first;
            params.limit = BATCH;
            for (var isMore = true; isMore; ) {
                var page = QuarkusTransaction.requiringNew().call(() -> desk.list(scope, filter, params));
                for (var row : page.items()) {
                    csv.write(Arrays.asList(
                            row.kind().label(),
                            row.number(),
                            row.title(),
                            row.enterpriseName(),
                            row.department() == null ? "" : row.department().name(),
                            row.state() == null ? "" : row.state().label(),
                            row.since().toString(),
                            row.reason()));
                }
                params.cursor = page.page().nextCursor();
                isMore = params.cursor != null;
            }
        }
    }
}
