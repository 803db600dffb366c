package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/** What may be changed of a visit that is done, field by field; a field's value is text, null when empty. */
public enum VisitField {
    STARTED_AT("走访时间", 40, v -> text(v.startedAt), (v, value, now) -> start(v, Instant.parse(value), now)),
    MODE("走访方式", 20, v -> text(v.mode), (v, value, now) -> v.mode = VisitMode.valueOf(value)),
    PURPOSE("事由", 200, v -> v.purpose, (v, value, now) -> v.purpose = value),
    NOTE("走访记录", 4000, v -> v.note, (v, value, now) -> v.note = value),
    INTERVIEWEE("受访人", 60, v -> v.interviewee, (v, value, now) -> v.interviewee = value),
    COMPANIONS("同行人员", 200, v -> v.companions, (v, value, now) -> v.companions = value),
    ON_BEHALF_OF("代录", 40, v -> v.onBehalfOf, (v, value, now) -> v.onBehalfOf = value),
    /** A send's value is the word on it; empty when it was brought without one, null when it was not brought. */
    SEND_IDEA("送新发展理念", 500, v -> send(v, SendKind.IDEA), (v, value, now) -> send(v, SendKind.IDEA, value)),
    SEND_POLICY("送支持政策", 500, v -> send(v, SendKind.POLICY), (v, value, now) -> send(v, SendKind.POLICY, value)),
    SEND_PROJECT("送创新项目", 500, v -> send(v, SendKind.PROJECT), (v, value, now) -> send(v, SendKind.PROJECT, value)),
    SEND_FACTOR("送生产要素", 500, v -> send(v, SendKind.FACTOR), (v, value, now) -> send(v, SendKind.FACTOR, value));

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

    public String label() {
        return label;
    }

    /** Puts a value into a visit. */
    private interface Writer {
        void write(Visit visit, String value, Instant now);
    }

    String of(Visit visit) {
        return reader.apply(visit);
    }

    void set(Visit visit, String value, Instant now) {
        var kept = value != null && value.isBlank() && !name().startsWith("SEND_") ? null : value;
        if (!Objects.equals(of(visit), kept)) {
            writer.write(visit, kept, now);
        }
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
        switch (this) {
            case STARTED_AT -> checkTime(value, latest, pointer);
            case MODE -> checkMode(value, pointer);
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

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** A device's clock may run a little ahead of ours. */
    private static void start(Visit visit, Instant started, Instant now) {
        var ahead = started.isAfter(now);
        visit.date(visit.plannedOn, ahead ? now : started, ahead);
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
}
