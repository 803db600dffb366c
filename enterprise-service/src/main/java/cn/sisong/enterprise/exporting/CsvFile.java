package cn.sisong.enterprise.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with the mark that spreadsheets want, and no cell that one of them would run. */
public final class CsvFile implements RowFile {
    private static final String MARK = "\ufeff";
    /** A cell that begins like this is a formula to a spreadsheet; an apostrophe before it makes it text. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final char GUARD = '\'';

    private final CsvWriter csv;

    public CsvFile(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        csv = CsvWriter.builder().build(text);
    }

    /** Nothing is written for null. */
    @Override
    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::harmless).toList());
    }

    static String harmless(String cell) {
        return cell != null && isFormula(cell, 0) ? GUARD + cell : cell;
    }

    /** What a cell said before it was made harmless: our own files can come back. */
    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell, int at) {
        return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
