package cn.sisong.common.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days of the field: they begin and end in Shanghai. */
public final class Days {
    private static final Pattern FORM = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(BusinessClock.ZONE));
    }

    /**
     * A day as it is written, or nothing for what is no day, or none that an office can mean: year 26 is a slip of the
     * hand, and year 999999999 is more than the database keeps.
     */
    public static Optional<LocalDate> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The first instant that no longer belongs to the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
