package cn.sisong.enterprise.contact;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Personal data as it leaves when nobody asked for it: 138****5678, 张*. */
public final class Mask {
    private static final int MOBILE = 11;
    /** A day, and the number of a ticket or of an order, are read by everybody: WT-2026-000123. */
    private static final String KNOWN = "20\\d\\d-[01]\\d-[0-3]\\d(?!\\d)|[A-Z]{2}-20\\d\\d-\\d{6}(?!\\d)";

    /** Digits stand in them that are nobody's telephone: a credit code, an id. */
    private static final String CODE =
            "(?<![\\p{Nd}A-Za-z])(?:CREDIT|(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?![\\p{Nd}A-Za-z])"
                    // none begins with eleven digits and a letter, as a mobile number does that touches a word
                    .replace("CREDIT", "(?!1[3-9]\\d{9}\\D)(?i:[1-9ANY][1-59]\\d{6}[0-9A-Z]{10})");

    /**
     * What can only be a telephone number: a mobile one, with single blanks and hyphens anywhere or its groups set
     * apart by dots too (a single dot is that of an amount); a landline with its area code, in brackets or not.
     * Letters may touch it, and so may the 86 of the country; other digits may not.
     */
    private static final String TELEPHONE =
            "(?:(?<!\\p{Nd})|(?<=(?<!\\p{Nd})(?:00)?86))(?:MOBILE|[(（]?AREA[)）]?SEPLOCAL)(?!\\p{Nd})"
                    .replace("MOBILE", "[1１][3-9３-９]\\p{Nd}(?:(?:GAP\\p{Nd}){8}|APART\\p{Nd}{4}APART\\p{Nd}{4})")
                    .replace("AREA", "(?:[0０]\\p{Nd}{2,3}|(?<=(?:\\+|00)86SEP[(（]?)[1-9]\\p{Nd}{1,2})")
                    .replace("LOCAL", "(?:\\p{Nd}{3}SEP\\p{Nd}{4}|\\p{Nd}{4}SEP\\p{Nd}{3,4})")
                    .replace("GAP", "[" + Telephone.BLANKS_AND_HYPHENS + "]?")
                    .replace("SEP", "[" + Telephone.BLANKS_AND_HYPHENS + ".．·]{0,3}")
                    .replace("APART", "[" + Telephone.BLANKS_AND_HYPHENS + ".．·]{1,3}");

    private static final Pattern TELEPHONES = Pattern.compile("(" + KNOWN + "|" + CODE + ")|" + TELEPHONE);

    /** Where a person is named, seven digits or more are a number too: 2345678. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(" + KNOWN + ")|" + TELEPHONE + "|\\p{Nd}(?:[" + Telephone.BLANKS_AND_HYPHENS + "]?\\p{Nd}){6,}");

    private static final Pattern HIDDEN = Pattern.compile("\\p{Nd}{0,3}\\*{4}\\p{Nd}{1,4}");

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
        return hide(NUMBERS, text);
    }

    /** Of a cell that may say anything: only telephone numbers are hidden. */
    public static String telephones(String text) {
        return hide(TELEPHONES, text);
    }

    /** Somebody who read a number hidden writes it back like that: the number would be lost. */
    public static boolean overwrites(String was, String now) {
        return was != null
                && now != null
                && HIDDEN.matcher(now)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(hidden -> !was.contains(hidden)
                                && (text(was).contains(hidden)
                                        || telephones(was).contains(hidden)));
    }

    private static String hide(Pattern numbers, String text) {
        return text == null
                ? null
                : numbers.matcher(text)
                        .replaceAll(found -> found.group(1) != null
                                ? found.group(1)
                                : number(found.group().replaceAll("\\P{Nd}", "")));
    }

    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
