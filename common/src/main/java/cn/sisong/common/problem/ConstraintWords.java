package cn.sisong.common.problem;

import jakarta.validation.ConstraintViolation;

/**
 * What a broken constraint says to whoever filled in the field; the library's own words speak of null. A constraint with a
 * message of its own keeps it.
 */
final class ConstraintWords {
    private static final Text REQUIRED = Text.of("必填", "is required");

    private ConstraintWords() {}

    static Text of(ConstraintViolation<?> violation) {
        var own = Text.of(violation.getMessage(), violation.getMessage());
        if (!violation.getMessageTemplate().startsWith("{jakarta.validation.constraints.")) {
            return own;
        }
        var value = violation.getInvalidValue();
        var rule = violation.getConstraintDescriptor();
        var limits = rule.getAttributes();
        return switch (rule.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull" -> REQUIRED;
            case "NotBlank" -> value == null ? REQUIRED : Text.of("不能为空", "must not be empty");
            case "NotEmpty" -> value == null ? REQUIRED : length(value, 1, Integer.MAX_VALUE);
            case "Size" -> length(value, (int) limits.get("min"), (int) limits.get("max"));
            case "Min", "DecimalMin" -> least(limits.get("value"));
            case "Max", "DecimalMax" -> most(limits.get("value"));
            case "Positive" -> Text.of("应大于 0", "must be greater than 0");
            case "PositiveOrZero" -> least(0);
            case "Digits" -> digits(limits.get("integer"), limits.get("fraction"));
            default -> own;
        };
    }

    private static Text length(Object value, int min, int max) {
        var zh = value instanceof CharSequence ? " 个字" : " 项";
        var en = value instanceof CharSequence ? " characters" : " items";
        if (max == Integer.MAX_VALUE) {
            return Text.of("至少 " + min + zh, "must have at least " + min + en);
        }
        if (min == 0) {
            return Text.of("不超过 " + max + zh, "must have at most " + max + en);
        }
        return Text.of("应为 " + min + " 到 " + max + zh, "must have " + min + " to " + max + en);
    }

    private static Text least(Object limit) {
        return Text.of("不能小于 " + limit, "must be at least " + limit);
    }

    private static Text most(Object limit) {
        return Text.of("不能大于 " + limit, "must be at most " + limit);
    }

    private static Text digits(Object integer, Object fraction) {
        return Text.of(
                "最多 " + integer + " 位整数、" + fraction + " 位小数",
                "must have at most " + integer + " digits before the point and " + fraction + " after it");
    }
}
