package cn.sisong.finance.demand;

import cn.sisong.common.transition.Step;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static cn.sisong.finance.demand.DemandState.MATCHED;
import static cn.sisong.finance.demand.DemandState.OPEN;
import static cn.sisong.finance.demand.DemandState.REFUSED;
import static cn.sisong.finance.demand.DemandState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandStateTest {
    private static final Map<DemandState, Set<DemandState>> NEXT =
            Map.of(OPEN, Set.of(MATCHED, REFUSED, WITHDRAWN), MATCHED, Set.of(OPEN), REFUSED, Set.of(OPEN));

    @ParameterizedTest
    @EnumSource
    void every_pair_of_states_is_as_the_table_says(DemandState from) {
        var reached = from.steps().stream().map(Step::to).collect(Collectors.toSet());
        assertThat(reached).isEqualTo(NEXT.getOrDefault(from, Set.of()));
        for (var to : DemandState.values()) {
            var demand = new FinancingDemand();
            demand.state = from;
            if (reached.contains(to)) {
                demand.moveTo(to);
                assertThat(demand.state).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> demand.moveTo(to)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_system_says_matched(DemandState from) {
        assertThat(from.steps())
                .filteredOn(step -> step.to() == MATCHED || from == MATCHED)
                .allMatch(step -> step.permission() == null);
    }
}
