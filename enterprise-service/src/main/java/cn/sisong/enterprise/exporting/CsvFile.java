package cn.sisong.enterprise.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with the mark that spreadsheets want. */
final class CsvFile implements RowFile {
    private static final String MARK = "\ufeff";

    private final CsvWriter csv;

    CsvFile(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::harmless).toList());
    }

    /** A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
