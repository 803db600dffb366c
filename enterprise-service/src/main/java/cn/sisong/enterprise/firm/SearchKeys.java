package cn.sisong.enterprise.firm;

import net.sourceforge.pinyin4j.PinyinHelper;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a firm is found by: every two neighbouring characters of its name, and of the initials of the name's pinyin.
 * PostgreSQL's own text search does not cut Chinese into words, and trigrams cannot serve two-character queries.
 */
public final class SearchKeys {
    private SearchKeys() {}

    /** The name as it is compared: no blanks, full-width letters and brackets narrowed, lower case. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - 0xfee0);
            }
            if (!Character.isWhitespace(c) && c != '\u3000') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** First letters of the pinyin readings (the commonest reading of each character); other letters and digits stay. */
    public static String initials(String name) {
        var folded = fold(name);
        var initials = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (c < 128) {
                if (Character.isLetterOrDigit(c)) {
                    initials.append(c);
                }
                continue;
            }
            var readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            }
        }
        return initials.toString();
    }

    /** Bigrams of one text. */
    public static Set<String> bigrams(String text) {
        var grams = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            grams.add(text.substring(i, i + 2));
        }
        return grams;
    }

    /** All bigrams that a firm of this name is found by. */
    public static String[] grams(String name) {
        return grams(name, null);
    }

    /** The same, and those of what it was called before, {@link #line} by line; null for nothing. */
    static String[] grams(String name, String formerKeys) {
        var grams = bigrams(fold(name));
        grams.addAll(bigrams(initials(name)));
        if (formerKeys != null) {
            formerKeys.lines().forEach(line -> grams.addAll(bigrams(line)));
        }
        return grams.toArray(String[]::new);
    }

    /** A former name or number as it is searched: folded, and the initials of its pinyin where they differ. */
    static Stream<String> line(String former) {
        var folded = fold(former);
        return Stream.of(folded, initials(former)).filter(key -> !key.isEmpty()).distinct();
    }
}
