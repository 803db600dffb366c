package cn.sisong.enterprise.recheck;

import cn.sisong.enterprise.sla.WorkCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckRuleTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-09-18");

    @Test
    void falls_due_thirty_and_ninety_calendar_days_after_the_closing() {
        assertThat(RecheckRule.AFTER_DAYS.stream().map(days -> RecheckRule.falls(FRIDAY, days)))
                .containsExactly(LocalDate.parse("2026-10-18"), LocalDate.parse("2026-12-17"));
    }

    @Test
    void is_due_on_the_first_working_day_from_there_whatever_the_days_off() {
        var random = new Random(20260918);
        for (int i = 0; i < 500; i++) {
            var closed = LocalDate.parse("2026-01-01").plusDays(random.nextInt(365));
            var calendar = calendar(closed, random);
            for (int days : RecheckRule.AFTER_DAYS) {
                var falls = RecheckRule.falls(closed, days);
                var due = RecheckRule.dueOn(falls, calendar).day();
                assertThat(due).isAfterOrEqualTo(falls);
                assertThat(calendar.isWorkingDay(due)).isTrue();
                assertThat(falls.datesUntil(due)).noneMatch(calendar::isWorkingDay);
            }
        }
    }

    @Test
    void gives_a_firm_at_most_one_contact_in_any_month() {
        var random = new Random(30);
        for (int i = 0; i < 500; i++) {
            var contacted = LocalDate.parse("2024-01-01").plusDays(random.nextInt(1_000));
            var again = RecheckRule.restsUntil(contacted);
            assertThat(again.minusDays(1).minusMonths(1)).isBefore(contacted);
            assertThat(contacted.datesUntil(again).count()).isBetween(28L, 31L);
        }
    }

    @Test
    void knows_a_next_step_for_every_pair_of_states_or_refuses_it() {
        for (var from : RecheckState.values()) {
            for (var to : RecheckState.values()) {
                var recheck =
                        new Recheck(UUID.randomUUID(), UUID.randomUUID(), RecheckQuestion.STILL_SOLVED, 30, FRIDAY);
                recheck.state = from;
                if (from.next().contains(to)) {
                    recheck.become(to);
                    assertThat(recheck.state).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> recheck.become(to)).hasMessageContaining("cannot become");
                    assertThat(recheck.state).isEqualTo(from);
                }
            }
        }
    }

    @Test
    void never_turns_a_silence_or_a_recurrence_into_a_solved_problem_by_itself() {
        assertThat(RecheckState.RECURRED.next()).isEmpty();
        assertThat(RecheckState.UNSOLVED.next()).isEmpty();
        assertThat(RecheckState.DROPPED.next()).isEmpty();
        assertThat(RecheckState.UNANSWERED.next())
                .isEqualTo(EnumSet.of(
                        RecheckState.FINE, RecheckState.RECURRED, RecheckState.SOLVED, RecheckState.UNSOLVED));
    }

    private static WorkCalendar calendar(LocalDate from, Random random) {
        Set<LocalDate> off = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            off.add(from.plusDays(random.nextInt(130)));
        }
        return new WorkCalendar(off, Set.of(), Set.of(2026, 2027));
    }
}
