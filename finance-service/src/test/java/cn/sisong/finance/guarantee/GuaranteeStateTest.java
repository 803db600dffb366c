package cn.sisong.finance.guarantee;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.transition.Step;
import cn.sisong.finance.firm.FirmReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static cn.sisong.finance.guarantee.GuaranteeState.ACCEPTED;
import static cn.sisong.finance.guarantee.GuaranteeState.APPLIED;
import static cn.sisong.finance.guarantee.GuaranteeState.CONTRACTED;
import static cn.sisong.finance.guarantee.GuaranteeState.DISBURSED;
import static cn.sisong.finance.guarantee.GuaranteeState.FINAL_APPROVAL;
import static cn.sisong.finance.guarantee.GuaranteeState.REJECTED;
import static cn.sisong.finance.guarantee.GuaranteeState.RELEASED;
import static cn.sisong.finance.guarantee.GuaranteeState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuaranteeStateTest {
    private static final Map<GuaranteeState, Set<GuaranteeState>> NEXT = Map.of(
            APPLIED, EnumSet.of(ACCEPTED, REJECTED, WITHDRAWN),
            ACCEPTED, EnumSet.of(FINAL_APPROVAL, REJECTED, WITHDRAWN),
            FINAL_APPROVAL, EnumSet.of(CONTRACTED, WITHDRAWN),
            CONTRACTED, EnumSet.of(DISBURSED, WITHDRAWN),
            DISBURSED, EnumSet.of(RELEASED));

    @ParameterizedTest
    @EnumSource
    void every_pair_of_states_is_as_the_table_says(GuaranteeState from) {
        var reached = from.steps().stream().map(Step::to).collect(Collectors.toSet());
        assertThat(reached).isEqualTo(NEXT.getOrDefault(from, Set.of()));
        for (var to : GuaranteeState.values()) {
            var application = application(from);
            if (reached.contains(to)) {
                application.moveTo(
                        to,
                        from.steps().stream().filter(step -> step.to() == to).anyMatch(step -> step.needs()
                                        .contains("amount"))
                                ? BigDecimal.ONE
                                : null);
                assertThat(application.state).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> application.moveTo(to, BigDecimal.ONE))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void no_amount_is_above_the_one_before_it() {
        var application = application(ACCEPTED);
        assertThatThrownBy(() -> application.moveTo(FINAL_APPROVAL, new BigDecimal("1000.01")))
                .isInstanceOf(Refusal.class);
        application.moveTo(FINAL_APPROVAL, new BigDecimal("1000.00"));
        assertThatThrownBy(() -> application.moveTo(REJECTED, null)).isInstanceOf(IllegalStateException.class);
        application.moveTo(CONTRACTED, new BigDecimal("999.9"));
        assertThatThrownBy(() -> application.moveTo(DISBURSED, new BigDecimal("1000")))
                .isInstanceOf(Refusal.class);
        application.moveTo(DISBURSED, new BigDecimal("999.90"));
        assertThatThrownBy(() -> application.moveTo(RELEASED, BigDecimal.ONE)).isInstanceOf(Refusal.class);
        assertThat(application.disbursedAmount).isEqualTo("999.90");
    }

    private static GuaranteeApplication application(GuaranteeState state) {
        var firm = new FirmReference(new UUID(0, 1), "91341282MA8N000106", "甲公司", "341282", "C");
        var asked = new NewGuarantee(null, firm.enterpriseId(), "银行", new BigDecimal("1000"), 12, null);
        var application = new GuaranteeApplication("DB-2026-000001", firm, asked, Instant.EPOCH);
        application.state = state;
        application.approvedAmount = application.contractedAmount = application.appliedAmount;
        return application;
    }
}
