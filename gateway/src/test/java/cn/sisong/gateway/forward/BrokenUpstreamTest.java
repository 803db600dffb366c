package cn.sisong.gateway.forward;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import cn.sisong.gateway.time.TestTicker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class BrokenUpstreamTest {

    @Inject
    TestTicker ticker;

    private static ValidatableResponse call(String method, String path) {
        return given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .request(method, "/api/flaky/v1/" + path)
                .then();
    }

    @Test
    void is_left_alone_answered_for_at_once_and_back_after_one_good_answer() {
        for (var i = 0; i < 5; i++) {
            call("POST", "broken").statusCode(502);
        }
        var asked = StandIns.BROKEN.get();
        call("POST", "broken")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", is("unavailable"), "detail", is("服务暂时不可用,请在 5 秒后重试"));
        call("GET", "things").statusCode(503);
        assertThat(StandIns.BROKEN).hasValue(asked);

        ticker.pass(Duration.ofSeconds(5));
        call("GET", "things").statusCode(200);
        call("POST", "things").statusCode(200);
    }

    @Test
    void is_asked_twice_for_what_only_reads_and_once_for_what_writes() {
        var before = StandIns.BROKEN.get();
        call("GET", "broken").statusCode(502);
        assertThat(StandIns.BROKEN).hasValue(before + 2);
        call("POST", "broken").statusCode(502);
        call("DELETE", "broken").statusCode(502);
        assertThat(StandIns.BROKEN).hasValue(before + 4);
        call("GET", "things").statusCode(200);
    }
}
