package cn.sisong.enterprise.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The shipped calendar, read from the migration, so that the rules are tested against what is installed. */
public final class Calendars {
    private static final Pattern ROW = Pattern.compile("\\('([0-9-]{10})','(OFF|WORK)'");

    private Calendars() {}

    public static WorkCalendar shipped() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        try (var sql = Calendars.class.getResourceAsStream("/db/migration/V4.1__insert_calendar.sql")) {
            var rows = ROW.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            while (rows.find()) {
                ("OFF".equals(rows.group(2)) ? off : worked).add(LocalDate.parse(rows.group(1)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new WorkCalendar(off, worked, Set.of(2023, 2024, 2025, 2026));
    }
}
