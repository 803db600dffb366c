import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes of the CSV of {@code Firms.java} a workbook as Excel saves it, every text in the table of shared texts:
 * {@code java Firms.java 1000000 | java Workbook.java firms.xlsx}.
 */
public class Workbook {
    public static void main(String[] args) throws IOException {
        var sheet = Files.createTempFile("sheet", ".xml");
        Map<String, Integer> texts = new LinkedHashMap<>();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(sheet)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
                    + "spreadsheetml/2006/main\"><sheetData>");
            int row = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write("<row r=\"" + ++row + "\">");
                char column = 'A';
                for (var cell : cells(line)) {
                    int index = texts.computeIfAbsent(cell, any -> texts.size());
                    out.write("<c r=\"" + column++ + row + "\" t=\"s\"><v>" + index + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
        }
        try (var zip = new ZipOutputStream(new FileOutputStream(args[0]))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + type("/xl/workbook.xml", "sheet.main") + type("/xl/worksheets/sheet1.xml", "worksheet")
                    + type("/xl/sharedStrings.xml", "sharedStrings") + "</Types>");
            part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"企业\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relations(
                    relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "sharedStrings", "sharedStrings.xml")));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            Writer shared = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            shared.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            for (var text : texts.keySet()) shared.write("<si><t>" + escaped(text) + "</t></si>");
            shared.write("</sst>");
            shared.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            Files.copy(sheet, zip);
        } finally {
            Files.delete(sheet);
        }
    }

    /** The cells of a line whose quoted cells hold commas, but neither quotes nor line ends. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + kind + "+xml\"/>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }
}
