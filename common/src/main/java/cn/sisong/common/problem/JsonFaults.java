package cn.sisong.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names the field at which reading a JSON body stopped. Jackson stops at the first, so only that one is named. */
final class JsonFaults {

    private JsonFaults() {}

    static Refusal refusal(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException mapping)) {
            var at = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
            return new Refusal(
                    ErrorCode.MALFORMED_REQUEST,
                    Text.of("请求体不是合法的 JSON(第 " + at + " 行附近)", "The body is not valid JSON (near line " + at + ")"));
        }
        var pointer = pointer(mapping);
        var text = describe(mapping, pointer);
        return new Refusal(ErrorCode.MALFORMED_REQUEST, text).violation(pointer, code(mapping), text);
    }

    private static String code(JsonMappingException fault) {
        return fault instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type";
    }

    private static Text describe(JsonMappingException fault, String pointer) {
        if (fault instanceof UnrecognizedPropertyException) {
            return Text.of("不认识的字段 " + pointer, "Unknown field " + pointer);
        }
        if (fault instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()) {
            var allowed = Arrays.stream(invalid.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("、"));
            return Text.of("字段 " + pointer + " 只能是:" + allowed, "Field " + pointer + " must be one of: " + allowed);
        }
        if (fault instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            var wanted = wanted(mismatched.getTargetType());
            return Text.of("字段 " + pointer + " 应为" + wanted.zh(), "Field " + pointer + " must be " + wanted.en());
        }
        return Text.of("字段 " + pointer + " 的内容无法识别", "Field " + pointer + " cannot be read");
    }

    private static Text wanted(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> Text.of("UUID 标识", "a UUID");
            case "LocalDate" ->
                Text.of("日期(如 2026-09-18,1900 到 2199 年)", "a date such as 2026-09-18, from 1900 to 2199");
            case "Instant", "OffsetDateTime" ->
                Text.of("带时区的时间(如 2026-09-18T09:00:00+08:00)", "an instant such as 2026-09-18T09:00:00+08:00");
            case "YearMonth" -> Text.of("年月(如 2026-09)", "a month such as 2026-09");
            case "String" -> Text.of("文字", "a string");
            case "BigDecimal" -> Text.of("金额(文字形式的十进制数,如 \"123.45\")", "a decimal string such as \"123.45\"");
            case "boolean", "Boolean" -> Text.of("true 或 false", "true or false");
            case "int", "Integer", "long", "Long" -> Text.of("整数", "an integer");
            case "List", "Set", "ArrayList" -> Text.of("数组", "an array");
            default -> Text.of("一个对象", "an object");
        };
    }

    private static String pointer(JsonMappingException fault) {
        var pointer = fault.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("/"));
        return "/" + pointer;
    }
}
