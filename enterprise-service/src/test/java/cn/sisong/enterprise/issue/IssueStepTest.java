package cn.sisong.enterprise.issue;

import cn.sisong.common.problem.Refusal;
import cn.sisong.enterprise.issue.IssueStep.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueStepTest {
    /** The table of the design, written down a second time; with what another level has answered, which the office passes on. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("DRAFT", Set.of("SUBMITTED")),
            Map.entry("SUBMITTED", Set.of("ACCEPTED", "REJECTED", "MERGED", "CLOSED")),
            Map.entry("ACCEPTED", Set.of("DISPATCHED", "CONFIRMING", "CLOSED")),
            Map.entry("REJECTED", Set.of()),
            Map.entry("MERGED", Set.of()),
            Map.entry("DISPATCHED", Set.of("SIGNED", "RETURNED")),
            Map.entry("SIGNED", Set.of("HANDLING", "RETURNED")),
            Map.entry("HANDLING", Set.of("SUSPENDED", "REPLIED", "PENDING_COMMITMENT")),
            Map.entry("SUSPENDED", Set.of("HANDLING")),
            Map.entry("REPLIED", Set.of("CONFIRMING", "HANDLING")),
            Map.entry("CONFIRMING", Set.of("CLOSED", "REOPENED")),
            Map.entry("CLOSED", Set.of("REOPENED")),
            Map.entry("RETURNED", Set.of("DISPATCHED")),
            Map.entry("PENDING_COMMITMENT", Set.of("HANDLING")),
            Map.entry("REOPENED", Set.of("DISPATCHED", "CONFIRMING"))));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(IssueState.values())
                .flatMap(from -> Arrays.stream(IssueState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void opens_a_pair_of_states_exactly_when_the_table_says_so(IssueState from, IssueState to) {
        var open = TABLE.get(from.name()).contains(to.name());
        assertThat(IssueStep.between(from, to).isPresent()).isEqualTo(open);
        var issue = issue(from);
        if (open) {
            issue.take(to);
            assertThat(issue.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> issue.take(to)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("illegal-transition");
                assertThat(refusal.extras()).containsEntry("allowedTransitions", from.next());
            });
            assertThat(issue.state()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_the_next_states_from_the_same_table(IssueState state) {
        var names = new TreeSet<String>();
        state.next().forEach(next -> names.add(next.name()));
        assertThat(names).isEqualTo(new TreeSet<>(TABLE.get(state.name())));
    }

    @Test
    void never_lets_the_handler_answer_for_the_firm() {
        assertThat(Arrays.stream(IssueStep.values())
                        .filter(step -> step.from() == IssueState.CONFIRMING)
                        .flatMap(step -> step.actors().stream()))
                .containsOnly(Actor.FIRM, Actor.SUPERVISION);
    }

    @Test
    void lets_nobody_but_the_firm_withdraw() {
        assertThat(Arrays.stream(IssueStep.values())
                        .filter(IssueStep::isWithdrawal)
                        .flatMap(step -> step.actors().stream()))
                .containsOnly(Actor.FIRM);
    }

    private static Issue issue(IssueState state) {
        var facts = new NewIssue(null, null, Category.LABOUR, "缺工", null, null, null, null, null, null);
        var issue = new Issue(new UUID(0, 1), "WT-2026-000001", facts, Instant.EPOCH);
        issue.state = state;
        return issue;
    }
}
