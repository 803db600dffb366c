package cn.sisong.enterprise.inbox;

import cn.sisong.enterprise.issue.IssueNote;
import cn.sisong.enterprise.issue.IssueStep;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeRuleTest {

    @ParameterizedTest
    @MethodSource("entries")
    void says_of_every_entry_of_a_timeline_who_hears_of_it_or_that_nobody_does(String entry) {
        assertThat(NoticeRule.of(entry, true).isPresent()).isNotEqualTo(NoticeRule.SILENT.contains(entry));
    }

    static Stream<String> entries() {
        return Stream.of(IssueStep.values(), IssueNote.values())
                .flatMap(Arrays::stream)
                .map(entry -> ((Enum<?>) entry).name());
    }
}
