package cn.sisong.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ForwardingTest {

    private static RequestSpecification system() {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300));
    }

    @Test
    void passes_a_system_on_with_its_token_and_the_truth_about_where_it_came_from() {
        system().header("X-Request-Id", "abcdefgh-1")
                .header("X-User-Id", "root")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Internal-Role", "admin")
                .header("Accept-Encoding", "gzip")
                .get("/api/enterprise/v1/enterprises?q=%E7%95%8C%E9%A6%96")
                .then()
                .statusCode(200)
                .header("ETag", "\"v17\"")
                .header("X-Request-Id", "abcdefgh-1")
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", nullValue())
                .body("uri", is("/api/enterprise/v1/enterprises?q=%E7%95%8C%E9%A6%96"))
                .body("headers.authorization", notNullValue())
                .body("headers.x-user-id", nullValue())
                .body("headers.x-internal-role", nullValue())
                .body("headers.accept-encoding", nullValue())
                .body("headers.x-forwarded-for", is("127.0.0.1"))
                .body("headers.x-forwarded-host", is("localhost:8081"))
                .body("headers.x-forwarded-proto", is("http"))
                .body("headers.x-request-id", is("abcdefgh-1"))
                .body("headers.traceparent", matchesRegex("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void answers_401_and_never_redirects_programs() {
        for (var token : new String[] {null, "Bearer rubbish", "Bearer " + StandInProvider.token("other", 300)}) {
            var request = given().redirects().follow(false);
            (token == null ? request : request.header("Authorization", token))
                    .get("/api/enterprise/v1/enterprises")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", is("Bearer"))
                    .body("code", is("unauthenticated"), "traceId", matchesRegex("[0-9a-f]{32}"));
        }
    }

    @Test
    void lets_the_firm_in_without_a_token_and_takes_none_along() {
        system().get("/api/enterprise/v1/confirmations/abc")
                .then()
                .statusCode(200)
                .body("headers.authorization", nullValue());
        given().get("/api/enterprise/v1/confirmations/abc/x").then().statusCode(401);
        for (var open : new String[] {"appointments/a", "voices/a", "voice-receipts/a"}) {
            given().get("/api/enterprise/v1/" + open).then().statusCode(200);
        }
        for (var closed : new String[] {"voice-codes", "voice-codes/a", "voices", "voices/a/b", "voice-receipts/a/b"}) {
            given().get("/api/enterprise/v1/" + closed).then().statusCode(401);
        }
    }

    @Test
    void says_what_is_wrong_with_an_upstream() {
        system().get("/api/finance/v1/loans")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", is("unavailable"));
        system().get("/api/project/v1/never")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", is("upstream-timeout"));
        system().post("/api/project/v1/broken").then().statusCode(502).body("code", is("upstream-failed"));
    }

    @Test
    void refuses_a_body_over_the_route_s_limit_whether_its_length_is_declared_or_not() {
        system().body(new byte[2000])
                .post("/api/project/v1/projects")
                .then()
                .statusCode(413)
                .body("code", is("too-large"));
        system().body(new ByteArrayInputStream(new byte[200_000]))
                .post("/api/project/v1/projects")
                .then()
                .statusCode(413)
                .body("code", is("too-large"));
    }

    @Test
    void refuses_it_over_http_2_without_the_header_that_http_2_forbids() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var first = HttpRequest.newBuilder(URI.create("http://localhost:8081/api/session"))
                .build();
        assertThat(client.send(first, HttpResponse.BodyHandlers.discarding()).version())
                .isEqualTo(HttpClient.Version.HTTP_2);
        var large = HttpRequest.newBuilder(URI.create("http://localhost:8081/api/project/v1/projects"))
                .header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2000]))
                .build();
        var answer = client.send(large, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().map()).doesNotContainKey("connection");
    }

    @Test
    void streams_large_bodies() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:8081/api/enterprise/v1/enterprises/_import"))
                .header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30_000_000])))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(30_000_000);
    }

    @Test
    void knows_no_other_addresses() {
        system().get("/api/unknown/v1/x").then().statusCode(404).body("code", is("not-found"));
        given().header("Accept-Language", "en-GB")
                .get("/api/unknown")
                .then()
                .statusCode(404)
                .body("title", is("Not found"));
        for (var path : new String[] {"/auth/admin/", "/auth/realms/master", "/auth/realms/sisong/%2e%2e/master"}) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        }
    }

    @Test
    void passes_the_identity_provider_its_own_cookies_only() {
        given().header("Cookie", "q_session=secret; AUTH_SESSION_ID=1; q_session_at=secret")
                .get("/auth/realms/sisong/cookies")
                .then()
                .statusCode(200)
                .body("cookie", is("AUTH_SESSION_ID=1"));
    }

    @Test
    void tells_which_part_is_down() {
        given().get("/health")
                .then()
                .statusCode(503)
                .body("status", is("DOWN"))
                .body("parts.find { it.name == 'finance-service' }.status", is("DOWN"))
                .body("parts.find { it.name == 'enterprise-service' }.status", is("UP"));
    }
}
