package cn.sisong.enterprise.issue;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.sla.Calendars;
import cn.sisong.enterprise.sla.Policies;
import cn.sisong.enterprise.sla.WorkCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static cn.sisong.enterprise.issue.IssueState.ACCEPTED;
import static cn.sisong.enterprise.issue.IssueState.DISPATCHED;
import static cn.sisong.enterprise.issue.IssueState.HANDLING;
import static cn.sisong.enterprise.issue.IssueState.PENDING_COMMITMENT;
import static cn.sisong.enterprise.issue.IssueState.SIGNED;
import static cn.sisong.enterprise.issue.IssueState.SUBMITTED;
import static cn.sisong.enterprise.issue.IssueState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every pause and every extension, tried on many. The seed is the repetition, so that a failure comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PauseTest {
    private static final WorkCalendar CALENDAR = Calendars.shipped();

    private final List<Course.Move> moves = new ArrayList<>();
    private Random random;

    @RepeatedTest(200)
    void a_pause_outside_working_time_moves_nothing(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        var day = dispatchedOnSomeDay();
        var unpaused = due();
        // from after work to before work of the next working day: an evening, a weekend or a whole holiday
        var evening = CALENDAR.isWorkingDay(day) ? day : CALENDAR.workingDayBefore(day);
        var morning = CALENDAR.plusWorkingDays(evening, 1).day();
        pause(at(evening, LocalTime.of(17, 31 + random.nextInt(29))), at(morning, LocalTime.of(8, random.nextInt(30))));
        assertThat(due()).isEqualTo(unpaused);
    }

    @RepeatedTest(200)
    void a_pause_shifts_by_its_working_days_and_no_more(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        var day = dispatchedOnSomeDay();
        var unpaused = due();
        var from = CALENDAR.plusWorkingDays(day, 1).day();
        var days = random.nextInt(25);
        var to = CALENDAR.plusWorkingDays(from, days).day();
        pause(at(from, LocalTime.of(10, 0)), at(to, LocalTime.of(10, 0)));
        assertThat(due()).isEqualTo(CALENDAR.plusWorkingDays(unpaused, days).day());
    }

    @RepeatedTest(200)
    void two_pauses_shift_as_much_as_both_together(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        var day = dispatchedOnSomeDay();
        var unpaused = due();
        var first = random.nextInt(8);
        var second = random.nextInt(8);
        var a = CALENDAR.plusWorkingDays(day, 1).day();
        var b = CALENDAR.plusWorkingDays(a, first).day();
        var c = CALENDAR.plusWorkingDays(b, 1).day();
        pause(at(a, LocalTime.of(9, 0)), at(b, LocalTime.of(9, 0)));
        pause(at(c, LocalTime.of(9, 0)), at(CALENDAR.plusWorkingDays(c, second).day(), LocalTime.of(9, 0)));
        assertThat(due())
                .isEqualTo(CALENDAR.plusWorkingDays(unpaused, first + second).day());
    }

    @Test
    void a_few_minutes_every_night_do_not_hold_up_the_day() {
        var day = LocalDate.parse("2026-03-02");
        dispatch(day);
        var unpaused = due();
        for (int i = 0; i < 100; i++) {
            var morning = CALENDAR.plusWorkingDays(day, 1).day();
            pause(at(day, LocalTime.of(17, 29)), at(morning, LocalTime.of(8, 31)));
            day = morning;
        }
        assertThat(due()).isEqualTo(CALENDAR.plusWorkingDays(unpaused, 1).day());
        assertThat(find(Course.of(moves), Kind.SOLVE).state()).isEqualTo(Deadlines.State.OVERDUE);
    }

    @Test
    void a_commitment_that_waits_moves_the_day_like_a_pause() {
        var day = LocalDate.parse("2026-03-02");
        dispatch(day);
        var unpaused = due();
        moves.add(new Course.Move(PENDING_COMMITMENT, at(LocalDate.parse("2026-03-03"), LocalTime.of(10, 0))));
        assertThat(find(Course.of(moves), Kind.SOLVE).state()).isEqualTo(Deadlines.State.PAUSED);
        moves.add(new Course.Move(HANDLING, at(LocalDate.parse("2026-03-09"), LocalTime.of(10, 0))));
        assertThat(due()).isEqualTo(CALENDAR.plusWorkingDays(unpaused, 4).day());
    }

    @RepeatedTest(200)
    void a_longer_pause_never_makes_the_day_earlier(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        var day = dispatchedOnSomeDay();
        var from = at(CALENDAR.plusWorkingDays(day, 1).day(), LocalTime.of(random.nextInt(24), random.nextInt(60)));
        var shorter = from.plusSeconds(random.nextInt(20 * 86_400));
        var longer = shorter.plusSeconds(random.nextInt(20 * 86_400));
        var unpaused = due();
        pause(from, shorter);
        var afterShorter = due();
        moves.remove(moves.size() - 1);
        moves.add(new Course.Move(HANDLING, longer));
        assertThat(due()).isAfterOrEqualTo(afterShorter);
        assertThat(afterShorter).isAfterOrEqualTo(unpaused);
    }

    @RepeatedTest(200)
    void an_extension_and_a_pause_add_up_in_either_order(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        var day = dispatchedOnSomeDay();
        var unpaused = due();
        var from = CALENDAR.plusWorkingDays(day, 1).day();
        var paused = random.nextInt(6);
        var granted = 1 + random.nextInt(10);
        pause(
                at(from, LocalTime.of(9, 0)),
                at(CALENDAR.plusWorkingDays(from, paused).day(), LocalTime.of(9, 0)));
        for (var moment : List.of(
                at(from, LocalTime.of(8, 50)), moves.get(moves.size() - 1).at().plusSeconds(60))) {
            var extended = find(Course.of(moves).extended(granted, moment), Kind.SOLVE);
            assertThat(extended.dueDate())
                    .isEqualTo(
                            CALENDAR.plusWorkingDays(unpaused, paused + granted).day());
            assertThat(find(Course.of(moves).extended(granted, moment), Kind.PROMISE)
                            .dueDate())
                    .isEqualTo(CALENDAR.plusWorkingDays(unpaused, paused).day());
        }
    }

    @Test
    void an_extension_ends_with_the_dispatch_that_it_was_given_for() {
        dispatch(LocalDate.parse("2026-03-02"));
        var course = Course.of(moves).extended(10, at(LocalDate.parse("2026-03-03"), LocalTime.NOON));
        var again = course.then(IssueState.REOPENED, at(LocalDate.parse("2026-03-10"), LocalTime.NOON))
                .then(DISPATCHED, at(LocalDate.parse("2026-03-11"), LocalTime.NOON));
        assertThat(find(again, Kind.SOLVE).dueDate())
                .isEqualTo(CALENDAR.plusWorkingDays(LocalDate.parse("2026-03-11"), 5)
                        .day());
    }

    private LocalDate dispatchedOnSomeDay() {
        var day = LocalDate.parse("2025-01-01").plusDays(random.nextInt(600));
        dispatch(day);
        return day;
    }

    private void dispatch(LocalDate day) {
        for (var state : List.of(SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING)) {
            moves.add(new Course.Move(state, at(day, LocalTime.of(8, 31))));
        }
    }

    private void pause(Instant from, Instant to) {
        moves.add(new Course.Move(SUSPENDED, from));
        moves.add(new Course.Move(HANDLING, to));
    }

    private LocalDate due() {
        return find(Course.of(moves), Kind.SOLVE).dueDate();
    }

    private static Deadline find(Course course, Kind kind) {
        var now = course.moves().get(course.moves().size() - 1).at().plusSeconds(1);
        return Deadlines.of(course, Policies.general(), CALENDAR, now).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
