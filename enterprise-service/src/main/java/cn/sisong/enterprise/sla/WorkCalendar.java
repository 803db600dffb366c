package cn.sisong.enterprise.sla;

import cn.sisong.common.time.BusinessClock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Working days by the State Council's yearly notices: weekends and holidays are off, make-up days are worked. A year
 * without a notice is counted by weekends only and every answer that touches it says that it is provisional.
 */
public final class WorkCalendar {
    /** The longest run that a search may cross before it gives up. */
    private static final int HORIZON_DAYS = 2_000;

    private static final List<Hours> HOURS = List.of(
            new Hours(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Hours(LocalTime.of(14, 0), LocalTime.of(17, 30)));

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;
    private final Set<Integer> publishedYears;

    public WorkCalendar(Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> publishedYears) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
        this.publishedYears = Set.copyOf(publishedYears);
    }

    /** A half-open interval of working time in a day. */
    private record Hours(LocalTime from, LocalTime to) {}

    /** A day found by counting; provisional when it rests on a year whose notice is not known. */
    public record Due(LocalDate day, boolean provisional) {}

    public boolean isWorkingDay(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day);
    }

    /** The n-th working day after a day, which is itself never counted (民法典 第二百零一条). */
    public Due plusWorkingDays(LocalDate start, int days) {
        var day = start;
        var left = days;
        for (int searched = 0; left > 0; searched++) {
            if (searched > HORIZON_DAYS) {
                throw new IllegalStateException("no " + days + " working days within reach of " + start);
            }
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return due(start, day);
    }

    /** The last working day before a day. */
    public LocalDate workingDayBefore(LocalDate day) {
        for (int searched = 1; searched <= HORIZON_DAYS; searched++) {
            if (isWorkingDay(day.minusDays(searched))) {
                return day.minusDays(searched);
            }
        }
        throw new IllegalStateException("no working day within reach before " + day);
    }

    /** When work begins on a day. */
    public Instant opening(LocalDate day) {
        return day.atTime(HOURS.get(0).from()).atZone(BusinessClock.ZONE).toInstant();
    }

    /** A period in calendar days; a last day off moves to the next working day (民法典 第二百零三条). */
    public Due plusCalendarDays(LocalDate start, int days) {
        var day = start.plusDays(days);
        return isWorkingDay(day)
                ? due(start, day)
                : due(start, plusWorkingDays(day, 1).day());
    }

    /** Working days after {@code from} up to and with {@code to}; 0 when {@code to} is not after {@code from}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Working days that a pause takes out: a pause outside working hours takes none, its two end days count once. */
    public int workingDaysPaused(Instant from, Instant to) {
        return workingDaysBetween(lastWorkBegun(from), lastWorkBegun(to));
    }

    /** The day that counts as begun: a moment before the morning's work belongs to the day before. */
    private static LocalDate lastWorkBegun(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        var opens = HOURS.get(0).from();
        return local.toLocalTime().isBefore(opens) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** The moment at which so many working hours have passed. */
    public Instant plusWorkingHours(Instant start, int hours) {
        var left = hours * 3600L;
        var at = start.atZone(BusinessClock.ZONE);
        for (int searched = 0; searched <= HORIZON_DAYS; searched++) {
            if (isWorkingDay(at.toLocalDate())) {
                for (var part : HOURS) {
                    var from = at.toLocalTime().isAfter(part.from()) ? at.toLocalTime() : part.from();
                    var open = part.to().toSecondOfDay() - from.toSecondOfDay();
                    if (open >= left) {
                        return at.with(from.plusSeconds(left)).toInstant();
                    }
                    left -= Math.max(0, open);
                }
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(BusinessClock.ZONE);
        }
        throw new IllegalStateException("no " + hours + " working hours within reach of " + start);
    }

    private Due due(LocalDate start, LocalDate day) {
        return new Due(day, !publishedYears.contains(start.getYear()) || !publishedYears.contains(day.getYear()));
    }
}
