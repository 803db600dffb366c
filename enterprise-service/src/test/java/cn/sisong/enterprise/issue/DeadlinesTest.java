package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.issue.Deadlines.State;
import cn.sisong.enterprise.sla.Calendars;
import cn.sisong.enterprise.sla.Policies;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import static cn.sisong.enterprise.issue.IssueState.ACCEPTED;
import static cn.sisong.enterprise.issue.IssueState.CONFIRMING;
import static cn.sisong.enterprise.issue.IssueState.DISPATCHED;
import static cn.sisong.enterprise.issue.IssueState.HANDLING;
import static cn.sisong.enterprise.issue.IssueState.REPLIED;
import static cn.sisong.enterprise.issue.IssueState.RETURNED;
import static cn.sisong.enterprise.issue.IssueState.SIGNED;
import static cn.sisong.enterprise.issue.IssueState.SUBMITTED;
import static cn.sisong.enterprise.issue.IssueState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlinesTest {
    private static final WorkCalendar CALENDAR = Calendars.shipped();
    private static final SlaPolicy GENERAL = Policies.general();

    private final List<Course.Move> moves = new ArrayList<>();

    @Test
    void starts_the_dispatch_clock_at_submission() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED);
        assertThat(find(Kind.DISPATCH, "2026-09-18T10:00:00+08:00").dueDate()).isEqualTo("2026-09-20");
        assertThat(all("2026-09-18T10:00:00+08:00")).hasSize(1);
    }

    @Test
    void ends_the_dispatch_clock_and_asks_the_firm_when_the_answer_of_another_level_is_passed_on() {
        at("2026-03-02T09:00:00+08:00", SUBMITTED, ACCEPTED);
        at("2026-03-03T09:00:00+08:00", CONFIRMING);
        assertThat(find(Kind.DISPATCH, "2026-03-10T09:00:00+08:00").state()).isEqualTo(State.MET);
        var confirm = find(Kind.CONFIRM, "2026-03-05T09:00:00+08:00");
        assertThat(confirm.dueDate()).isEqualTo("2026-03-06");
        assertThat(confirm.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void counts_make_up_days_before_national_day() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        var solve = find(Kind.SOLVE, "2026-09-18T10:00:00+08:00");
        assertThat(solve.dueDate()).isEqualTo("2026-09-24");
        assertThat(solve.dueAt()).isEqualTo(instant("2026-09-24T23:59:59+08:00"));
        assertThat(find(Kind.SIGN, "2026-09-18T10:00:00+08:00").dueDate()).isEqualTo("2026-09-20");
    }

    @Test
    void still_is_in_time_on_the_last_day_and_overdue_on_the_next() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        assertThat(find(Kind.SOLVE, "2026-09-24T23:59:59+08:00").state()).isEqualTo(State.RUNNING);
        var late = find(Kind.SOLVE, "2026-09-28T00:00:00+08:00");
        assertThat(late.state()).isEqualTo(State.OVERDUE);
        assertThat(late.daysLeft()).isEqualTo(-1);
    }

    @Test
    void moves_the_due_day_by_the_working_days_of_a_pause() {
        at("2026-09-24T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        var unpaused = find(Kind.SOLVE, "2026-09-24T10:00:00+08:00").dueDate();
        at("2026-09-28T10:00:00+08:00", SUSPENDED);
        assertThat(find(Kind.SOLVE, "2026-09-28T11:00:00+08:00").state()).isEqualTo(State.PAUSED);
        at("2026-10-09T10:00:00+08:00", HANDLING);
        assertThat(find(Kind.SOLVE, "2026-10-09T11:00:00+08:00").dueDate())
                .isEqualTo(CALENDAR.plusWorkingDays(unpaused, 4).day());
    }

    @Test
    void gives_a_new_department_a_full_clock_and_keeps_the_firms_first_promise() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        at("2026-09-20T09:00:00+08:00", RETURNED);
        at("2026-09-21T09:00:00+08:00", DISPATCHED);
        assertThat(find(Kind.PROMISE, "2026-09-21T10:00:00+08:00").dueDate()).isEqualTo("2026-09-24");
        assertThat(find(Kind.SOLVE, "2026-09-21T10:00:00+08:00").dueDate())
                .isEqualTo(CALENDAR.plusWorkingDays(LocalDate.parse("2026-09-21"), 5)
                        .day());
    }

    @Test
    void keeps_the_firms_promise_running_past_a_hand_back_and_overdue_past_its_day() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        at("2026-09-20T09:00:00+08:00", RETURNED);
        assertThat(find(Kind.PROMISE, "2026-09-20T10:00:00+08:00").state()).isEqualTo(State.RUNNING);
        at("2026-09-21T09:00:00+08:00", DISPATCHED);
        assertThat(find(Kind.PROMISE, "2026-09-21T10:00:00+08:00").state()).isEqualTo(State.RUNNING);
        at("2026-09-21T11:00:00+08:00", SIGNED, HANDLING);
        assertThat(find(Kind.PROMISE, "2026-09-28T09:00:00+08:00").state()).isEqualTo(State.OVERDUE);
        assertThat(find(Kind.SOLVE, "2026-09-28T09:00:00+08:00").state()).isEqualTo(State.RUNNING);
        at("2026-09-28T09:30:00+08:00", REPLIED);
        assertThat(find(Kind.PROMISE, "2026-09-28T10:00:00+08:00").state()).isEqualTo(State.MISSED);
        assertThat(find(Kind.SOLVE, "2026-09-28T10:00:00+08:00").state()).isEqualTo(State.MET);
    }

    @Test
    void drops_the_clocks_of_a_department_that_has_handed_back() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED);
        at("2026-09-20T09:00:00+08:00", RETURNED);
        assertThat(all("2026-09-20T10:00:00+08:00"))
                .extracting(Deadline::kind)
                .containsExactly(Kind.DISPATCH, Kind.REDISPATCH, Kind.PROMISE);
    }

    @Test
    void stops_the_solving_clock_at_the_reply_and_starts_it_again_when_sent_back() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        at("2026-09-21T09:00:00+08:00", REPLIED);
        assertThat(find(Kind.SOLVE, "2026-09-28T09:00:00+08:00").state()).isEqualTo(State.MET);
        assertThat(find(Kind.CONFIRM, "2026-09-21T10:00:00+08:00").dueDate()).isEqualTo("2026-09-24");
        at("2026-09-22T09:00:00+08:00", HANDLING);
        assertThat(find(Kind.SOLVE, "2026-09-22T10:00:00+08:00").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void counts_first_contact_of_an_urgent_issue_in_working_hours() {
        var urgent = Policies.urgent();
        at("2026-09-18T17:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        var contact = Deadlines.of(Course.of(moves), urgent, CALENDAR, instant("2026-09-18T17:10:00+08:00")).stream()
                .filter(deadline -> deadline.kind() == Kind.FIRST_CONTACT)
                .findFirst()
                .orElseThrow();
        assertThat(contact.dueAt()).isEqualTo(instant("2026-09-20T10:00:00+08:00"));
    }

    @Test
    void gives_the_office_as_long_for_what_was_handed_back_as_for_a_new_one() {
        at("2026-09-18T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED);
        at("2026-09-20T09:00:00+08:00", RETURNED);
        var again = find(Kind.REDISPATCH, "2026-09-22T00:00:00+08:00");
        assertThat(again.dueDate()).isEqualTo("2026-09-21");
        assertThat(again.state()).isEqualTo(State.OVERDUE);
        at("2026-09-22T09:00:00+08:00", DISPATCHED);
        assertThat(all("2026-09-22T10:00:00+08:00")).extracting(Deadline::kind).doesNotContain(Kind.REDISPATCH);
    }

    @Test
    void stops_the_first_answer_of_an_urgent_issue_while_it_is_paused() {
        at("2026-09-17T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        assertThat(firstAnswer("2026-09-17T09:30:00+08:00").dueDate()).isEqualTo("2026-09-18");
        at("2026-09-17T10:00:00+08:00", SUSPENDED);
        assertThat(firstAnswer("2026-09-21T09:00:00+08:00").state()).isEqualTo(State.PAUSED);
        // Friday, and the Sunday that is worked
        at("2026-09-20T18:00:00+08:00", HANDLING);
        var answer = firstAnswer("2026-09-21T09:00:00+08:00");
        assertThat(answer.dueDate()).isEqualTo("2026-09-21");
        assertThat(answer.state()).isEqualTo(State.RUNNING);
    }

    private Deadline firstAnswer(String now) {
        return Deadlines.of(Course.of(moves), Policies.urgent(), CALENDAR, instant(now)).stream()
                .filter(deadline -> deadline.kind() == Kind.FIRST_ANSWER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void counts_arrears_in_calendar_days() {
        var arrears = Policies.arrears();
        at("2026-09-01T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        var solve = Deadlines.of(Course.of(moves), arrears, CALENDAR, instant("2026-09-01T10:00:00+08:00")).stream()
                .filter(deadline -> deadline.kind() == Kind.SOLVE)
                .findFirst()
                .orElseThrow();
        assertThat(solve.dueDate()).isEqualTo("2026-10-08");
    }

    @Test
    void flags_deadlines_that_reach_into_an_unpublished_year() {
        at("2026-12-29T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED);
        assertThat(find(Kind.SOLVE, "2026-12-29T10:00:00+08:00").provisional()).isTrue();
    }

    @Test
    void lights_yellow_at_a_third_or_one_day_and_red_after_the_due_day() {
        var due = LocalDate.parse("2026-09-24");
        assertThat(light("2026-09-18", due)).isEqualTo(Light.Colour.GREEN);
        assertThat(light("2026-09-23", due)).isEqualTo(Light.Colour.YELLOW);
        assertThat(light("2026-09-24", due)).isEqualTo(Light.Colour.YELLOW);
        assertThat(light("2026-09-25", due)).isEqualTo(Light.Colour.RED);
    }

    @Test
    void calls_an_issue_ended_only_when_it_is() {
        var due = LocalDate.parse("2026-09-24");
        assertThat(Light.of(REPLIED, due, false, 5, due, due, CALENDAR).word()).isEqualTo("按期答复");
        assertThat(Light.of(IssueState.CLOSED, due, false, 5, due.plusDays(1), due, CALENDAR)
                        .word())
                .isEqualTo("超期办结");
    }

    @Test
    void says_until_when_the_office_has_to_dispatch_and_that_it_is_late() {
        var due = LocalDate.parse("2026-10-08");
        assertThat(Light.ofDispatch(due, false, due).word()).isEqualTo("应于10月8日前交办");
        assertThat(Light.ofDispatch(due, false, due.plusDays(1)).word()).isEqualTo("■ 交办超期");
        assertThat(Light.ofDispatch(due, true, due).word()).isEqualTo("应于10月8日前交办(暂定)");
    }

    @Test
    void says_of_a_light_that_its_day_is_not_certain() {
        var due = LocalDate.parse("2027-01-08");
        var light = Light.of(HANDLING, due, true, 5, null, LocalDate.parse("2026-12-30"), CALENDAR);
        assertThat(light.provisional()).isTrue();
        assertThat(light.word()).endsWith("(暂定)");
    }

    @Test
    void counts_time_granted_for_arrears_in_calendar_days_up_to_ninety_in_all() {
        at("2026-03-02T09:00:00+08:00", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        var granted = Course.of(moves).extended(60, instant("2026-03-10T09:00:00+08:00"));
        var now = instant("2026-03-10T10:00:00+08:00");
        // the 31st of May is a Sunday; without the extension the 1st of April
        assertThat(solve(granted, now)).isEqualTo("2026-06-01");
        assertThat(solve(Course.of(moves), now)).isEqualTo("2026-04-01");
    }

    private static LocalDate solve(Course course, Instant now) {
        return Deadlines.of(course, Policies.arrears(), CALENDAR, now).stream()
                .filter(deadline -> deadline.kind() == Kind.SOLVE)
                .findFirst()
                .orElseThrow()
                .dueDate();
    }

    private static Light.Colour light(String today, LocalDate due) {
        return Light.of(HANDLING, due, false, 5, null, LocalDate.parse(today), CALENDAR)
                .color();
    }

    private void at(String moment, IssueState... states) {
        for (var state : states) {
            moves.add(new Course.Move(state, instant(moment)));
        }
    }

    private List<Deadline> all(String now) {
        return Deadlines.of(Course.of(moves), GENERAL, CALENDAR, instant(now));
    }

    private Deadline find(Kind kind, String now) {
        return all(now).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
