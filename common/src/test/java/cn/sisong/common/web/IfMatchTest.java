package cn.sisong.common.web;

import cn.sisong.common.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"v3\"", "W/\"v3\"", "\"v3-gzip\"", " \"v3\" "})
    void accepts_the_present_version_as_proxies_may_have_rewritten_it(String header) {
        assertThatCode(() -> IfMatch.require(IfMatch.fromString(header), 3)).doesNotThrowAnyException();
    }

    @Test
    void refuses_another_version_and_names_the_present_one() {
        assertThatThrownBy(() -> IfMatch.require(IfMatch.fromString("\"v2\""), 3))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("stale-version");
                    assertThat(refusal.headers()).containsEntry("ETag", "\"v3\"");
                });
    }

    @Test
    void refuses_a_change_that_names_no_version() {
        assertThatThrownBy(() -> IfMatch.require(null, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> IfMatch.require(IfMatch.fromString("*"), 3)).isInstanceOf(Refusal.class);
    }
}
