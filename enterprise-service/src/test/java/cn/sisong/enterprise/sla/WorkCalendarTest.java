package cn.sisong.enterprise.sla;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        "2026-09-21T01:00:00+08:00, 2026-09-21T08:00:00+08:00"
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
            var whole = CALENDAR.workingDaysPaused(a, c);
            assertThat(CALENDAR.workingDaysPaused(a, b) + CALENDAR.workingDaysPaused(b, c))
                    .isEqualTo(whole);
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

    private static int paused(String from, String to) {
        return CALENDAR.workingDaysPaused(at(from), at(to));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
