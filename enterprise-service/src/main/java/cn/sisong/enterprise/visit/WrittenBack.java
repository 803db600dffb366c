package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.contact.HiddenNumbers;

import java.util.Locale;

/** A visit that was changed as a whole: none of its words may come back with a number hidden. */
final class WrittenBack {
    private WrittenBack() {}

    static void refuseHidden(VisitEdits.Held before, Visit visit) {
        before.values().forEach((field, was) -> HiddenNumbers.refuse(was, field.of(visit), pointer(field)));
    }

    private static String pointer(VisitField field) {
        if (field.isResult()) {
            return "/results";
        }
        return field.name().startsWith("SEND_") ? "/sends" : "/" + field.name().toLowerCase(Locale.ROOT);
    }
}
