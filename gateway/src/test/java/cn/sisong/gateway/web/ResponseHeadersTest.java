package cn.sisong.gateway.web;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ResponseHeadersTest {

    private static ValidatableResponse get(String path) {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .get(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/enterprise/v1/enterprises, 200",
        "/api/enterprise/v1/confirmations/abc, 200",
        "/api/unknown, 404",
        "/api/finance/v1/loans, 503",
        "/api/project/v1/never, 504",
        "/health, 503",
        "/openapi.json, 503",
        "/no/such/page, 404",
        "/q/metrics, 404",
    })
    void protect_every_answer_whoever_wrote_it(String path, int status) {
        get(path)
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("API-Version", matchesRegex("\\d+\\.\\d+\\.\\d+"))
                .header("X-Request-Id", notNullValue())
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void forbid_keeping_what_does_not_say_that_it_may_be_kept() {
        get("/api/enterprise/v1/enterprises").header("Cache-Control", "no-store");
        get("/api/session").header("Cache-Control", "no-store");
        given().get("/api/enterprise/v1/enterprises")
                .then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("API-Version", notNullValue());
        given().redirects()
                .follow(false)
                .header("Host", "localhost:8081")
                .get("/login")
                .then()
                .statusCode(302)
                .header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/abc", "/v/abc", "/s/abc", "/s/r/abc", "/r/abc"})
    void keep_the_address_of_a_firms_page_from_other_sites(String path) {
        given().get(path).then().header("Referrer-Policy", "no-referrer");
    }

    @Test
    void tell_nothing_of_the_inner_parts() {
        get("/api/enterprise/v1/enterprises")
                .header("Server", nullValue())
                .header("X-Internal-Node", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void let_nothing_in_that_claims_to_come_from_us() {
        given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .header("Forwarded", "for=6.6.6.6")
                .header("x-user-name", "root")
                .header("X-USER-ROLES", "system-admin")
                .header("X-Forwarded-User", "root")
                .header("X-Forwarded-Prefix", "/x")
                .header("X-Internal-Token", "1")
                .get("/api/enterprise/v1/enterprises")
                .then()
                .statusCode(200)
                .body(
                        "headers.keySet().findAll { it.startsWith('x-user-') || it.startsWith('x-internal-') }.size()",
                        is(0))
                .body("headers.forwarded", nullValue())
                .body("headers.x-forwarded-user", nullValue())
                .body("headers.x-forwarded-prefix", nullValue());
    }
}
