package cn.sisong.common.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Days of the field: they begin and end in Shanghai. */
public final class Days {
    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(BusinessClock.ZONE));
    }

    /** The first instant that no longer belongs to the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
