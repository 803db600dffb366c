package cn.sisong.enterprise.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The week of a day, from Monday to Sunday. */
public record Week(LocalDate monday, LocalDate sunday) {
    public static Week of(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Week(monday, monday.plusDays(6));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday);
    }
}
