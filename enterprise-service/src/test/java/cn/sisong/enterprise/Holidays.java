package cn.sisong.enterprise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A notice with as many days off as a year has: twelve working days of October, and those that a test is about. */
public final class Holidays {
    private Holidays() {}

    public static List<Map<String, String>> of(int year, String... more) {
        var days = new ArrayList<Map<String, String>>();
        Stream.concat(Stream.of(more).map(LocalDate::parse), october(year))
                .forEach(day -> days.add(Map.of("day", day.toString(), "kind", "OFF", "name", "节日")));
        return days;
    }

    private static Stream<LocalDate> october(int year) {
        return LocalDate.of(year, 10, 1)
                .datesUntil(LocalDate.of(year, 11, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(12);
    }
}
