package cn.sisong.enterprise.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/** GB/T 4754-2017: a section letter (C), the letter with digits (C2651), or digits alone (2651), whose first two give the section. */
final class Industry {
    private static final Pattern FORM = Pattern.compile("([A-T])?(\\d{2}\\d{0,2})?");
    /** The last division of each section, A to T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    private Industry() {}

    /** Whether the text means to be a code, right or wrong. */
    static boolean isCode(String text) {
        var bare = text == null ? "" : bare(text).toUpperCase(Locale.ROOT);
        return !bare.isEmpty() && FORM.matcher(bare).matches();
    }

    /** The code with its section letter; null when the text is no code: the industry stays unknown. */
    static String code(String text) {
        var form = FORM.matcher(text == null ? "" : bare(text).toUpperCase(Locale.ROOT));
        if (!form.matches() || (form.group(1) == null && form.group(2) == null)) {
            return null;
        }
        if (form.group(2) == null) {
            return form.group(1);
        }
        var section = section(Integer.parseInt(form.group(2).substring(0, 2)));
        var agrees = section != null && (form.group(1) == null || section.equals(form.group(1)));
        return agrees ? section + form.group(2) : null;
    }

    /** Without the name that the template's drop-down writes after the code: {@code C26 化学原料和化学制品制造业}. */
    private static String bare(String text) {
        var blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static String section(int division) {
        for (int i = 0; i < LAST_DIVISION.length; i++) {
            if (division > 0 && division <= LAST_DIVISION[i]) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return null;
    }
}
