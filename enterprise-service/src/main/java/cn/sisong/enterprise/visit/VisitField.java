package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may be changed of a visit that is done, field by field; a field's value is text, null when empty. */
@Schema(
        description =
                "STARTED_AT 走访时间 MODE 走访方式 PURPOSE 事由 NOTE 走访记录 INTERVIEWEE 受访人 COMPANIONS 同行人员 ON_BEHALF_OF 代录 SEND_IDEA 送新发展理念 SEND_POLICY 送支持政策 SEND_PROJECT 送创新项目 SEND_FACTOR 送生产要素 POLICIES 带去的政策 METHODS 工作法 RESULT_LABOUR 成效:用工 RESULT_PUBLICITY 成效:宣讲 RESULT_LIST 成效:清单 RESULT_MATCHING 成效:对接 RESULT_MATERIAL 成效:物资 RESULT_FUNDS 成效:争取资金")
public enum VisitField {
    STARTED_AT("走访时间", 40, v -> text(v.startedAt), (v, value, means) -> start(v, value, means)),
    MODE("走访方式", 20, v -> text(v.mode), (v, value, means) -> v.mode = VisitMode.valueOf(value)),
    PURPOSE("事由", 200, v -> v.purpose, (v, value, means) -> v.purpose = value),
    NOTE("走访记录", 4000, v -> v.note, (v, value, means) -> v.note = value),
    INTERVIEWEE("受访人", 60, v -> v.interviewee, (v, value, means) -> v.interviewee = value),
    COMPANIONS("同行人员", 200, v -> v.companions, (v, value, means) -> v.companions = value),
    ON_BEHALF_OF("代录", 40, v -> v.onBehalfOf, (v, value, means) -> v.onBehalfOf = value),
    /** A send's value is the word on it; empty when it was brought without one, null when it was not brought. */
    SEND_IDEA("送新发展理念", SendKind.IDEA),
    SEND_POLICY("送支持政策", SendKind.POLICY),
    SEND_PROJECT("送创新项目", SendKind.PROJECT),
    SEND_FACTOR("送生产要素", SendKind.FACTOR),
    /** Ids or codes, sorted, with commas between. */
    POLICIES(
            "带去的政策",
            1200,
            v -> list(v.policies.stream().map(brought -> brought.policyId().toString())),
            (v, value, means) -> means.policies().set(v, ids(value))),
    METHODS("工作法", 400, v -> list(v.methods.stream()), (v, value, means) -> methods(v, items(value))),
    /** A result's value is its quantity, with the word on it after a blank; null when there was none. */
    RESULT_LABOUR("成效:用工", ServiceResultKind.LABOUR),
    RESULT_PUBLICITY("成效:宣讲", ServiceResultKind.PUBLICITY),
    RESULT_LIST("成效:清单", ServiceResultKind.LIST),
    RESULT_MATCHING("成效:对接", ServiceResultKind.MATCHING),
    RESULT_MATERIAL("成效:物资", ServiceResultKind.MATERIAL),
    RESULT_FUNDS("成效:争取资金", ServiceResultKind.FUNDS);

    private static final int MOST_IN_A_WORD = 200;
    private static final int MOST_POLICIES = 30;
    private static final int MOST_METHODS = 10;

    private final String label;
    private final int limit;
    private final Function<Visit, String> reader;
    private final Writer writer;

    VisitField(String label, int limit, Function<Visit, String> reader, Writer writer) {
        this.label = label;
        this.limit = limit;
        this.reader = reader;
        this.writer = writer;
    }

    VisitField(String label, SendKind kind) {
        this(label, 500, visit -> send(visit, kind), (visit, value, means) -> send(visit, kind, value));
    }

    VisitField(String label, ServiceResultKind kind) {
        this(
                label,
                20 + MOST_IN_A_WORD,
                visit -> result(visit, kind),
                (visit, value, means) -> result(visit, kind, value));
    }

    public String label() {
        return label;
    }

    /**
     * What it takes to put a value into a visit.
     *
     * @param clockAdjusted the value was taken from a clock that ran ahead
     */
    record Means(boolean clockAdjusted, BroughtPolicies policies) {}

    /** Puts a value into a visit. */
    private interface Writer {
        void write(Visit visit, String value, Means means);
    }

    String of(Visit visit) {
        return reader.apply(visit);
    }

    void set(Visit visit, String value, Means means) {
        var kept = value != null && value.isBlank() && !name().startsWith("SEND_") ? null : value;
        if (!Objects.equals(of(visit), kept)) {
            writer.write(visit, kept, means);
        }
    }

    /** Its values are ids or codes, which people read by name. */
    boolean isList() {
        return this == POLICIES || this == METHODS;
    }

    /** The value holds a quantity and a word on it. */
    boolean isResult() {
        return name().startsWith("RESULT_");
    }

    /** The one form of a value that has several, so that equal values are the same text. */
    String normal(String value) {
        if (value == null || value.isBlank()) {
            return value;
        }
        if (this == POLICIES) {
            return list(ids(value).stream().map(UUID::toString));
        }
        if (this == METHODS) {
            return list(items(value).stream());
        }
        if (this == STARTED_AT) {
            return Instant.parse(value).truncatedTo(ChronoUnit.MICROS).toString();
        }
        return isResult() ? WordedQuantity.of(value).text() : value;
    }

