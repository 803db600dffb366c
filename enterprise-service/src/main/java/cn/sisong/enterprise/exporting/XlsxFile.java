package cn.sisong.enterprise.exporting;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A workbook whose rows leave as they come. Texts stand in their cells: a table of shared ones would grow with the file.
 * A text cell is never a formula, whatever it begins with.
 */
final class XlsxFile implements RowFile {
    /** A sheet has 1,048,576 rows at most; the next begins before that. */
    private static final int ROWS = 1_000_000;

    private static final int BETWEEN_FLUSHES = 500;

    private final Workbook workbook;
    private final String title;
    private final List<String> headings;
    private Worksheet sheet;
    private int row;
    private int sheets;

    XlsxFile(OutputStream out, String title, List<String> headings) throws IOException {
        this.workbook = new Workbook(out, "Sisong", "1.0");
        this.title = title;
        this.headings = headings;
        next();
    }

    private void next() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? title : title + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        put(headings);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        if (row > ROWS) {
            next();
        }
        put(cells);
        if (row % BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void put(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell != null && !cell.isEmpty()) {
                sheet.inlineString(row, column, cell);
            }
        }
        row++;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
