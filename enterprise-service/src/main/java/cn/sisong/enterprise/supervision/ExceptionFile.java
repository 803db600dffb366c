package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.PageParams;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.exporting.Batches;
import cn.sisong.enterprise.exporting.RowFile;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** All exceptions of a kind as lines of a file. */
@ApplicationScoped
class ExceptionFile {
    static final List<String> HEADINGS = List.of("类别", "编号", "事项", "企业", "承办单位", "状态", "起始日期", "原因");

    private final ExceptionDesk desk;

    ExceptionFile(ExceptionDesk desk) {
        this.desk = desk;
    }

    void write(DataScope scope, ExceptionFilter filter, PageParams first, RowFile file) throws IOException {
        Batches.pages(first, params -> desk.list(scope, filter, params), row -> file.write(cells(row)));
    }

    private static List<String> cells(ExceptionView row) {
        return Arrays.asList(
                row.kind().label(),
                row.number(),
                Mask.telephones(row.title()),
                row.enterpriseName(),
                row.department() == null ? "" : row.department().name(),
                row.state() == null ? "" : row.state().label(),
                row.since().toString(),
                row.reason());
    }
}
