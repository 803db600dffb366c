package cn.sisong.enterprise.finding;

import cn.sisong.common.time.BusinessClock;

import java.util.Objects;

/** Findings as lines of a CSV file that a spreadsheet opens without running anything in it. */
final class FindingFile {
    /** Spreadsheets take UTF-8 for what it is only with this mark. */
    static final String HEAD = "\ufeff类别,内容,企业,统一社会信用代码,记录人,记录日期\r\n";

    private FindingFile() {}

    static String line(FindingView finding) {
        var day = finding.createdAt().atZone(BusinessClock.ZONE).toLocalDate();
        return String.join(
                        ",",
                        cell(word(finding.kind())),
                        cell(finding.text()),
                        cell(finding.enterpriseName()),
                        cell(finding.creditCode()),
                        cell(finding.authorName()),
                        day.toString())
                + "\r\n";
    }

    private static String word(FindingKind kind) {
        return switch (kind) {
            case SUGGESTION -> "建议";
            case LEAD -> "招商线索";
            case NEED -> "需求";
        };
    }

    /** What begins like a formula is made text by a quote; line breaks and quotes stay inside the cell. */
    static String cell(String value) {
        var text = Objects.requireNonNullElse(value, "");
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
