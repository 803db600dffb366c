package cn.sisong.gateway.session;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import cn.sisong.gateway.time.TestTicker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class SessionTest {

    private final CookieFilter cookies = new CookieFilter();

    @Inject
    TestTicker ticker;

    private RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Host", "localhost:8081");
    }

    private void signIn(String to) {
        signIn(to, new ArrayList<>());
    }

    private void signIn(String to, List<String> set) {
        var away = browser()
                .get("/login?to=" + to)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(away).contains("code_challenge_method=S256");
        var state = Pattern.compile("state=([^&]+)").matcher(away);
        assertThat(state.find()).isTrue();
        var back = browser()
                .get("/login/callback?code=abc&state=" + state.group(1))
                .then()
                .statusCode(302)
                .extract();
        set.addAll(back.headers().getValues("Set-Cookie"));
        assertThat(back.header("Location")).endsWith("/login?to=" + to);
        var signedIn = browser()
                .get("/login?to=" + to)
                .then()
                .statusCode(302)
                .header("Location", to)
                .extract();
        set.addAll(signedIn.headers().getValues("Set-Cookie"));
    }

    @Test
    void signs_in_shows_the_session_renews_it_and_ends_it() {
        var renewedBefore = StandInProvider.REFRESHED.get();
        signIn("/visits");
        var csrf = browser()
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("user.username", is("member"), "user.name", is("张专"), "area", is("34"))
                .body("roles", containsInAnyOrder("member"))
                .body("csrfToken", notNullValue())
                .extract()
                .<String>path("csrfToken");
        assertThat(StandInProvider.REFRESHED.get()).isGreaterThan(renewedBefore);

        browser().get("/api/enterprise/v1/me").then().statusCode(200).body("headers.cookie", is((String) null));
        browser().post("/api/enterprise/v1/issues").then().statusCode(403).body("code", is("csrf"));
        browser()
                .header("X-CSRF-Token", "wrong")
                .post("/api/enterprise/v1/issues")
                .then()
                .statusCode(403);
        browser()
                .header("X-CSRF-Token", csrf)
                .post("/api/enterprise/v1/issues")
                .then()
                .statusCode(200)
                .body("headers.authorization", notNullValue());

        var endedBefore = StandInProvider.ENDED.get();
        browser().post("/logout").then().statusCode(403);
        browser().header("X-CSRF-Token", csrf).post("/logout").then().statusCode(204);
        assertThat(StandInProvider.ENDED.get()).isEqualTo(endedBefore + 1);
        given().get("/api/session")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"), "type", is("urn:sisong:problem:unauthenticated"));
    }

    @Test
    void keeps_every_cookie_from_scripts_and_other_sites() {
        var set = new ArrayList<String>();
        signIn("/x", set);
        assertThat(set)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains("q_session", "q_session_at", "q_session_rt", Idle.COOKIE);
        assertThat(set).filteredOn(cookie -> !cookie.contains("Max-Age=0")).allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/"));
    }

    @Test
    void lasts_while_it_is_used() {
        signIn("/x");
        for (var i = 0; i < 3; i++) {
            ticker.pass(Duration.ofMinutes(29));
            browser().get("/api/enterprise/v1/me").then().statusCode(200);
        }
    }

    @Test
    void ends_after_half_an_hour_alone_here_and_at_the_identity_provider() {
        signIn("/x");
        var endedBefore = StandInProvider.ENDED.get();
        ticker.pass(Duration.ofMinutes(30).plusSeconds(1));
        var answer = browser()
                .get("/api/enterprise/v1/me")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"))
                .extract();
        assertThat(answer.headers().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("q_session=;") && cookie.contains("Max-Age=0"));
        browser().get("/api/session").then().statusCode(401);
        assertThat(StandInProvider.ENDED).hasValue(endedBefore + 1);
    }

    /** HTTP/2 names the host in a field of its own, and has no header for it. */
    @Test
    void begins_the_sign_in_over_http_2_too() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:8081/login?to=/x"))
                .build();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var answer = client.send(request, BodyHandlers.discarding());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(StandInProvider.issuer());
    }

    @Test
    void asks_for_the_password_again_when_an_abandoned_session_comes_back_to_the_login() {
        signIn("/x");
        ticker.pass(Duration.ofMinutes(31));
        browser().get("/login?to=/x").then().statusCode(302).header("Location", "http://localhost:8081/login?to=/x");
        assertThat(browser()
                        .get("/login?to=/x")
                        .then()
                        .statusCode(302)
                        .extract()
                        .header("Location"))
                .startsWith(StandInProvider.issuer());
    }

    @Test
    void does_not_believe_a_mark_that_it_has_not_made() {
        signIn("/x");
        given().filter(cookies)
                .header("Host", "localhost:8081")
                .cookie(Idle.COOKIE, ticker.now().getEpochSecond() + ".x")
                .get("/api/session")
                .then()
                .statusCode(401);
    }

    @Test
    void leads_back_to_the_sign_in_page_when_the_sign_in_took_too_long() {
        browser()
                .get("/login/callback?code=abc&state=9f1c2c1e-0000-4000-8000-000000000000")
                .then()
                .statusCode(302)
                .header("Location", "/sign-in?expired=true");
    }

    @Test
    void begins_at_the_public_address() {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", "127.0.0.1:8081")
                .get("/login?to=/x")
                .then()
                .statusCode(302)
                .header("Location", "http://localhost:8081/login?to=/x");
    }
}
