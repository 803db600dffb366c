package cn.sisong.finance;

import cn.sisong.common.testing.ContractRules;
import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The conventions of the interface, held against every operation of the served contract. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractRulesTest {
    /** Operations that rightly break a rule, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "GET " + Sample.BASE + "/figures", "all figures of one query are one answer; they are counted in tens");

    @Test
    void wants_the_version_that_was_read_for_every_change() {
        assertThat(rules().changesWithoutIfMatch()).isEmpty();
    }

    @Test
    void wants_a_key_for_every_post() {
        assertThat(rules().postsWithoutKey()).isEmpty();
    }

    @Test
    void pages_every_list() {
        assertThat(rules().listsWithoutPages()).isEmpty();
    }

    @Test
    void refuses_query_parameters_that_it_does_not_know() {
        assertThat(rules().unknownParametersTaken()).isEmpty();
    }

    @Test
    void takes_a_merge_patch_only_as_what_it_is() {
        assertThat(rules().patchesAsPlainJson()).isEmpty();
    }

    private static ContractRules rules() {
        var everybody = Tokens.person(
                "everybody",
                List.of("finance-officer", "finance-approver", "dispatcher", "supervisor", "leader", "audit-admin"),
                "danbao",
                "340000");
        var trials = FinanceTrials.of("341282").value("enterpriseId", EnterpriseStandIn.firmIn("341282"));
        return new ContractRules(trials, everybody, EXCEPTIONS);
    }
}
