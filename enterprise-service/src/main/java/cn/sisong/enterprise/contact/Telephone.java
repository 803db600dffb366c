package cn.sisong.enterprise.contact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as people write it, and as it is kept: a mobile number or a landline with its area code, its digits
 * alone. However it was spaced, the same number is kept as the same text.
 */
public final class Telephone {
    /** Blanks and hyphens of any kind, as numbers are grouped with. */
    static final String BLANKS_AND_HYPHENS = " \\u00a0\\u3000\\-\\u2010-\\u2015\\uff0d";

    private static final Pattern GROUPING = Pattern.compile("[" + BLANKS_AND_HYPHENS + "\\s()]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086)");
    /** Whatever follows the 1: which numbers the operators have opened changes. */
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    /** Area codes of the largest cities have three digits and eight digits follow them; the others have four. */
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2[0-9])[0-9]{8}|0[3-9][0-9]{2}[0-9]{7,8}");

    private Telephone() {}

    /** The number as it is kept; empty for what is none. */
    public static Optional<String> parse(String written) {
        if (written == null) {
            return Optional.empty();
        }
        // also turns the wide digits, plus and brackets of a Chinese keyboard into the usual ones
        var digits = GROUPING.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        var national = COUNTRY.matcher(digits).replaceFirst("");
        return Optional.of(dialled(national, !national.equals(digits)))
                .filter(number -> MOBILE.matcher(number).matches()
                        || LANDLINE.matcher(number).matches());
    }

    /** From abroad the area code is dialled without its nought: +86 551 6288 1234. */
    private static String dialled(String national, boolean isFromAbroad) {
        return isFromAbroad
                        && !national.startsWith("0")
                        && !MOBILE.matcher(national).matches()
                ? "0" + national
                : national;
    }
}
