package cn.sisong.gateway.forward;

import cn.sisong.gateway.time.TestTicker;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private final TestTicker ticker = new TestTicker();
    private final Breaker breaker = new Breaker("loans", 3, Duration.ofSeconds(5), ticker);

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void asks_on_while_failures_are_few() {
        fail(2);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void forgets_failures_at_the_first_answer() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void asks_no_more_after_as_many_failures_in_a_row_and_says_for_how_long() {
        fail(3);
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.retrySeconds()).isEqualTo(5);
        ticker.pass(Duration.ofMillis(4999));
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.retrySeconds()).isEqualTo(1);
    }

    @Test
    void lets_one_request_try_when_the_pause_is_over() {
        fail(3);
        ticker.pass(Duration.ofSeconds(5));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void is_back_when_the_one_is_answered() {
        fail(3);
        ticker.pass(Duration.ofSeconds(5));
        breaker.admits();
        breaker.succeeded();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void pauses_again_when_the_one_fails_too() {
        fail(3);
        ticker.pass(Duration.ofSeconds(5));
        breaker.admits();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
        ticker.pass(Duration.ofSeconds(5));
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void lets_another_try_when_the_one_never_came_back() {
        fail(3);
        ticker.pass(Duration.ofSeconds(5));
        breaker.admits();
        ticker.pass(Duration.ofSeconds(5));
        assertThat(breaker.admits()).isTrue();
    }
}
