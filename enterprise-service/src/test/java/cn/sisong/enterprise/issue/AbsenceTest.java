package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import cn.sisong.enterprise.issue.Deadlines.State;
import cn.sisong.enterprise.issue.IssueEvent.By;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import cn.sisong.enterprise.sla.Calendars;
import cn.sisong.enterprise.sla.Policies;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static cn.sisong.enterprise.issue.IssueState.ACCEPTED;
import static cn.sisong.enterprise.issue.IssueState.CONFIRMING;
import static cn.sisong.enterprise.issue.IssueState.DISPATCHED;
import static cn.sisong.enterprise.issue.IssueState.HANDLING;
import static cn.sisong.enterprise.issue.IssueState.REJECTED;
import static cn.sisong.enterprise.issue.IssueState.REOPENED;
import static cn.sisong.enterprise.issue.IssueState.REPLIED;
import static cn.sisong.enterprise.issue.IssueState.RETURNED;
import static cn.sisong.enterprise.issue.IssueState.SIGNED;
import static cn.sisong.enterprise.issue.IssueState.SUBMITTED;
import static cn.sisong.enterprise.issue.Whereabouts.AWAY;
import static cn.sisong.enterprise.issue.Whereabouts.BACK;
import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines while another level or channel has the ticket. 2026-03-02 is a Monday. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsenceTest {
    private static final By OFFICE = new By("office", "办公室", Actor.OFFICE);

    private final List<IssueEvent> events = new ArrayList<>();
    private final Issue issue = new Issue(
            new UUID(0, 1),
            "WT-2026-000001",
            new NewIssue(null, null, Category.ARREARS, "欠款", null, null, null, null, null, null),
            Instant.EPOCH);

    @Test
    void stops_the_office_s_clock_when_the_ticket_is_sent_away() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        assertThat(all("2026-03-20")).extracting(Deadline::kind).containsExactly(Kind.DISPATCH);
        assertThat(find(Kind.DISPATCH, "2026-03-20").state()).isEqualTo(State.AWAY);
        assertThat(find(Kind.DISPATCH, "2026-03-20").daysLeft()).isNull();
    }

    @Test
    void goes_on_being_away_when_the_office_accepts_meanwhile() {
        on("2026-03-02", SUBMITTED);
        on("2026-03-02", AWAY);
        on("2026-03-04", ACCEPTED);
        assertThat(find(Kind.DISPATCH, "2026-03-20").state()).isEqualTo(State.AWAY);
    }

    @Test
    void gives_the_office_its_whole_time_from_the_day_on_which_the_ticket_is_back() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        on("2026-03-12", BACK);
        var dispatch = find(Kind.DISPATCH, "2026-03-12");
        assertThat(dispatch.dueDate()).isEqualTo("2026-03-13");
        assertThat(dispatch.state()).isEqualTo(State.RUNNING);
        assertThat(find(Kind.DISPATCH, "2026-03-16").state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void does_not_renew_the_time_by_another_word_on_a_ticket_that_is_back() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        on("2026-03-12", BACK);
        on("2026-03-16", BACK);
        assertThat(find(Kind.DISPATCH, "2026-03-16").dueDate()).isEqualTo("2026-03-13");
    }

    @Test
    void begins_the_solving_clock_with_the_dispatch_after_it_was_handed_to_us() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        on("2026-03-12", BACK);
        on("2026-03-13", DISPATCHED);
        assertThat(find(Kind.DISPATCH, "2026-03-13").state()).isEqualTo(State.MET);
        // thirty calendar days from the 13th end on a Sunday
        assertThat(find(Kind.SOLVE, "2026-03-13").dueDate()).isEqualTo("2026-04-13");
    }

    @Test
    void judges_by_the_day_of_sending_what_the_office_ended_while_it_was_away() {
        on("2026-03-02", SUBMITTED);
        on("2026-03-03", AWAY);
        on("2026-03-20", REJECTED);
        assertThat(find(Kind.DISPATCH, "2026-03-30").state()).isEqualTo(State.MET);
        on("2026-03-23", BACK);
        assertThat(find(Kind.DISPATCH, "2026-03-30").state()).isEqualTo(State.MET);
    }

    @Test
    void says_of_a_ticket_sent_away_too_late_that_it_was_late_once_it_has_ended() {
        on("2026-03-02", SUBMITTED);
        on("2026-03-05", AWAY);
        on("2026-03-05", REJECTED);
        assertThat(find(Kind.DISPATCH, "2026-03-05").state()).isEqualTo(State.MISSED);
    }

    @Test
    void keeps_the_clocks_of_a_department_running_that_asked_another_level_for_advice() {
        on("2026-03-02", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        on("2026-03-03", AWAY);
        assertThat(find(Kind.SOLVE, "2026-03-03").state()).isEqualTo(State.RUNNING);
        assertThat(find(Kind.SOLVE, "2026-05-03").state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void makes_the_word_given_to_the_firm_wait_for_a_ticket_that_was_handed_back_and_sent_away() {
        on("2026-03-02", SUBMITTED, ACCEPTED, DISPATCHED);
        var promised = find(Kind.PROMISE, "2026-03-02").dueDate();
        on("2026-03-03", RETURNED);
        on("2026-03-04", AWAY);
        assertThat(find(Kind.PROMISE, "2026-05-20").state()).isEqualTo(State.AWAY);
        assertThat(find(Kind.DISPATCH, "2026-05-20").state()).isEqualTo(State.MET);
        on("2026-03-11", BACK);
        var promise = find(Kind.PROMISE, "2026-03-11");
        assertThat(promise.state()).isEqualTo(State.RUNNING);
        assertThat(promise.dueDate())
                .isEqualTo(Calendars.shipped().plusWorkingDays(promised, 5).day());
    }

    @Test
    void is_away_at_once_when_it_is_opened_again_while_the_other_side_still_has_it() {
        on("2026-03-02", SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, HANDLING);
        on("2026-03-03", AWAY);
        on("2026-03-04", REPLIED, CONFIRMING, REOPENED);
        assertThat(find(Kind.DISPATCH, "2026-03-20").state()).isEqualTo(State.AWAY);
        assertThat(find(Kind.SOLVE, "2026-03-20").state()).isEqualTo(State.MET);
    }

    @Test
    void forgets_an_absence_of_an_earlier_round() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        on("2026-03-12", BACK);
        on("2026-03-12", CONFIRMING, REOPENED);
        assertThat(find(Kind.DISPATCH, "2026-03-12").dueDate()).isEqualTo("2026-03-13");
        on("2026-03-13", DISPATCHED);
        assertThat(find(Kind.DISPATCH, "2026-03-30").state()).isEqualTo(State.MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "MERGED", "CLOSED"})
    void leaves_no_clock_running_on_a_ticket_that_has_ended(IssueState ended) {
        on("2026-03-02", SUBMITTED);
        on("2026-03-20", ended);
        on("2026-03-23", AWAY);
        assertThat(all("2026-06-01")).extracting(Deadline::state).containsOnly(State.MISSED);
    }

    @Test
    void ends_with_the_preview_of_a_dispatch() {
        on("2026-03-02", SUBMITTED, ACCEPTED);
        on("2026-03-03", AWAY);
        var dispatched = Course.from(events).then(DISPATCHED, noon("2026-03-12"));
        assertThat(dispatched.isAway()).isFalse();
        assertThat(Course.from(events).isAway()).isTrue();
    }

    private void on(String day, IssueState... states) {
        for (var state : states) {
            var from = events.isEmpty() ? null : issue.state;
            issue.state = state;
            events.add(new IssueEvent(issue, "MOVE", from, state, OFFICE, noon(day)));
        }
    }

    private void on(String day, Whereabouts whereabouts) {
        var note = Note.of(IssueNote.TRANSFER_ANSWERED, OFFICE, "").because(whereabouts.name());
        events.add(IssueEvent.of(issue, note, noon(day)));
    }

    private List<Deadline> all(String day) {
        return Deadlines.of(Course.from(events), Policies.arrears(), Calendars.shipped(), noon(day));
    }

    private Deadline find(Kind kind, String day) {
        return all(day).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant noon(String day) {
        return OffsetDateTime.parse(day + "T12:00:00+08:00").toInstant();
    }
}
