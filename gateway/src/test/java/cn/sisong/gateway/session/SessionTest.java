package cn.sisong.gateway.session;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

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

    private RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Host", "localhost:8081");
    }

    private void signIn(String to) {
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
                .extract()
                .header("Location");
        assertThat(back).endsWith("/login?to=" + to);
        browser().get("/login?to=" + to).then().statusCode(302).header("Location", to);
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
    void keeps_cookies_from_scripts_and_other_sites() {
        var away = browser().get("/login").then().statusCode(302).extract();
        assertThat(away.header("Set-Cookie")).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
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
