package cn.sisong.enterprise.visit;

import java.math.BigDecimal;

/**
 * A result as one text, 9 招聘会: the word on it belongs to the quantity, so that which of several values stands
 * decides on both at once.
 */
record WordedQuantity(String quantity, String word) {
    static WordedQuantity of(String value) {
        var parts = value.strip().split("\\s+", 2);
        return new WordedQuantity(parts[0], parts.length == 2 ? parts[1] : null);
    }

    static WordedQuantity of(ServiceResult result) {
        var note = result.note();
        return new WordedQuantity(plain(result.quantity()), note == null || note.isBlank() ? null : note.strip());
    }

    /** A quantity that comes without a word keeps the one that its author saw. */
    WordedQuantity after(String seen) {
        return word != null || seen == null ? this : new WordedQuantity(quantity, of(seen).word);
    }

    /** The one form of equal values. */
    String text() {
        var number = plain(new BigDecimal(quantity));
        return word == null ? number : number + " " + word;
    }

    ServiceResult result(ServiceResultKind kind) {
        return new ServiceResult(kind, new BigDecimal(quantity), word);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
