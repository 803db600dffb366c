package cn.sisong.enterprise.plan;

import cn.sisong.enterprise.sla.WorkCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final Set<LocalDate> HOLIDAY = Set.copyOf(
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList());
    private static final WorkCalendar CALENDAR = new WorkCalendar(HOLIDAY, Set.of(), Set.of(2026));
    private static final UUID FIRM = UUID.fromString("019a0000-0000-7000-8000-0000000000aa");

    @Test
    void one_visit_serves_the_month_and_the_campaign_where_they_overlap() {
        var proposals = of(want("按月走访", "2026-09-01", "2026-09-30"), want("秋季遍访", "2026-09-10", "2026-09-20"));
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).serves()).hasSize(2);
        assertThat(proposals.get(0).day()).isBetween(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 18));
    }

    @Test
    void two_months_are_two_visits() {
        assertThat(of(want("按月走访", "2026-09-01", "2026-09-30"), want("按月走访", "2026-10-01", "2026-10-31")))
                .hasSize(2);
    }

    @Test
    void a_window_with_nothing_but_holidays_is_met_on_the_next_working_day() {
        var proposal = of(want("短期遍访", "2026-10-01", "2026-10-05")).get(0);
        assertThat(proposal.day()).isEqualTo("2026-10-08");
    }

    @Test
    void a_visit_that_has_moved_out_of_its_window_serves_the_next_period_too() {
        var proposals = of(want("短期遍访", "2026-10-01", "2026-10-05"), want("按月走访", "2026-10-06", "2026-10-31"));
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).day()).isEqualTo("2026-10-08");
        assertThat(proposals.get(0).dueBy()).isEqualTo("2026-10-05");
    }

    @Test
    void a_day_in_a_year_without_a_notice_is_provisional() {
        assertThat(of(want("按季走访", "2027-01-01", "2027-03-31")).get(0).provisional())
                .isTrue();
        assertThat(of(want("按月走访", "2026-09-01", "2026-09-30")).get(0).provisional())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_want_is_served_once_on_a_working_day_of_its_window_by_no_more_visits_than_needed(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var wants = new ArrayList<Want>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                var first = TODAY.plusDays(random.nextInt(90) - 20);
                var last = first.plusDays(8 + random.nextInt(60));
                if (!last.isBefore(TODAY.plusDays(8))) {
                    wants.add(want("第" + i + "项", first.toString(), last.toString()));
                }
            }
            var proposals = of(wants.toArray(Want[]::new));
            assertThat(proposals.stream().flatMap(p -> p.serves().stream())).containsExactlyInAnyOrderElementsOf(wants);
            for (var proposal : proposals) {
                assertThat(CALENDAR.isWorkingDay(proposal.day())).isTrue();
                assertThat(proposal.day()).isAfterOrEqualTo(TODAY);
                for (var want : proposal.serves()) {
                    assertThat(proposal.day()).isBetween(want.first(), want.last());
                }
            }
            assertThat(proposals.size()).isLessThanOrEqualTo(wants.size());
        }
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var want = want("按月走访", "2026-09-01", "2026-09-30");
        assertThat(of(want)).isEqualTo(of(want));
    }

    private static List<Proposals.Proposal> of(Want... wants) {
        return new Proposals(CALENDAR, TODAY).of(List.of(wants));
    }

    private static Want want(String reason, String first, String last) {
        return new Want(
                FIRM,
                "公司",
                new UUID(0, 1),
                "专班",
                null,
                null,
                reason,
                LocalDate.parse(first),
                LocalDate.parse(last),
                false,
                null);
    }
}
