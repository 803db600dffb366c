package cn.sisong.enterprise.reminder;

import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkInterval;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The zone works on weekdays and on the make-up Sunday 2026-09-20, from 08:30 to 12:00 and from 14:00 to 17:30. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnHoursTest {
    private static final WorkCalendar ZONE = new WorkCalendar(
            Set.of(LocalDate.parse("2026-09-25")), Set.of(LocalDate.parse("2026-09-20")), Set.of(2026));
    private static final OwnHours EVENING =
            new OwnHours(1, List.of(WorkInterval.of("07:00", "08:00"), WorkInterval.of("19:00", "24:00")), null, null);

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T06:59:59, 2026-09-18T07:00",
        "2026-09-18T07:00:00, 2026-09-18T07:00",
        "2026-09-18T07:59:59, 2026-09-18T07:59:59",
        "2026-09-18T08:00:00, 2026-09-18T19:00",
        "2026-09-18T10:00:00, 2026-09-18T19:00",
        "2026-09-18T23:59:59, 2026-09-18T23:59:59",
        // Saturday is off, the Sunday is a make-up day
        "2026-09-19T00:00:00, 2026-09-20T07:00",
        "2026-09-19T19:30:00, 2026-09-20T07:00",
        "2026-09-20T19:30:00, 2026-09-20T19:30",
        // Friday the 25th is a holiday
        "2026-09-25T19:30:00, 2026-09-28T07:00"
    })
    void begin_with_their_first_second_and_end_before_their_last(String moment, String told) {
        assertThat(next(EVENING, moment)).isEqualTo(at(told).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17T19:30:00, 2026-09-17T19:30",
        "2026-09-18T00:00:00, 2026-09-21T07:00",
        "2026-09-18T19:30:00, 2026-09-21T07:00",
        "2026-09-20T23:59:59, 2026-09-21T07:00",
        "2026-09-21T07:30:00, 2026-09-21T07:30"
    })
    void wait_until_a_leave_is_over_make_up_day_or_not(String moment, String told) {
        assertThat(next(leave(EVENING.intervals()), moment)).isEqualTo(at(told).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17T08:29:59, 2026-09-17T08:30",
        "2026-09-17T12:00:00, 2026-09-17T14:00",
        "2026-09-17T17:30:00, 2026-09-21T08:30"
    })
    void are_the_zones_for_whoever_has_set_none_but_a_leave(String moment, String told) {
        assertThat(next(leave(List.of()), moment)).isEqualTo(at(told).toInstant());
    }

    @Test
    void are_the_zones_calendar_itself_for_whoever_has_set_nothing() {
        assertThat(OwnHours.NONE.on(ZONE)).isSameAs(ZONE);
    }

    @Test
    void leave_the_zones_calendar_as_it_is() {
        leave(EVENING.intervals()).on(ZONE);
        assertThat(ZONE.isWorkingTime(at("2026-09-18T10:00").toInstant())).isTrue();
        assertThat(ZONE.isWorkingDay(LocalDate.parse("2026-09-20"))).isTrue();
    }

    private static OwnHours leave(List<WorkInterval> intervals) {
        return new OwnHours(1, intervals, LocalDate.parse("2026-09-18"), LocalDate.parse("2026-09-20"));
    }

    private static Object next(OwnHours hours, String moment) {
        return hours.on(ZONE).nextWorkingTime(at(moment).toInstant());
    }

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + "+08:00");
    }
}
