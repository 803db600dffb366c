package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitStepTest {
    private static final String SOON = LocalDate.now().plusDays(10).toString();

    @Test
    void is_cancelled_with_a_reason_and_stays_cancelled() {
        var visit = planned("step-m1", Sample.firm("取消走访公司"));
        step("step-m1", visit, Map.of("to", "CANCELLED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        step("step-m1", visit, Map.of("to", "CANCELLED", "comment", "企业停产"))
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("state", equalTo("CANCELLED"), "ended.by", equalTo("MEMBER"), "ended.comment", equalTo("企业停产"));
        Sample.member("step-m1")
                .get(BASE + "/visits/" + visit + "/transitions")
                .then()
                .body("allowed", hasSize(0), "refused.to", hasItems("DONE", "DECLINED", "PLANNED"));
        Sample.member("step-m1")
                .header("If-Match", "\"v1\"")
                .body(done(Sample.firm("别的公司")))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void is_put_off_by_the_firm_to_another_day() {
        var visit = planned("step-m1", Sample.firm("改约公司"));
        step("step-m1", visit, Map.of("to", "DECLINED", "comment", "设备检修", "proposedOn", "2020-01-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/proposedOn"));
        step("step-m1", visit, Map.of("to", "DECLINED", "comment", "设备检修", "proposedOn", SOON))
                .then()
                .statusCode(201)
                .body("state", equalTo("DECLINED"), "ended.proposedOn", equalTo(SOON));
    }

    @Test
    void is_recorded_by_writing_it_down_only() {
        var visit = planned("step-m1", Sample.firm("直接完成公司"));
        step("step-m1", visit, Map.of("to", "DONE")).then().statusCode(422).body("code", equalTo("record-it"));
    }

    @Test
    void is_called_off_by_the_office_but_not_by_another_member() {
        var firm = Sample.firm("他人走访公司");
        var visit = planned("step-m1", firm);
        step("step-m2", visit, Map.of("to", "CANCELLED", "comment", "不去了"))
                .then()
                .statusCode(403);
        Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "CANCELLED", "comment", "统一安排"))
                .post(BASE + "/visits/" + visit + "/transitions")
                .then()
                .statusCode(201)
                .body("ended.by", equalTo("OFFICE"));
    }

    @Test
    void takes_someone_along_instead_of_a_second_visit() {
        var firm = Sample.firm("一并走访公司");
        Sample.assign(firm, Sample.taskForce("join-a"));
        Sample.assign(firm, Sample.taskForce("join-b"));
        var visit = planned("join-a", firm);
        var joiner = Sample.post(Sample.member("join-b"), "/visits/" + visit + "/joiners", Map.of());
        Sample.tryPost(Sample.member("join-b"), "/visits/" + visit + "/joiners", Map.of())
                .then()
                .statusCode(409);
        Sample.tryPost(Sample.member("join-a"), "/visits/" + visit + "/joiners", Map.of())
                .then()
                .statusCode(422);
        mine("join-b").body("items.id", hasItem(visit.toString()));
        Sample.member("join-a").get(BASE + "/visits/" + visit).then().body("joiners.subject", contains("join-b"));
        Sample.member("join-b")
                .delete(BASE + "/visits/" + visit + "/joiners/" + joiner)
                .then()
                .statusCode(204);
        mine("join-b").body("items.id", not(hasItem(visit.toString())));
    }

    @Test
    void keeps_methods_and_quantities() {
        var visit = UUID.randomUUID();
        var body = done(Sample.firm("成效公司"));
        body.put("methods", List.of("GAOXIN_YEHUA", "SANGE_ZAIQI"));
        body.put(
                "results",
                List.of(
                        Map.of("kind", "FUNDS", "quantity", "500000.50"),
                        Map.of("kind", "LABOUR", "quantity", "12", "note", "焊工")));
        put("step-m1", visit, body)
                .then()
                .statusCode(201)
                .body("methods", contains("GAOXIN_YEHUA", "SANGE_ZAIQI"))
                .body("results.kind", contains("LABOUR", "FUNDS"));
        Sample.member("step-m1")
                .get(BASE + "/visits/" + visit)
                .then()
                .body("results.quantity", contains("12.00", "500000.50"));
    }

    @Test
    void refuses_what_the_dictionary_does_not_have_and_half_a_person() {
        var body = done(Sample.firm("成效有误公司"));
        body.put("methods", List.of("GAOXIN_YEHUA", "NO_SUCH"));
        put("step-m1", UUID.randomUUID(), body).then().statusCode(422).body("errors.pointer", contains("/methods/1"));
        body.put("methods", List.of());
        body.put(
                "results",
                List.of(Map.of("kind", "LABOUR", "quantity", "1.5"), Map.of("kind", "LABOUR", "quantity", "2")));
        put("step-m1", UUID.randomUUID(), body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/results/0/quantity", "/results/1"));
    }

    private static io.restassured.response.ValidatableResponse mine(String member) {
        return Sample.member(member)
                .queryParam("mine", true)
                .get(BASE + "/visits")
                .then();
    }

    static Response step(String member, UUID visit, Map<String, ?> body) {
        return Sample.member(member)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(body)
                .post(BASE + "/visits/" + visit + "/transitions");
    }

    static UUID planned(String member, UUID firm) {
        var visit = UUID.randomUUID();
        put(member, visit, Map.of("enterpriseId", firm, "plannedOn", SOON))
                .then()
                .statusCode(201);
        return visit;
    }

    static Response put(String member, UUID visit, Map<String, ?> body) {
        return Sample.member(member).header("If-None-Match", "*").body(body).put(BASE + "/visits/" + visit);
    }

    static Map<String, Object> done(UUID firm) {
        return Sample.map("enterpriseId", firm, "startedAt", "2026-03-02T09:00:00+08:00", "mode", "ON_SITE");
    }
}
