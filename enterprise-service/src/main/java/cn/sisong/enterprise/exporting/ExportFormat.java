package cn.sisong.enterprise.exporting;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** The formats of an exported list. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** The format of a query parameter. */
    public static ExportFormat named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("format", "format", Text.of("format 应为 csv 或 xlsx", "format is csv or xlsx")));
    }

    /** Begins a file of this format with its headings. */
    public RowFile open(OutputStream out, String title, List<String> headings) throws IOException {
        if (this == XLSX) {
            return new XlsxFile(out, title, headings);
        }
        var csv = new CsvFile(out);
        csv.write(headings);
        return csv;
    }
}
