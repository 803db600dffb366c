package cn.sisong.common.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

/**
 * One part of a list's order: its HQL path, how it is read back from a cursor, and its value in a row.
 * Must never be null in a row.
 */
public record SortKey<T>(String path, Function<String, Object> parse, Function<T, Object> of) {

    public static <T> SortKey<T> id(String path, Function<T, UUID> of) {
        return new SortKey<>(path, UUID::fromString, of::apply);
    }

    public static <T> SortKey<T> instant(String path, Function<T, Instant> of) {
        return new SortKey<>(path, Instant::parse, of::apply);
    }

    public static <T> SortKey<T> date(String path, Function<T, LocalDate> of) {
        return new SortKey<>(path, LocalDate::parse, of::apply);
    }

    public static <T> SortKey<T> number(String path, Function<T, Long> of) {
        return new SortKey<>(path, Long::valueOf, of::apply);
    }

    public static <T> SortKey<T> text(String path, Function<T, String> of) {
        return new SortKey<>(path, text -> text, of::apply);
    }

    Object read(String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException notAKey) {
            throw Cursor.malformed();
        }
    }
}
