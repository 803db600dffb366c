package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.contact.Mask;

import java.util.Locale;

/** Lists show telephone numbers hidden; what was read there must not replace the number itself. */
final class HiddenNumbers {
    private HiddenNumbers() {}

    /**
     * A form that was opened without signal starts with the purpose of the plan as the list shows it: sent back like that
     * it is no change.
     */
    static String unchanged(String was, String now) {
        return now != null && now.equals(Mask.telephones(was)) ? was : now;
    }

    static void refuse(String was, String now, String pointer) {
        if (Mask.overwrites(was, now)) {
            throw Refusal.invalid(
                    "hidden-number",
                    pointer,
                    Text.of(
                            "内容里的电话号码是隐藏后的,请打开该走访、看到完整号码后再改",
                            "The number in the text is a hidden one; open the visit itself before changing it"));
        }
    }

    /** Of a visit that was changed as a whole. */
    static void refuse(VisitEdits.Held before, Visit visit) {
        before.values().forEach((field, was) -> refuse(was, field.of(visit), pointer(field)));
    }

    private static String pointer(VisitField field) {
        if (field.isResult()) {
            return "/results";
        }
        return field.name().startsWith("SEND_") ? "/sends" : "/" + field.name().toLowerCase(Locale.ROOT);
    }
}
