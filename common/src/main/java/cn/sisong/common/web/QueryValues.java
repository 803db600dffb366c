package cn.sisong.common.web;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the text of a query parameter is a value of its type. A type not listed here reads its text itself. */
final class QueryValues {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private QueryValues() {}

    static void check(String name, String value, Class<?> type) {
        if (type.isEnum()) {
            var codes = Arrays.stream(type.getEnumConstants())
                    .map(code -> ((Enum<?>) code).name())
                    .toList();
            if (!codes.contains(value)) {
                throw refusal(
                        name,
                        Text.of(
                                "查询参数 " + name + " 只能是:" + String.join("、", codes),
                                name + " must be one of: " + codes.stream().collect(Collectors.joining(", "))));
            }
        } else if (type == UUID.class && !ID.matcher(value).matches()) {
            throw refusal(name, Text.of("查询参数 " + name + " 应为 UUID 标识", name + " must be a UUID"));
        } else if ((type == Boolean.class || type == boolean.class)
                && !value.equals("true")
                && !value.equals("false")) {
            throw refusal(name, Text.of("查询参数 " + name + " 应为 true 或 false", name + " must be true or false"));
        } else if ((type == Integer.class || type == int.class)
                && !NUMBER.matcher(value).matches()) {
            throw refusal(name, Text.of("查询参数 " + name + " 应为整数", name + " must be an integer"));
        } else if (type == LocalDate.class && Days.read(value).isEmpty()) {
            throw refusal(
                    name,
                    Text.of(
                            "查询参数 " + name + " 应为日期,如 2026-09-18(1900–2199 年)",
                            name + " must be a date such as 2026-09-18, in the years 1900 to 2199"));
        }
    }

    private static Refusal refusal(String name, Text text) {
        return Refusal.invalid("parameter-value", name, text);
    }
}
