package cn.sisong.common.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

/**
 * One part of a list's order: its HQL path, how it is read back from a cursor, and its value in a row.
 * Must never be null in a row.
 */
public record SortKey<T>(String path, Function<String, Object> parse, Function<T, Object> of) {
    /** What the database keeps, and more than any row says: an altered cursor may name any day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public static <T> SortKey<T> id(String path, Function<T, UUID> of) {
        return new SortKey<>(path, UUID::fromString, of::apply);
    }

    public static <T> SortKey<T> instant(String path, Function<T, Instant> of) {
        return new SortKey<>(path, SortKey::instantOf, of::apply);
    }

    public static <T> SortKey<T> date(String path, Function<T, LocalDate> of) {
        return new SortKey<>(path, SortKey::dayOf, of::apply);
    }

    public static <T> SortKey<T> number(String path, Function<T, Long> of) {
        return new SortKey<>(path, Long::valueOf, of::apply);
    }

    public static <T> SortKey<T> text(String path, Function<T, String> of) {
        return new SortKey<>(path, text -> text, of::apply);
    }

    private static LocalDate dayOf(String text) {
        return within(LocalDate.parse(text), FIRST_DAY, LAST_DAY);
    }

    private static Instant instantOf(String text) {
        return within(
                Instant.parse(text),
                FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                LAST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static <C extends Comparable<? super C>> C within(C value, C first, C last) {
        if (value.compareTo(first) < 0 || value.compareTo(last) > 0) {
            throw Cursor.malformed();
        }
        return value;
    }

    Object read(String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException notAKey) {
            throw Cursor.malformed();
        }
    }
}
