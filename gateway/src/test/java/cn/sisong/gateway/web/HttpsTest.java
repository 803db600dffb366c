package cn.sisong.gateway.web;

import cn.sisong.gateway.StandIns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(HttpsTest.Production.class)
class HttpsTest {

    /** As in production: behind a proxy that ends TLS. */
    public static class Production implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sisong.gateway.public-url", "https://sisong.example",
                    "quarkus.oidc.authentication.cookie-force-secure", "true",
                    "quarkus.oidc.authentication.force-redirect-https-scheme", "true");
        }
    }

    @Test
    void binds_browsers_to_https() {
        given().get("/api/session").then().header("Strict-Transport-Security", startsWith("max-age=31536000"));
    }

    @Test
    void keeps_the_sign_in_s_cookies_off_plain_connections() {
        var away = given().redirects()
                .follow(false)
                .header("Host", "sisong.example")
                .get("/login?to=/x")
                .then()
                .statusCode(302)
                .extract();
        assertThat(away.headers().getValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("Secure"));
        assertThat(away.header("Location")).contains("redirect_uri=https%3A%2F%2Fsisong.example%2Flogin%2Fcallback");
    }
}
