package cn.sisong.enterprise.importing;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Rows of the first sheet of an XLSX workbook that has passed {@link ZipGuard}. A workbook of a million firms has
 * hundreds of megabytes of texts; neither they nor the sheet are ever in memory.
 */
final class XlsxRows implements Rows {
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_ROW = 4 * 1024 * 1024;
    private static final int MAX_EXPONENT = 400;

    private final ZipFile archive;
    private final SharedTexts texts;
    private final XMLStreamReader sheet;
    private final long expected;
    private long number;

    private XlsxRows(ZipFile archive, WorkbookParts parts, SharedTexts texts, long expected)
            throws IOException, XMLStreamException {
        this.archive = archive;
        this.texts = texts;
        this.sheet = SheetXml.open(parts.firstSheet());
        this.expected = expected;
    }

    /** @param expected number of rows of the largest sheet, for telling the progress */
    static XlsxRows open(Path file, long expected) throws IOException {
        ZipFile archive = null;
        SharedTexts texts = null;
        try {
            archive = new ZipFile(file.toFile());
            var parts = new WorkbookParts(archive);
            texts = new SharedTexts(parts.texts());
            return new XlsxRows(archive, parts, texts, expected);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            if (texts != null) {
                texts.close();
            }
            if (archive != null) {
                archive.close();
            }
            throw new UnreadableFile("文件不是完整的 XLSX 工作簿,无法打开", broken);
        }
    }

    @Override
    public RawRow next() throws IOException {
        try {
            while (sheet.hasNext()) {
                if (sheet.next() == XMLStreamConstants.START_ELEMENT && "row".equals(sheet.getLocalName())) {
                    var stated = sheet.getAttributeValue(null, "r");
                    number = stated == null ? number + 1 : Long.parseLong(stated);
                    var raw = new RawRow(number, cells());
                    if (!raw.isBlank()) {
                        return raw;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException broken) {
            throw new UnreadableFile("第 " + (number + 1) + " 行附近的工作表内容已损坏,无法继续读取", broken);
        }
    }

    private List<String> cells() throws IOException, XMLStreamException {
        var cells = new ArrayList<String>();
        var size = 0;
        while (sheet.next() != XMLStreamConstants.END_ELEMENT || !"row".equals(sheet.getLocalName())) {
            if (sheet.isStartElement() && "c".equals(sheet.getLocalName())) {
                var column = column(sheet.getAttributeValue(null, "r"), cells.size());
                while (cells.size() <= column) {
                    cells.add(null);
                }
                var text = text(sheet.getAttributeValue(null, "t"));
                size += text == null ? 0 : text.length();
                if (size > MAX_ROW) {
                    throw new IllegalArgumentException("a row of more than " + MAX_ROW + " characters");
                }
                cells.set(column, text);
            }
        }
        return cells;
    }

    /** BC12 is the 55th; a cell that does not say where it stands follows the last one. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        var column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > MAX_COLUMNS) {
                throw new IllegalArgumentException("no column " + reference);
            }
        }
        return column - 1;
    }

    private String text(String type) throws IOException, XMLStreamException {
        String raw = null;
        while (sheet.next() != XMLStreamConstants.END_ELEMENT || !"c".equals(sheet.getLocalName())) {
            if (sheet.isStartElement() && "v".equals(sheet.getLocalName())) {
                raw = SheetXml.value(sheet);
            } else if (sheet.isStartElement() && "is".equals(sheet.getLocalName())) {
                raw = SheetXml.text(sheet, "is");
            }
        }
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> texts.get(Long.parseLong(raw));
            case "n" -> plain(new BigDecimal(raw));
            case "b" -> String.valueOf("1".equals(raw));
            default -> raw;
        };
    }

    /** A large number may be in scientific notation. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_EXPONENT ? number.toString() : number.toPlainString();
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
        texts.close();
        archive.close();
    }
}
