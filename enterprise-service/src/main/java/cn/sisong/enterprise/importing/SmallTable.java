package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that is short by nature (an official list, a dictionary), read as a whole within a request. Lists of firms
 * are not short: they are jobs.
 */
public final class SmallTable {
    public static final String CSV = FileFormat.CSV_TYPE;
    public static final String XLSX = FileFormat.XLSX_TYPE;

    private SmallTable() {}

    /** A row by its headings; the header is row 1. */
    public record Line(long number, Map<String, String> cells) {
        /** The cell under the first of these headings that the table has; null when it says nothing. */
        public String cell(String... headings) {
            for (var heading : headings) {
                if (cells.containsKey(heading)) {
                    return cells.get(heading);
                }
            }
            return null;
        }
    }

    /**
     * Reads all rows, or refuses the table as a whole.
     *
     * @param required names under which the one column may stand that must be there
     */
    public static List<Line> read(InputStream body, String contentType, int most, String... required)
            throws IOException {
        var format = FileFormat.of(contentType);
        var content = new BufferedInputStream(body, TextEncoding.SAMPLE);
        content.mark(TextEncoding.SAMPLE + 1);
        Signature.require(format, content.readNBytes(TextEncoding.SAMPLE));
        content.reset();
        try {
            return format == FileFormat.CSV
                    ? lines(CsvRows.open(content, 0), most, required)
                    : workbook(content, most, required);
        } catch (UnreadableFile broken) {
            throw Refusal.rule("unreadable-file", "", Text.of(broken.getMessage(), "The file cannot be read"));
        }
    }

    private static List<Line> workbook(InputStream content, int most, String... required) throws IOException {
        var file = Files.createTempFile("table-", ".xlsx");
        try {
            WorkbookUpload.save(content, file);
            return lines(XlsxRows.open(file, ZipGuard.check(file)), most, required);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Line> lines(Rows source, int most, String... required) throws IOException {
        try (var rows = source) {
            var headings = headings(rows.next());
            if (List.of(required).stream().noneMatch(headings::contains)) {
                throw Refusal.rule(
                        "missing-columns",
                        required[0],
                        Text.of("第一行应为表头,缺少列“" + required[0] + "”", "The column " + required[0] + " is missing"));
            }
            var lines = new ArrayList<Line>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (lines.size() == most) {
                    throw new Refusal(
                            ErrorCode.TOO_LARGE, Text.of("一次最多 " + most + " 行", "At most " + most + " rows at a time"));
                }
                lines.add(line(row, headings));
            }
            return lines;
        }
    }

    private static List<String> headings(RawRow first) {
        return first == null
                ? List.of()
                : first.cells().stream().map(Header::fold).toList();
    }

    private static Line line(RawRow row, List<String> headings) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(headings.size(), row.cells().size()); i++) {
            cells.putIfAbsent(headings.get(i), Cells.line(row.cells().get(i)));
        }
        return new Line(row.number(), cells);
    }
}
