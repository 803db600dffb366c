package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {
    /** Named by the path's pattern: an id in a label would make a series of every row. */
    @Test
    void counts_requests_for_prometheus_without_naming_rows() {
        var id = Sample.firm("指标计数有限公司");
        Sample.dispatcher().get(Sample.BASE + "/enterprises/" + id).then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("http_server_requests_seconds_count"),
                        containsString("/enterprises/{id}"),
                        not(containsString(id.toString()))));
    }
}
