package cn.sisong.gateway.trace;

import cn.sisong.gateway.StandInProvider;
import cn.sisong.gateway.StandIns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(TracingTest.Traced.class)
class TracingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    /** With the tracer on; the spans go nowhere. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    @Test
    void continues_the_caller_s_trace_to_the_service_with_a_span_of_its_own() {
        var parent = given().header("Authorization", "Bearer " + StandInProvider.token("sisong-api", 300))
                .header("traceparent", PARENT)
                .get("/api/enterprise/v1/enterprises")
                .then()
                .statusCode(200)
                .body("traceparents", is(1))
                .extract()
                .<String>path("headers.traceparent");
        assertThat(parent).startsWith("00-" + TRACE + "-").isNotEqualTo(PARENT);
    }

    @Test
    void names_the_trace_in_its_problems() {
        given().header("traceparent", PARENT)
                .get("/api/enterprise/v1/enterprises")
                .then()
                .statusCode(401)
                .body("traceId", is(TRACE));
        given().get("/api/unknown").then().statusCode(404).body("traceId", matchesRegex("[0-9a-f]{32}"));
    }
}
