package cn.sisong.finance.firm;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

/** The same with and without a tracer: see {@link TracedTest}. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceTest {
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void asks_the_other_service_under_the_caller_s_trace() {
        Sample.officer()
                .header("Idempotency-Key", Sample.key())
                .header("X-Request-Id", EnterpriseStandIn.TRACED)
                .header("traceparent", PARENT)
                .body(demand(Sample.firm()))
                .post(BASE + "/financing-demands")
                .then()
                .statusCode(201)
                .body("enterprise.name", matchesRegex("00-" + TRACE + "-[0-9a-f]{16}-01"));
    }

    @Test
    void names_the_trace_in_its_problems() {
        Sample.officer()
                .header("traceparent", PARENT)
                .get(BASE + "/financing-demands/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("traceId", equalTo(TRACE));
    }
}
