package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.Map;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationResourceTest {

    @AfterEach
    void back_to_real_time() {
        TestClock.real();
    }

    @Test
    void opens_again_when_the_firm_says_not_solved() {
        var issue = dispatched(Sample.firm("没有解决公司"), "jxj");
        var token = confirming(issue, "jxj").substring("/c/".length());
        answer(token, "PARTLY").then().statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("REOPENED"));
    }

    @Test
    void ends_an_older_link_when_a_new_one_is_issued() {
        var issue = dispatched(Sample.firm("换链接公司"), "jxj");
        var old = confirming(issue, "jxj").substring("/c/".length());
        var fresh = Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .extract()
                .<String>path("url");
        RestAssured.get(BASE + "/confirmations/" + old).then().statusCode(410).body("code", equalTo("gone"));
        RestAssured.get(BASE + "/confirmations/" + fresh.substring(3)).then().statusCode(200);
        RestAssured.get(BASE + "/confirmations/nobody-knows-this").then().statusCode(404);
        Sample.handler("jxj")
                .header("Idempotency-Key", Sample.key())
                .post(BASE + "/issues/" + issue + "/confirmation-links")
                .then()
                .statusCode(403);
    }

    @Test
    void takes_back_only_the_link_that_was_seen() {
        var issue = dispatched(Sample.firm("收回链接公司"), "jxj");
        var token = confirming(issue, "jxj").substring("/c/".length());
        var links = BASE + "/issues/" + issue + "/confirmation-links";
        var listed = Sample.dispatcher().get(links).then().statusCode(200).body("items.state", contains("OPEN"));
        var link = links + "/" + listed.extract().path("items[0].id");
        Sample.dispatcher().delete(link).then().statusCode(428);
        Sample.dispatcher().header("If-Match", "\"v7\"").delete(link).then().statusCode(412);
        Sample.handler("jxj").header("If-Match", "\"v0\"").delete(link).then().statusCode(403);
        Sample.dispatcher().header("If-Match", "\"v0\"").delete(link).then().statusCode(204);
        Sample.dispatcher().header("If-Match", "\"v1\"").delete(link).then().statusCode(409);
        RestAssured.get(BASE + "/confirmations/" + token).then().statusCode(410);
        Sample.dispatcher().get(links).then().body("items.state", contains("REVOKED"));
    }

    @Test
    void keeps_no_link_for_a_replay() {
        var issue = dispatched(Sample.firm("重放不泄漏公司"), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "好了"));
        var key = Sample.key();
        var tag = tag(issue);
        for (int i = 0; i < 2; i++) {
            Sample.dispatcher()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .body(Map.of("to", "CONFIRMING"))
                    .post(BASE + "/issues/" + issue + "/transitions")
                    .then()
                    .statusCode(201)
                    .body("confirmationUrl", i == 0 ? notNullValue() : nullValue());
        }
    }

    @Test
    void ends_a_link_after_thirty_days() {
        var token = confirming(dispatched(Sample.firm("链接过期公司"), "jxj"), "jxj").substring(3);
        open(token, "203.0.113.7").then().statusCode(200);
        TestClock.set(OffsetDateTime.now().plusDays(31).toString());
        open(token, "203.0.113.7").then().statusCode(410).body("code", equalTo("gone"));
        answer(token, "SOLVED").then().statusCode(410);
    }

    @Test
    void lets_an_address_ask_thirty_times_a_minute() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            var response = open("guess-" + i, "203.0.113.8");
            if (response.statusCode() == 429) {
                refused++;
                assertThat(response.header("Retry-After")).isEqualTo("60");
            }
        }
        assertThat(refused).isPositive();
        open("guess-another-address", "203.0.113.9").then().statusCode(404);
    }

    private static Response open(String token, String address) {
        return RestAssured.given().header("X-Forwarded-For", address).get(BASE + "/confirmations/" + token);
    }

    private static Response answer(String token, String solved) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", solved, "rating", "SATISFIED"))
                .post(BASE + "/confirmations/" + token);
    }
}
