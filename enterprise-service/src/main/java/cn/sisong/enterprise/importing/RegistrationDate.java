package cn.sisong.enterprise.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as lists write them: 1980-01-04, 1980/1/4, 1980.1.4, 1980年1月4日, 19800104, with or without a time of day. */
public final class RegistrationDate {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([T\\s]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Spreadsheets keep a date as the number of days since 1899-12-30; five digits are 1927 to 2173. */
    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(\\.\\d+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private RegistrationDate() {}

    /** Empty for what is no date, and for a day before 1800. */
    public static Optional<LocalDate> parse(String text) {
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))));
        }
        return of(PARTS.matcher(text)).or(() -> of(COMPACT.matcher(text))).filter(date -> !date.isBefore(EARLIEST));
    }

    private static Optional<LocalDate> of(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
