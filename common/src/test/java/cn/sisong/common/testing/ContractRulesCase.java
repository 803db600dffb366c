package cn.sisong.common.testing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The conventions of the interface, held against every operation of the contract that a service serves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ContractRulesCase {
    /** Operations that rightly break a rule in every service, and why. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("GET /figures", "all figures of one query are one answer; they are counted in tens");

    /** What the service's paths begin with. */
    protected abstract String base();

    protected abstract Trials trials();

    /** The token of somebody who may do everything and sees the sample rows. */
    protected abstract String everybody();

    /** Changes of what has no version, or that add without replacing anything, with the reason. */
    protected Map<String, String> versionless() {
        return Map.of();
    }

    @Test
    void wants_the_version_that_was_read_for_every_change() {
        var rules = rules(versionless());
        assertThat(rules.changesWithoutIfMatch()).isEmpty();
        assertThat(rules.needlessExceptions()).isEmpty();
    }

    @Test
    void refuses_every_change_by_whoever_has_read_another_version() {
        assertThat(rules(versionless()).changesWithAnotherVersion()).isEmpty();
    }

    @Test
    void wants_a_key_for_every_post() {
        assertThat(rules(EXCEPTIONS).postsWithoutKey()).isEmpty();
    }

    @Test
    void pages_every_list() {
        assertThat(rules(EXCEPTIONS).listsWithoutPages()).isEmpty();
    }

    @Test
    void refuses_query_parameters_that_it_does_not_know() {
        assertThat(rules(EXCEPTIONS).unknownParametersTaken()).isEmpty();
    }

    @Test
    void refuses_a_query_value_that_its_parameter_cannot_have() {
        assertThat(rules(EXCEPTIONS).valuesTakenForAnything()).isEmpty();
    }

    @Test
    void takes_a_merge_patch_only_as_what_it_is() {
        assertThat(rules(EXCEPTIONS).patchesAsPlainJson()).isEmpty();
    }

    @Test
    void says_what_every_operation_and_every_query_parameter_is_for() {
        assertThat(ServedContract.read().unsaid()).isEmpty();
    }

    @Test
    void says_what_every_member_of_a_request_is() {
        assertThat(RequestMembers.of(ServedContract.read()).unsaid()).isEmpty();
    }

    @Test
    void says_what_every_choice_in_a_request_means() {
        assertThat(RequestMembers.of(ServedContract.read()).choicesUnsaid()).isEmpty();
    }

    @Test
    void says_how_a_change_is_refused() {
        assertThat(ServedContract.read().changesWithoutRefusals()).isEmpty();
    }

    @Test
    void lets_a_member_that_may_be_empty_be_something_too() {
        assertThat(ServedContract.read().membersOfNothing()).isEmpty();
    }

    private ContractRules rules(Map<String, String> exceptions) {
        var named = exceptions.entrySet().stream()
                .collect(
                        Collectors.toMap(rule -> rule.getKey().replace(" /", " " + base() + "/"), Map.Entry::getValue));
        return new ContractRules(trials(), everybody(), named);
    }
}
