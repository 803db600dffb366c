package cn.sisong.finance.firm;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import java.util.Map;

/** With the tracer on, statements too; the spans go nowhere. */
@QuarkusTest
@TestProfile(TracedTest.Traced.class)
class TracedTest extends TraceTest {

    /** As with a collector, without one. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.traces.exporter", "none",
                    "quarkus.datasource.jdbc.telemetry", "true");
        }
    }
}
