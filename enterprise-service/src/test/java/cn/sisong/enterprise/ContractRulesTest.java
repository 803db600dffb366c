package cn.sisong.enterprise;

import cn.sisong.common.testing.ContractRules;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** The conventions of the interface, held against every operation of the served contract. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractRulesTest {
    private static final String UNIT = "matrix-unit";

    /** Operations that rightly break a rule, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "GET " + Sample.BASE + "/figures", "all figures of one query are one answer; they are counted in tens");

    /** Changes of what has no version, or that add without replacing anything: there is none to have read. */
    private static final Map<String, String> VERSIONLESS = Map.ofEntries(
            entry("DELETE /campaigns/{id}/targets/{enterpriseId}", "a firm is on the list or it is not"),
            entry("DELETE /visits/{id}/appointment-links", "takes back whatever link is open"),
            entry("DELETE /visits/{id}/joiners/{joinerId}", "somebody comes along or does not"),
            entry("POST /enterprises/{id}/contacts/{contactId}/_reveal", "shows, and changes nothing"),
            entry("POST /enterprises/{id}/lists/{code}/_end", "adds a dated entry; nothing is replaced"),
            entry("POST /jobs/{id}/quarantine/{row}/_accept", "a row is accepted once; again is refused"),
            entry("POST /notifications/failures/{id}/_retry", "only what has failed can be sent again"),
            entry("POST /official-lists/{code}/_import", "adds dated entries; nothing is replaced"),
            entry("POST /visits/{id}/answers/{answerId}/_turn", "an answer is turned once; again is refused"));

    @Test
    void wants_the_version_that_was_read_for_every_change() {
        assertThat(rules(VERSIONLESS).changesWithoutIfMatch()).isEmpty();
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

    private static Entry<String, String> entry(String operation, String why) {
        return Map.entry(operation.replace(" /", " " + Sample.BASE + "/"), why);
    }

    private static ContractRules rules() {
        return rules(EXCEPTIONS);
    }

    private static ContractRules rules(Map<String, String> exceptions) {
        var roles = List.of(
                "member",
                "dispatcher",
                "handler",
                "handler-reviewer",
                "supervisor",
                "leader",
                "system-admin",
                "audit-admin");
        var everybody = Tokens.person("everybody", roles, UNIT, "340000");
        return new ContractRules(EnterpriseTrials.of("everybody", UNIT), everybody, exceptions);
    }
}
