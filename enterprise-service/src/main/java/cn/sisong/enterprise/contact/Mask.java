package cn.sisong.enterprise.contact;

import java.util.regex.Pattern;

/** Personal data as it leaves when nobody asked for it: 138****5678, 张*. */
public final class Mask {
    private static final int MOBILE = 11;
    /** A day, and the number of a ticket or of an order, are read by everybody: WT-2026-000123. */
    private static final String KNOWN = "(20\\d\\d-[01]\\d-[0-3]\\d(?!\\d)|[A-Z]{2}-20\\d\\d-\\d{6}(?!\\d))";

    /** Seven digits or more are a number, single blanks and hyphens among them do not end it: 0558-2345678. */
    private static final Pattern NUMBER = Pattern.compile(KNOWN + "|\\p{Nd}(?:" + Telephone.GAP + "?\\p{Nd}){6,}");

    /** What can only be a telephone number: a date, an old registration number or a credit code is none. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\p{Nd}A-Za-z])(?:1[3-9]\\p{Nd}(?:GAP\\p{Nd}){8}|0\\p{Nd}{2,3}GAP\\p{Nd}{7,8})(?!\\p{Nd})"
                    .replace("GAP", Telephone.GAP + "?"));

    private Mask() {}

    static String number(String number) {
        if (number == null) {
            return null;
        }
        var length = number.length();
        return length >= MOBILE
                ? number.substring(0, 3) + "****" + number.substring(length - 4)
                : "****" + number.substring(Math.max(0, length - 2));
    }

    /** What somebody wrote of whom to speak with: words stay, telephone numbers are hidden. */
    public static String text(String text) {
        return hide(NUMBER, text);
    }

    /** Of a cell that may say anything: only telephone numbers are hidden. */
    public static String telephones(String text) {
        return hide(TELEPHONE, text);
    }

    private static String hide(Pattern numbers, String text) {
        return text == null
                ? null
                : numbers.matcher(text)
                        .replaceAll(found -> found.groupCount() > 0 && found.group(1) != null
                                ? found.group(1)
                                : number(found.group().replaceAll("\\P{Nd}", "")));
    }

    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
