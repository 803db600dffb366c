package cn.sisong.gateway.limit;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import cn.sisong.gateway.time.TestTicker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

/** With the small quotas of {@link StandIns}: /api/limited allows people 5, systems 3, addresses 2 a minute. */
@QuarkusTest
@QuarkusTestResource(StandIns.class)
class LimitTest {

    @Inject
    TestTicker ticker;

    @Inject
    Limits limits;

    @BeforeEach
    void everybody_begins_with_a_full_quota() {
        ticker.pass(Duration.ofMinutes(2));
    }

    private static ValidatableResponse system(String client) {
        return given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300, client))
                .get("/api/limited/v1/things")
                .then();
    }

    private static ValidatableResponse firm() {
        return given().header("X-Forwarded-For", "6.6.6." + System.nanoTime() % 250)
                .get("/api/limited/v1/open")
                .then();
    }

    @Test
    void says_with_every_answer_what_is_left() {
        system("one")
                .statusCode(200)
                .header("RateLimit-Policy", "\"limited\";q=3;w=60")
                .header("RateLimit", "\"limited\";r=2;t=20");
        system("one").statusCode(200).header("RateLimit", "\"limited\";r=1;t=40");
    }

    @Test
    void answers_who_has_spent_his_quota_with_a_problem_that_says_when_to_come_back() {
        for (var i = 0; i < 3; i++) {
            system("two").statusCode(200);
        }
        system("two")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "20")
                .header("RateLimit", startsWith("\"limited\";r=0;"))
                .header("X-Content-Type-Options", "nosniff")
                .body("code", is("too-many-requests"), "status", is(429))
                .body("detail", is("请求过于频繁,请在 20 秒后重试"));
    }

    @Test
    void lets_him_in_again_at_the_second_that_was_named() {
        for (var i = 0; i < 4; i++) {
            system("three");
        }
        ticker.pass(Duration.ofMillis(19_900));
        system("three").statusCode(429).header("Retry-After", "1");
        ticker.pass(Duration.ofMillis(100));
        system("three").statusCode(200);
    }

    @Test
    void counts_each_system_by_itself() {
        for (var i = 0; i < 4; i++) {
            system("four");
        }
        system("four").statusCode(429);
        system("five").statusCode(200);
    }

    @Test
    void counts_an_address_whatever_it_claims_to_be() {
        firm().statusCode(200).header("RateLimit-Policy", containsString("q=2"));
        firm().statusCode(200);
        firm().statusCode(429);
    }

    @Test
    void counts_refused_tokens_by_address() {
        for (var expected : new int[] {401, 401, 429}) {
            given().header("Authorization", "Bearer rubbish")
                    .get("/api/limited/v1/things")
                    .then()
                    .statusCode(expected);
        }
    }

    @Test
    void gives_people_more_than_systems() {
        var person = limits.take("/api/limited/v1/things", Client.person("p")).orElseThrow();
        var system = limits.take("/api/limited/v1/things", Client.machine("p")).orElseThrow();
        assertThat(person.quota()).isGreaterThan(system.quota());
    }

    @Test
    void takes_the_longest_prefix() {
        assertThat(limits.take("/api/limited/v1/narrow/x", Client.person("q"))
                        .orElseThrow()
                        .policy())
                .isEqualTo("narrow");
        assertThat(limits.take("/elsewhere", Client.person("q"))).isEmpty();
    }
}
