package cn.sisong.enterprise.appointment;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.inbox.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-06-01T09:00:00+08:00");
    }

    @Test
    void lets_the_firm_put_the_visit_off_once_with_another_day() {
        var visit = planned("appoint-m1", "约访公司");
        var token = issue("appoint-m1", visit);
        open(token)
                .then()
                .statusCode(200)
                .body("enterpriseName", equalTo("约访公司"), "plannedOn", equalTo("2026-06-10"))
                .body("canDecline", equalTo(true), "purpose", equalTo("了解用工"));
        decline(token, Map.of("reason", "设备检修", "proposedOn", "2026-06-17"))
                .then()
                .statusCode(201)
                .body("canDecline", equalTo(false), "declined.proposedOn", equalTo("2026-06-17"))
                .body("stateText", equalTo("企业暂不便"));
        Sample.member("appoint-m1")
                .get(BASE + "/visits/" + visit)
                .then()
                .body("state", equalTo("DECLINED"), "ended.by", equalTo("FIRM"), "ended.comment", equalTo("设备检修"));
        decline(token, Map.of()).then().statusCode(422);
        open(token).then().statusCode(200).body("declined.reason", equalTo("设备检修"));
    }

    @Test
    void needs_neither_a_reason_nor_a_day_but_no_day_that_is_past() {
        var token = issue("appoint-m1", planned("appoint-m1", "不说原因公司"));
        decline(token, Map.of("proposedOn", "2026-05-31"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/proposedOn"));
        decline(token, Map.of()).then().statusCode(201).body("declined.reason", nullValue());
    }

    @Test
    void ends_with_the_planned_day() {
        var token = issue("appoint-m1", planned("appoint-m1", "链接到期公司"));
        TestClock.set("2026-06-10T23:59:00+08:00");
        open(token).then().statusCode(200);
        TestClock.set("2026-06-11T00:00:00+08:00");
        open(token).then().statusCode(410);
        decline(token, Map.of()).then().statusCode(410);
    }

    @Test
    void ends_when_it_is_taken_back_replaced_or_the_day_moves() {
        var visit = planned("appoint-m1", "收回约访公司");
        var first = issue("appoint-m1", visit);
        var second = issue("appoint-m1", visit);
        open(first).then().statusCode(410);
        open(second).then().statusCode(200);
        Sample.member("appoint-m1")
                .delete(BASE + "/visits/" + visit + "/appointment-links")
                .then()
                .statusCode(204);
        open(second).then().statusCode(410);
        var third = issue("appoint-m1", visit);
        String firm = Sample.member("appoint-m1").get(BASE + "/visits/" + visit).path("enterprise.id");
        Sample.member("appoint-m1")
                .header("If-Match", "\"v0\"")
                .body(Map.of("enterpriseId", firm, "plannedOn", "2026-06-20"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200);
        open(third).then().statusCode(410);
        open("nobody-knows-this").then().statusCode(404);
    }

    @Test
    void asks_nothing_of_a_visit_that_was_called_off() {
        var visit = planned("appoint-m1", "已取消约访公司");
        var token = issue("appoint-m1", visit);
        Sample.member("appoint-m1")
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "CANCELLED", "comment", "改为线上"))
                .post(BASE + "/visits/" + visit + "/transitions")
                .then()
                .statusCode(201);
        open(token).then().statusCode(200).body("canDecline", equalTo(false), "declined", nullValue());
        decline(token, Map.of()).then().statusCode(422);
    }

    @Test
    void is_issued_by_the_visitor_or_the_office_only() {
        var visit = planned("appoint-m1", "谁来约访公司");
        Sample.tryPost(Sample.member("appoint-m2"), "/visits/" + visit + "/appointment-links", Map.of())
                .then()
                .statusCode(403);
        Sample.tryPost(Sample.dispatcher(), "/visits/" + visit + "/appointment-links", Map.of())
                .then()
                .statusCode(201);
    }

    @Test
    void tells_the_visitor_what_the_firm_said() {
        var visit = planned("appoint-m3", "改约消息公司");
        decline(issue("appoint-m3", visit), Map.of("reason", "请联系 13812345678", "proposedOn", "2026-06-17"))
                .then()
                .statusCode(201);
        assertThat(Heard.about(Sample.member("appoint-m3"), "visitId", visit))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("kind", "VISIT_DECLINED")
                        .containsEntry("title", "改约消息公司")
                        .containsEntry("detail", "请联系 138****5678,希望改到 2026-06-17"));
        assertThat(Heard.about(Sample.member("appoint-m1"), "visitId", visit)).isEmpty();
    }

    @Test
    void tells_the_task_force_when_anybody_of_it_might_have_gone() {
        var force = Sample.taskForce("appoint-m4");
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "appoint-m5", "name", "同事", "from", "2026-01-01"));
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId",
                        Sample.firm("专班改约公司"),
                        "taskForceId",
                        force,
                        "from",
                        "2026-01-01",
                        "visitFrequency",
                        "MONTHLY"));
        String visit = Sample.tryPost(Sample.member("appoint-m4"), "/visit-plan/_plan", Map.of("days", 29))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].visitId");
        decline(issue("appoint-m4", UUID.fromString(visit)), Map.of()).then().statusCode(201);
        for (var member : List.of("appoint-m4", "appoint-m5")) {
            assertThat(Heard.about(Sample.member(member), "visitId", UUID.fromString(visit)))
                    .hasSize(1);
        }
    }

    @Test
    void keeps_no_link_for_a_replay() {
        var visit = planned("appoint-m1", "重放约访公司");
        var key = Sample.key();
        for (int i = 0; i < 2; i++) {
            String url = Sample.member("appoint-m1")
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(BASE + "/visits/" + visit + "/appointment-links")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("url");
            assertThat(url == null).isEqualTo(i == 1);
        }
    }

    @Test
    void lets_an_address_ask_thirty_times_a_minute() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += RestAssured.given()
                                    .header("X-Forwarded-For", "203.0.113.50")
                                    .get(BASE + "/appointments/guess-" + i)
                                    .statusCode()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(refused).isPositive();
    }

    private static UUID planned(String member, String firm) {
        var visit = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", Sample.firm(firm), "plannedOn", "2026-06-10", "purpose", "了解用工"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    private static String issue(String member, UUID visit) {
        String url = Sample.tryPost(Sample.member(member), "/visits/" + visit + "/appointment-links", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return url.substring("/v/".length());
    }

    /** Each caller from an address of its own: the limit is one test's matter only. */
    private static Response open(String token) {
        return from().get(BASE + "/appointments/" + token);
    }

    private static Response decline(String token, Map<String, ?> body) {
        return from().contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(body)
                .post(BASE + "/appointments/" + token);
    }

    private static io.restassured.specification.RequestSpecification from() {
        return RestAssured.given().header("X-Forwarded-For", UUID.randomUUID().toString());
    }
}
