package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.exporting.CsvFile;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of cells as they are compared and kept. */
public final class Cells {
    /** What lists write where they have nothing. */
    private static final Set<String> NOTHING = Set.of("", "N/A", "n/a", "NULL", "null", "无", "-", "--", "—", "——", "/");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Cells() {}

    /** Without blanks around it; null when it says nothing. */
    public static String value(String cell) {
        if (cell == null) {
            return null;
        }
        var text = trim(cell);
        return NOTHING.contains(text) ? null : CsvFile.unguarded(text);
    }

    /** A text that has no line breaks or other control characters by nature. */
    public static String line(String cell) {
        return cell == null ? null : value(CONTROL.matcher(cell).replaceAll(" "));
    }

    /** For a sentence: long contents are cut, and telephone numbers hidden that stand in the wrong column. */
    public static String shown(String cell) {
        var text =
                cell == null ? "" : Mask.telephones(trim(CONTROL.matcher(cell).replaceAll(" ")));
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** As they stand in the file, for a database that takes no null character. */
    static String[] kept(List<String> cells) {
        return cells.stream()
                .map(cell -> cell == null ? "" : cell.replace('\0', '\ufffd'))
                .toArray(String[]::new);
    }

    private static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
