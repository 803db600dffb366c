package cn.sisong.enterprise.sla;

import cn.sisong.common.time.BusinessClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = Calendars.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 7, 2026-03-02",
        "2026-04-30, 1, 2026-05-06",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-30, 3, 2026-10-10",
        "2025-12-31, 1, 2026-01-04"
    })
    void counts_make_up_days_and_skips_holidays(LocalDate start, int days, LocalDate due) {
        assertThat(CALENDAR.plusWorkingDays(start, days)).isEqualTo(new WorkCalendar.Due(due, false));
    }

    @Test
    void flags_a_date_that_rests_on_a_year_without_a_notice() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.parse("2026-12-30"), 5).provisional())
                .isTrue();
        assertThat(CALENDAR.plusWorkingDays(LocalDate.parse("2026-12-21"), 5).provisional())
                .isFalse();
    }

    @Test
    void moves_a_last_calendar_day_off_to_the_next_working_day() {
        assertThat(CALENDAR.plusCalendarDays(LocalDate.parse("2026-09-01"), 30).day())
                .isEqualTo("2026-10-08");
    }

    @Test
    void takes_the_working_days_inside_a_pause_with_its_ends_counted_once() {
        assertThat(paused("2026-09-28T10:00:00+08:00", "2026-10-09T10:00:00+08:00"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T20:00:00+08:00, 2026-09-19T23:00:00+08:00",
        "2026-09-24T20:00:00+08:00, 2026-09-28T07:00:00+08:00",
        "2026-10-01T09:00:00+08:00, 2026-10-07T18:00:00+08:00",
        "2026-09-21T01:00:00+08:00, 2026-09-21T08:00:00+08:00",
        "2026-09-21T17:30:00+08:00, 2026-09-22T08:30:00+08:00"
    })
    void lets_a_pause_outside_working_hours_move_nothing(String from, String to) {
        assertThat(paused(from, to)).isZero();
    }

    @Test
    void adds_up_adjoining_pauses_and_never_counts_backwards() {
        var random = new Random(20260918);
        for (int i = 0; i < 2_000; i++) {
            var a = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(80_000_000));
            var b = a.plusSeconds(random.nextInt(3_000_000));
            var c = b.plusSeconds(random.nextInt(3_000_000));
            var whole = paused(a, c);
            assertThat(paused(a, b) + paused(b, c)).isEqualTo(whole);
            assertThat(whole).isNotNegative();
        }
    }

    @Test
    void is_monotone_and_inverse_to_counting() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var start = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1_200));
            var days = 1 + random.nextInt(40);
            var due = CALENDAR.plusWorkingDays(start, days).day();
            assertThat(CALENDAR.isWorkingDay(due)).isTrue();
            assertThat(CALENDAR.workingDaysBetween(start, due)).isEqualTo(days);
            assertThat(CALENDAR.plusWorkingDays(start, days + 1).day()).isAfter(due);
            assertThat(CALENDAR.plusWorkingDays(start.plusDays(1), days).day()).isAfterOrEqualTo(due);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T09:00:00+08:00, 2026-09-18T11:00:00+08:00",
        "2026-09-18T11:30:00+08:00, 2026-09-18T15:30:00+08:00",
        "2026-09-18T17:00:00+08:00, 2026-09-20T10:00:00+08:00",
        "2026-09-19T10:00:00+08:00, 2026-09-20T10:30:00+08:00"
    })
    void counts_working_hours_across_noon_night_and_days_off(String start, String end) {
        assertThat(CALENDAR.plusWorkingHours(at(start), 2)).isEqualTo(at(end));
    }

    @Test
    void gives_up_with_an_error_when_no_working_day_exists() {
        Set<LocalDate> always = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2036-01-01"))
                .collect(Collectors.toSet());
        var closed = new WorkCalendar(always, Set.of(), Set.of(2026));
        assertThatThrownBy(() -> closed.plusWorkingDays(LocalDate.parse("2026-01-01"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void counts_on_however_many_days_a_long_pause_adds() {
        var due = CALENDAR.plusWorkingDays(LocalDate.parse("2026-09-18"), 5_000);
        assertThat(CALENDAR.workingDaysBetween(LocalDate.parse("2026-09-18"), due.day()))
                .isEqualTo(5_000);
    }

    @Test
    void takes_no_less_of_a_longer_pause() {
        var random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            var from = Instant.parse("2023-01-02T00:00:00Z").plusSeconds(random.nextInt(95_000_000));
            var to = from.plusSeconds(random.nextInt(3_000_000));
            assertThat(paused(from, to.plusSeconds(86_400))).isGreaterThanOrEqualTo(paused(from, to));
        }
    }

    @Test
    void knows_working_time_to_the_second_with_the_end_excluded() {
        assertThat(CALENDAR.isWorkingTime(at("2026-09-18T08:29:59+08:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-18T08:30:00+08:00"))).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-18T11:59:59+08:00"))).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-18T12:00:00+08:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-19T10:00:00+08:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-20T10:00:00+08:00"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T10:00:00+08:00, 2026-09-18T10:00:00+08:00",
        "2026-09-18T12:10:00+08:00, 2026-09-18T14:00:00+08:00",
        "2026-09-18T17:30:00+08:00, 2026-09-20T08:30:00+08:00",
        "2026-09-30T23:00:00+08:00, 2026-10-08T08:30:00+08:00",
        "2026-09-21T00:00:00+08:00, 2026-09-21T08:30:00+08:00"
    })
    void finds_the_next_moment_at_which_somebody_works(String from, String next) {
        assertThat(CALENDAR.nextWorkingTime(at(from))).isEqualTo(at(next));
    }

    @Test
    void follows_hours_from_the_day_on_which_they_take_effect() {
        var hours = new WorkHours(java.util.Map.of(
                LocalDate.parse("2026-01-01"), List.of(WorkInterval.of("08:30", "17:30")),
                LocalDate.parse("2026-07-01"),
                        List.of(WorkInterval.of("15:00", "18:00"), WorkInterval.of("08:00", "11:30"))));
        var calendar = new WorkCalendar(Set.of(), Set.of(), Set.of(2026), hours);
        assertThat(calendar.isWorkingTime(at("2026-06-30T12:00:00+08:00"))).isTrue();
        assertThat(calendar.isWorkingTime(at("2026-07-01T12:00:00+08:00"))).isFalse();
        assertThat(calendar.plusWorkingHours(at("2026-06-30T16:30:00+08:00"), 2))
                .isEqualTo(at("2026-07-01T09:00:00+08:00"));
        assertThat(calendar.isWorkingTime(at("2025-03-03T09:00:00+08:00"))).isTrue();
    }

    @Test
    void works_round_the_clock_without_losing_the_last_minute() {
        var always = new WorkHours(
                java.util.Map.of(LocalDate.parse("2026-01-01"), List.of(WorkInterval.of("00:00", "24:00"))));
        var calendar = new WorkCalendar(Set.of(), Set.of(), Set.of(2026), always);
        assertThat(calendar.isWorkingTime(at("2026-09-18T23:59:59+08:00"))).isTrue();
        assertThat(calendar.plusWorkingHours(at("2026-09-17T12:00:00+08:00"), 24))
                .isEqualTo(at("2026-09-18T12:00:00+08:00"));
    }

    @Test
    void never_finds_a_moment_outside_working_time_nor_an_earlier_one() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var from = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(80_000_000));
            var next = CALENDAR.nextWorkingTime(from);
            assertThat(CALENDAR.isWorkingTime(next)).isTrue();
            assertThat(next).isAfterOrEqualTo(from);
            assertThat(CALENDAR.nextWorkingTime(next)).isEqualTo(next);
        }
    }

    @Test
    void gives_up_the_search_for_working_time_with_an_error() {
        Set<LocalDate> always = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2036-01-01"))
                .collect(Collectors.toSet());
        var closed = new WorkCalendar(always, Set.of(), Set.of(2026));
        assertThatThrownBy(() -> closed.nextWorkingTime(at("2026-01-01T09:00:00+08:00")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.plusWorkingHours(at("2026-01-01T09:00:00+08:00"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_hours_that_overlap_or_are_none() {
        assertThatThrownBy(() -> WorkHours.ordered(
                        List.of(WorkInterval.of("08:00", "12:00"), WorkInterval.of("11:00", "15:00"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkHours.ordered(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkInterval.of("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A handler who pauses at 17:29 and resumes at 08:31 every night has paused two minutes a day. */
    @Test
    void does_not_let_a_few_minutes_every_night_add_up_to_days() {
        var nights = new ArrayList<WorkCalendar.Pause>();
        var evening = LocalDate.parse("2026-03-02");
        for (int i = 0; i < 200; i++) {
            var morning = CALENDAR.plusWorkingDays(evening, 1).day();
            nights.add(new WorkCalendar.Pause(at(evening + "T17:29:00+08:00"), at(morning + "T08:31:00+08:00")));
            evening = morning;
        }
        assertThat(CALENDAR.workingDaysPaused(nights)).isEqualTo(1);
    }

    @Test
    void takes_of_a_single_pause_what_its_days_say_however_little_of_them_was_paused() {
        assertThat(paused("2026-03-02T17:29:00+08:00", "2026-03-03T08:31:00+08:00"))
                .isEqualTo(1);
        var random = new Random(13);
        for (int i = 0; i < 5_000; i++) {
            var from = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(80_000_000));
            var to = from.plusMillis(random.nextInt(2_000_000_000));
            assertThat(paused(from, to)).as(from + " " + to).isEqualTo(openingsIn(from, to));
        }
    }

    @Test
    void never_takes_less_of_more_pauses() {
        var random = new Random(14);
        for (int i = 0; i < 500; i++) {
            var pauses = new ArrayList<WorkCalendar.Pause>();
            var at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
            var before = 0;
            for (int j = 0; j < 8; j++) {
                var from = at.plusSeconds(random.nextInt(200_000));
                at = from.plusSeconds(random.nextInt(200_000));
                pauses.add(new WorkCalendar.Pause(from, at));
                assertThat(CALENDAR.workingDaysPaused(pauses)).isGreaterThanOrEqualTo(before);
                before = CALENDAR.workingDaysPaused(pauses);
            }
        }
    }

    /** Ruling D6 said another way: the mornings on which work began while the clock stood. */
    private static int openingsIn(Instant from, Instant to) {
        var first = from.atZone(BusinessClock.ZONE).toLocalDate();
        return (int)
                first.datesUntil(to.atZone(BusinessClock.ZONE).toLocalDate().plusDays(1))
                        .filter(CALENDAR::isWorkingDay)
                        .map(CALENDAR::opening)
                        .filter(opening -> !opening.isBefore(from) && opening.isBefore(to))
                        .count();
    }

    private static int paused(String from, String to) {
        return paused(at(from), at(to));
    }

    private static int paused(Instant from, Instant to) {
        return CALENDAR.workingDaysPaused(List.of(new WorkCalendar.Pause(from, to)));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
