package cn.sisong.gateway.limit;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** With the pool of {@link StandIns}: from 3 requests under way on, systems are sent away. */
@QuarkusTest
@QuarkusTestResource(StandIns.class)
class LoadTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void sends_systems_away_before_anybody_else() {
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 3; i++) {
            waiting.add(http.sendAsync(held(), HttpResponse.BodyHandlers.ofString()));
        }
        StandIns.awaitHeld(3);

        given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .get("/api/crowded/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", is("unavailable"), "detail", is("服务暂时不可用,请在 2 秒后重试"));
        given().get("/api/crowded/v1/open").then().statusCode(200);

        StandIns.release();
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .get("/api/crowded/v1/things")
                .then()
                .statusCode(200);
    }

    private static HttpRequest held() {
        return HttpRequest.newBuilder(URI.create("http://localhost:8081/api/crowded/v1/held"))
                .header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .build();
    }
}
