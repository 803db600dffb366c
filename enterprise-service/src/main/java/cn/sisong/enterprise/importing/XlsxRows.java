package cn.sisong.enterprise.importing;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of the first sheet of an XLSX workbook that has passed {@link ZipGuard}. */
final class XlsxRows implements Rows {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long expected;
    private long number;

    private XlsxRows(ReadableWorkbook workbook, long expected) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        this.expected = expected;
    }

    /** @param expected number of rows of the largest sheet, for telling the progress */
    static XlsxRows open(Path file, long expected) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            return new XlsxRows(workbook, expected);
        } catch (IOException | RuntimeException broken) {
            if (workbook != null) {
                workbook.close();
            }
            throw new UnreadableFile("文件不是完整的 XLSX 工作簿,无法打开", broken);
        }
    }

    @Override
    public RawRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                number = row.getRowNum();
                var raw = new RawRow(number, cells(row));
                if (!raw.isBlank()) {
                    return raw;
                }
            }
            return null;
        } catch (RuntimeException broken) {
            // the reader wraps faults of the XML in several unchecked kinds
            throw new UnreadableFile("第 " + (number + 1) + " 行附近的工作表内容已损坏,无法继续读取", broken);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        // the raw value of a large number may be in scientific notation
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    @Override
    public double progress() {
        return expected <= 0 ? 0 : Math.min(1, (double) number / expected);
    }

    @Override
    public boolean fixedWidth() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
