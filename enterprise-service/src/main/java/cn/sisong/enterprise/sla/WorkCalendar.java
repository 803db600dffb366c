package cn.sisong.enterprise.sla;

import cn.sisong.common.time.BusinessClock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days by the State Council's yearly notices: weekends and holidays are off, make-up days are worked. A year
 * without a notice is counted by weekends only and every answer that touches it says that it is provisional.
 */
public final class WorkCalendar {
    /** The longest run that a search may cross before it gives up. */
    private static final int HORIZON_DAYS = 2_000;

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;
    private final Set<Integer> publishedYears;
    private final WorkHours hours;

    public WorkCalendar(Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> publishedYears) {
        this(off, worked, publishedYears, WorkHours.USUAL);
    }

    public WorkCalendar(Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> publishedYears, WorkHours hours) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
        this.publishedYears = Set.copyOf(publishedYears);
        this.hours = hours;
    }

    /** The same days at other hours, whenever. */
    public WorkCalendar withHours(List<WorkInterval> intervals) {
        return new WorkCalendar(off, worked, publishedYears, new WorkHours(Map.of(LocalDate.MIN, intervals)));
    }

    /** The same without some days in a row, make-up days among them too. */
    public WorkCalendar without(LocalDate first, LocalDate last) {
        var gone = first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
        var free = new HashSet<>(off);
        free.addAll(gone);
        var left = new HashSet<>(worked);
        left.removeAll(gone);
        return new WorkCalendar(free, left, publishedYears, hours);
    }

    public List<WorkInterval> hoursOn(LocalDate day) {
        return hours.on(day);
    }

    /** A day found by counting; provisional when it rests on a year whose notice is not known. */
    public record Due(LocalDate day, boolean provisional) {
        /** For a text that is kept: it says of itself how far it can be relied on. */
        public String inWords() {
            return day + (provisional ? "(暂定)" : "");
        }
    }

    /** A clock that stood, the end excluded. */
    public record Pause(Instant from, Instant to) {}

    public boolean isWorkingDay(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day);
    }

    /** Whether the year's notice is known: what rests on another year is provisional. */
    public boolean isPublished(int year) {
        return publishedYears.contains(year);
    }

    /** The n-th working day after a day, which is itself never counted (民法典 第二百零一条). */
    public Due plusWorkingDays(LocalDate start, int days) {
        var day = start;
        var left = days;
        for (int idle = 0; left > 0; idle++) {
            if (idle > HORIZON_DAYS) {
                throw new IllegalStateException("no " + days + " working days within reach of " + start);
            }
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
                idle = 0;
            }
        }
        return due(start, day);
    }

    /** The day itself when it is worked, else the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        return plusWorkingDays(day.minusDays(1), 1).day();
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
        return second(day, hours.on(day).get(0).starts() * 60L);
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

    /**
     * Working days that the pauses of one clock take out: of each the working days inside it, its two end days counted
     * once, and of all together no more than the working time that was paused, a begun day counted whole.
     */
    public int workingDaysPaused(Collection<Pause> pauses) {
        var days = pauses.stream().mapToInt(this::workingDaysIn).sum();
        var time = pauses.stream().mapToDouble(this::workingTimeIn).sum();
        // a second is more than a hundred thousandth of a day: what is smaller comes from adding up fractions
        return Math.min(days, (int) Math.ceil(time - 1e-6));
    }

    /** A pause outside working hours takes none. */
    private int workingDaysIn(Pause pause) {
        return workingDaysBetween(lastWorkBegun(pause.from()), lastWorkBegun(pause.to()));
    }

    /** The day that counts as begun: a moment up to the morning's opening belongs to the day before. */
    private LocalDate lastWorkBegun(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        return moment.isAfter(opening(local.toLocalDate()))
                ? local.toLocalDate()
                : local.toLocalDate().minusDays(1);
    }

    /** Working time inside a pause, each day's in parts of that day's; begun seconds count. */
    private double workingTimeIn(Pause pause) {
        var last = pause.to().atZone(BusinessClock.ZONE).toLocalDate();
        return pause.from()
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .mapToDouble(day -> partOf(day, pause))
                .sum();
    }

    private double partOf(LocalDate day, Pause pause) {
        long paused = 0;
        long whole = 0;
        for (var part : hours.on(day)) {
            var starts = second(day, part.starts() * 60L);
            var ends = second(day, part.ends() * 60L);
            var from = pause.from().isAfter(starts) ? pause.from() : starts;
            var to = pause.to().isBefore(ends) ? pause.to() : ends;
            if (from.isBefore(to)) {
                paused += Duration.between(from, to).plusNanos(999_999_999).toSeconds();
            }
            whole += Duration.between(starts, ends).toSeconds();
        }
        return (double) paused / whole;
    }

    /** The moment at which so many working hours have passed. */
    public Instant plusWorkingHours(Instant start, int wanted) {
        var left = wanted * 3600L;
        var at = start.atZone(BusinessClock.ZONE);
        for (int searched = 0; searched <= HORIZON_DAYS; searched++) {
            var day = at.toLocalDate();
            if (isWorkingDay(day)) {
                for (var part : hours.on(day)) {
                    var from = Math.max(at.toLocalTime().toSecondOfDay(), part.starts() * 60);
                    var open = part.ends() * 60 - from;
                    if (open > 0 && open >= left) {
                        return second(day, from + left);
                    }
                    left -= Math.max(0, open);
                }
            }
            at = day.plusDays(1).atStartOfDay(BusinessClock.ZONE);
        }
        throw new IllegalStateException("no " + wanted + " working hours within reach of " + start);
    }

    public boolean isWorkingTime(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        return isWorkingDay(local.toLocalDate())
                && hours.on(local.toLocalDate()).stream()
                        .anyMatch(part -> part.contains(local.toLocalTime().toSecondOfDay()));
    }

    /** The moment itself within working time, else the next at which work begins. */
    public Instant nextWorkingTime(Instant moment) {
        if (isWorkingTime(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(BusinessClock.ZONE);
        var second = local.toLocalTime().toSecondOfDay();
        var day = local.toLocalDate();
        for (int searched = 0; searched <= HORIZON_DAYS; searched++) {
            if (isWorkingDay(day)) {
                for (var part : hours.on(day)) {
                    if (part.starts() * 60 > second) {
                        return second(day, part.starts() * 60L);
                    }
                }
            }
            day = day.plusDays(1);
            second = -1;
        }
        throw new IllegalStateException("no working time within reach of " + moment);
    }

    private static Instant second(LocalDate day, long second) {
        return day.atStartOfDay(BusinessClock.ZONE).plusSeconds(second).toInstant();
    }

    private Due due(LocalDate start, LocalDate day) {
        return new Due(day, !publishedYears.contains(start.getYear()) || !publishedYears.contains(day.getYear()));
    }
}
