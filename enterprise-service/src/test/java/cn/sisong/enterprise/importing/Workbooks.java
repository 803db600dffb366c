package cn.sisong.enterprise.importing;

import org.dhatim.fastexcel.Workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files, good and bad. */
public final class Workbooks {
    private Workbooks() {}

    public static byte[] of(List<?>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    put(sheet, row, column, rows[row].get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int row, int column, Object value) {
        if (value instanceof java.time.LocalDate date) {
            sheet.value(row, column, date);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, (String) value);
        }
    }

    /** A workbook as some program writes it: its shared texts, and the rows of its only sheet. */
    static byte[] raw(String texts, String rows) throws IOException {
        var parts = Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='urn:r'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='urn:x/worksheet' Target='/xl/worksheets/one.xml'/>"
                        + "<Relationship Id='r2' Type='urn:x/sharedStrings' Target='texts.xml'/></Relationships>",
                "xl/texts.xml",
                "<sst>" + texts + "</sst>",
                "xl/worksheets/one.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A small archive that unpacks to a hundred megabytes. */
    static byte[] bomb() throws IOException {
        return archive("xl/worksheets/sheet1.xml", new byte[1024 * 1024], 100);
    }

    /** Many times more entries than any workbook has. */
    static byte[] swarm() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1500; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + "workbook.xml"));
            }
        }
        return out.toByteArray();
    }

    static byte[] notAWorkbook() throws IOException {
        return archive("readme.txt", "hello".getBytes(StandardCharsets.UTF_8), 1);
    }

    private static byte[] archive(String name, byte[] piece, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