    /** Refuses a value that the field cannot hold. */
    void check(String value, Instant latest, String pointer) {
        if (value == null && (this == STARTED_AT || this == MODE)) {
            throw Refusal.invalid("required", pointer, Text.of(label + "不能为空", name() + " must not be empty"));
        }
        if (value != null && value.length() > limit) {
            throw Refusal.invalid(
                    "too-long",
                    pointer,
                    Text.of(label + "最多 " + limit + " 字", name() + " has at most " + limit + " characters"));
        }
        if (value == null || value.isBlank() && this != STARTED_AT && this != MODE) {
            return;
        }
        switch (this) {
            case STARTED_AT -> checkTime(value, latest, pointer);
            case MODE -> checkMode(value, pointer);
            case POLICIES -> checkPolicies(value, pointer);
            case METHODS -> checkCount(value, MOST_METHODS, pointer);
            case RESULT_LABOUR, RESULT_PUBLICITY, RESULT_LIST, RESULT_MATCHING, RESULT_MATERIAL, RESULT_FUNDS ->
                checkResult(WordedQuantity.of(value), pointer);
            default -> {
                // any text will do
            }
        }
    }

    private void checkTime(String value, Instant latest, String pointer) {
        try {
            if (Instant.parse(value).isAfter(latest)) {
                throw Refusal.invalid(
                        "future", pointer, Text.of("走访时间晚于现在,请检查手机时间", "The visit's time lies in the future"));
            }
        } catch (DateTimeParseException notATime) {
            throw Refusal.invalid(
                    "not-a-time",
                    pointer,
                    Text.of("走访时间须为 UTC 时间,如 2026-03-02T01:00:00Z", "Give an instant such as 2026-03-02T01:00:00Z"));
        }
    }

    private static void checkMode(String value, String pointer) {
        if (Arrays.stream(VisitMode.values()).noneMatch(mode -> mode.name().equals(value))) {
            throw Refusal.invalid(
                    "unknown-value",
                    pointer,
                    Text.of("走访方式只能是 ON_SITE、PHONE、ONLINE", "The mode is ON_SITE, PHONE or ONLINE"));
        }
    }

    private void checkPolicies(String value, String pointer) {
        try {
            ids(value);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid(
                    "not-an-id", pointer, Text.of("须为政策编号,以逗号分隔", "Give ids of policies with commas between"));
        }
        checkCount(value, MOST_POLICIES, pointer);
    }

    private void checkCount(String value, int most, String pointer) {
        if (items(value).size() > most) {
            throw Refusal.invalid(
                    "too-many",
                    pointer,
                    Text.of(label + "最多 " + most + " 项", name() + " has at most " + most + " items"));
        }
    }

    private void checkResult(WordedQuantity worded, String pointer) {
        var value = worded.quantity();
        var form = this == RESULT_FUNDS ? "\\d{1,14}(\\.\\d{1,2})?" : "\\d{1,14}(\\.0{1,2})?";
        if (!value.matches(form) || new BigDecimal(value).signum() == 0) {
            throw Refusal.invalid(
                    "not-a-quantity",
                    pointer,
                    this == RESULT_FUNDS
                            ? Text.of("资金须大于 0,单位为元,最多两位小数", "Money is positive, in yuan, with at most two decimals")
                            : Text.of("数量须为大于 0 的整数", "The quantity is a positive whole number"));
        }
        if (worded.word() != null && worded.word().length() > MOST_IN_A_WORD) {
            throw Refusal.invalid(
                    "too-long",
                    pointer,
                    Text.of("说明最多 " + MOST_IN_A_WORD + " 字", "The note has at most " + MOST_IN_A_WORD + " characters"));
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String list(Stream<String> items) {
        return items.sorted().reduce((one, next) -> one + "," + next).orElse(null);
    }

    static List<String> items(String value) {
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).distinct().toList();
    }

    static List<UUID> ids(String value) {
        return items(value).stream().map(UUID::fromString).toList();
    }

    /** The policies brought are those of the new time. */
    private static void start(Visit visit, String started, Means means) {
        visit.date(visit.plannedOn, Instant.parse(started), means.clockAdjusted());
        means.policies().set(visit, ids(POLICIES.of(visit)));
    }

    private static void methods(Visit visit, List<String> codes) {
        visit.methods.clear();
        visit.methods.addAll(codes);
    }

    private static String send(Visit visit, SendKind kind) {
        return visit.sends.stream()
                .filter(send -> send.kind() == kind)
                .findFirst()
                .map(send -> send.note() == null ? "" : send.note())
                .orElse(null);
    }

    private static void send(Visit visit, SendKind kind, String value) {
        visit.sends.removeIf(send -> send.kind() == kind);
        if (value != null) {
            visit.sends.add(new Send(kind, value.isEmpty() ? null : value));
        }
    }

    private static Optional<ServiceResult> found(Visit visit, ServiceResultKind kind) {
        return visit.results.stream().filter(result -> result.kind() == kind).findFirst();
    }

    private static String result(Visit visit, ServiceResultKind kind) {
        return found(visit, kind)
                .map(result -> WordedQuantity.of(result).text())
                .orElse(null);
    }

    private static void result(Visit visit, ServiceResultKind kind, String value) {
        visit.results.removeIf(result -> result.kind() == kind);
        if (value != null) {
            visit.results.add(WordedQuantity.of(value).result(kind));
        }
    }
}
