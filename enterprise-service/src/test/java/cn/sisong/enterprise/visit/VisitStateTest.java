package cn.sisong.enterprise.visit;

import cn.sisong.common.problem.Refusal;
import cn.sisong.enterprise.visit.Visit.EndedBy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static cn.sisong.enterprise.visit.VisitState.CANCELLED;
import static cn.sisong.enterprise.visit.VisitState.DECLINED;
import static cn.sisong.enterprise.visit.VisitState.DONE;
import static cn.sisong.enterprise.visit.VisitState.PLANNED;
import static cn.sisong.enterprise.visit.VisitState.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitStateTest {

    static Stream<Arguments> pairs() {
        return Arrays.stream(VisitState.values())
                .flatMap(from -> Arrays.stream(VisitState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_planned_visit_ends_in_one_of_three_ways_and_a_done_one_only_as_void(VisitState from, VisitState to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(from == PLANNED && List.of(DONE, DECLINED, CANCELLED).contains(to)
                        || from == DONE && to == VOIDED);
    }

    @Test
    void a_visit_that_was_called_off_cannot_be_recorded_as_done() {
        var visit = planned();
        visit.end(CANCELLED, EndedBy.MEMBER, "企业停产", null);
        assertThatThrownBy(() -> visit.date(LocalDate.of(2026, 3, 2), Instant.EPOCH, false))
                .isInstanceOf(Refusal.class);
        assertThat(visit.state()).isEqualTo(CANCELLED);
    }

    @Test
    void a_planned_visit_stays_planned_while_only_its_day_changes() {
        var visit = planned();
        visit.date(LocalDate.of(2026, 3, 9), null, false);
        assertThat(visit.state()).isEqualTo(PLANNED);
        assertThat(visit.plannedOn()).isEqualTo("2026-03-09");
    }

    @Test
    void people_and_copies_are_whole_and_money_need_not_be() {
        for (var kind : ServiceResultKind.values()) {
            assertThat(new ServiceResult(kind, new BigDecimal("3.00"), null).isWhole())
                    .isTrue();
            assertThat(new ServiceResult(kind, new BigDecimal("3.50"), null).isWhole())
                    .isEqualTo(kind == ServiceResultKind.FUNDS);
        }
    }

    private static Visit planned() {
        var visit = new Visit(UUID.randomUUID(), "m", "成员", Instant.EPOCH);
        visit.date(LocalDate.of(2026, 3, 2), null, false);
        return visit;
    }
}
