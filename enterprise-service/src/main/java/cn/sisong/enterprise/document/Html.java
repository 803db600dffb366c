package cn.sisong.enterprise.document;

import cn.sisong.common.time.BusinessClock;

import java.time.Instant;
import java.time.LocalDate;

/** Text on its way into a page. */
public final class Html {
    private Html() {}

    /** What people have typed, as text and never as markup. */
    public static String text(String typed) {
        if (typed == null) {
            return "";
        }
        var safe = new StringBuilder(typed.length() + 16);
        for (int i = 0; i < typed.length(); i++) {
            var c = typed.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** A paragraph for every line that was typed. */
    public static String paragraphs(String typed) {
        var all = new StringBuilder();
        text(typed).lines().filter(line -> !line.isBlank()).forEach(line -> all.append("<p>")
                .append(line.strip())
                .append("</p>\n"));
        return all.toString();
    }

    /** For example 2026年9月18日: no leading zeros (GB/T 9704-2012, 7.3.5.4). */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The day of a moment. */
    public static String date(Instant moment) {
        return date(moment.atZone(BusinessClock.ZONE).toLocalDate());
    }

    /** A row of a table of facts; left out when there is nothing to say. */
    public static String row(String label, String value) {
        return value == null || value.isBlank()
                ? ""
                : "<tr><th>" + text(label) + "</th><td>" + text(value) + "</td></tr>\n";
    }
}
