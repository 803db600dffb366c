package cn.sisong.gateway.session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/visits", "/issues/1?tab=a&b=c", "/#/queue"})
    void stays_on_our_paths(String to) {
        assertThat(Target.of(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nX: y"})
    void goes_home_instead_of_elsewhere(String to) {
        assertThat(Target.of(to)).isEqualTo("/");
    }
}
