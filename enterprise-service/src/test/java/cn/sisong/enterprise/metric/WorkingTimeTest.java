package cn.sisong.enterprise.metric;

import cn.sisong.enterprise.issue.IssueState;
import cn.sisong.enterprise.metric.WorkingTime.Move;
import cn.sisong.enterprise.sla.WorkCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import static cn.sisong.enterprise.issue.IssueState.CLOSED;
import static cn.sisong.enterprise.issue.IssueState.CONFIRMING;
import static cn.sisong.enterprise.issue.IssueState.HANDLING;
import static cn.sisong.enterprise.issue.IssueState.REOPENED;
import static cn.sisong.enterprise.issue.IssueState.REPLIED;
import static cn.sisong.enterprise.issue.IssueState.SUBMITTED;
import static cn.sisong.enterprise.issue.IssueState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingTimeTest {
    /** No holidays: only weekends are off. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(Set.of(), Set.of(), Set.of(2026));

    @Test
    void does_not_count_the_day_of_the_raising_nor_the_weekend() {
        assertThat(WorkingTime.of(List.of(on("03-06", SUBMITTED), on("03-10", REPLIED)), CALENDAR))
                .hasValue(2);
    }

    @Test
    void takes_a_pause_out() {
        var moves = List.of(
                on("03-02", SUBMITTED),
                on("03-03", HANDLING),
                on("03-04", SUSPENDED),
                on("03-09", HANDLING),
                on("03-10", REPLIED));
        assertThat(WorkingTime.of(moves, CALENDAR)).hasValue(3);
    }

    @Test
    void ends_with_the_last_reply_when_an_earlier_one_was_sent_back() {
        var moves = List.of(on("03-02", SUBMITTED), on("03-03", REPLIED), on("03-04", HANDLING), on("03-06", REPLIED));
        assertThat(WorkingTime.of(moves, CALENDAR)).hasValue(4);
    }

    @Test
    void takes_out_the_months_in_which_the_issue_was_closed() {
        var moves = List.of(
                on("03-02", SUBMITTED),
                on("03-04", REPLIED),
                on("03-04", CONFIRMING),
                on("03-04", CLOSED),
                on("06-01", REOPENED),
                on("06-03", REPLIED));
        assertThat(WorkingTime.of(moves, CALENDAR)).hasValue(4);
    }

    @Test
    void takes_out_the_days_in_which_the_firms_own_word_was_awaited() {
        var moves = List.of(
                on("03-02", SUBMITTED),
                on("03-04", REPLIED),
                on("03-05", CONFIRMING),
                on("03-10", REOPENED),
                on("03-11", REPLIED));
        assertThat(WorkingTime.of(moves, CALENDAR)).hasValue(4);
    }

    @Test
    void knows_no_time_without_a_reply() {
        assertThat(WorkingTime.of(List.of(on("03-02", SUBMITTED)), CALENDAR)).isEmpty();
    }

    private static Move on(String day, IssueState to) {
        return new Move(
                to, OffsetDateTime.parse("2026-" + day + "T10:00:00+08:00").toInstant());
    }
}
