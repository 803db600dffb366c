package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitResourceTest {

    @Test
    void keeps_one_visit_with_its_issues_however_often_it_is_sent() {
        var visit = UUID.randomUUID();
        var labour = UUID.randomUUID();
        var finance = UUID.randomUUID();
        var body = form(Sample.firm("离线走访公司"), labour, finance);
        put("visit-m1", visit, body).then().statusCode(201).header("ETag", "\"v0\"");
        put("visit-m1", visit, body).then().statusCode(200);
        put("visit-m1", visit, body)
                .then()
                .statusCode(200)
                .body("issues.id", contains(labour.toString(), finance.toString()))
                .body("sends.kind", contains("POLICY", "FACTOR"));
        Sample.member("visit-m1")
                .queryParam("visitId", visit)
                .get(BASE + "/issues")
                .then()
                .body("items.size()", equalTo(2), "items.state", hasItems("SUBMITTED"));
    }

    @Test
    void has_one_effect_when_twenty_requests_race() throws Exception {
        var visit = UUID.randomUUID();
        var body = form(Sample.firm("并发走访公司"), UUID.randomUUID(), UUID.randomUUID());
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Integer> send = () -> put("visit-race", visit, body).statusCode();
            var answers =
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList());
            int created = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void refuses_other_content_under_a_used_id_and_tells_the_author_the_version() {
        var visit = UUID.randomUUID();
        var firm = Sample.firm("编号占用公司");
        put("visit-m1", visit, form(firm, UUID.randomUUID())).then().statusCode(201);
        put("visit-m1", visit, form(firm, UUID.randomUUID()))
                .then()
                .statusCode(412)
                .header("ETag", "\"v0\"");
    }

    @Test
    void names_all_that_is_missing() {
        put("visit-m1", UUID.randomUUID(), Map.of("note", "忘了选企业"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/enterpriseId", "/startedAt"));
    }

    @Test
    void sets_a_clock_back_that_is_a_little_fast_and_refuses_one_that_is_wrong() {
        var firm = Sample.firm("手机快了公司");
        var fast = Map.of(
                "enterpriseId",
                firm,
                "mode",
                "ON_SITE",
                "startedAt",
                Instant.now().plus(5, ChronoUnit.MINUTES).toString());
        put("visit-m1", UUID.randomUUID(), fast).then().statusCode(201).body("clockAdjusted", equalTo(true));
        var wrong = Map.of(
                "enterpriseId",
                firm,
                "mode",
                "ON_SITE",
                "startedAt",
                Instant.now().plus(1, ChronoUnit.HOURS).toString());
        put("visit-m1", UUID.randomUUID(), wrong).then().statusCode(400).body("errors.pointer", contains("/startedAt"));
    }

    @Test
    void takes_a_firm_that_the_device_did_not_know_and_matches_it_later() {
        var visit = UUID.randomUUID();
        var issue = UUID.randomUUID();
        var hint = Sample.map(
                "firmHint",
                Map.of("name", "路边新开的厂"),
                "mode",
                "ON_SITE",
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "issues",
                List.of(issue(issue, "LABOUR")));
        put("visit-m1", visit, hint).then().statusCode(201).body("matching", equalTo("PENDING"));
        var firm = Sample.firm("路边新开的厂有限公司");
        Sample.member("visit-m1")
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("enterpriseId", firm))
                .post(BASE + "/visits/" + visit + "/_match")
                .then()
                .statusCode(200)
                .body("enterprise.id", equalTo(firm.toString()), "matching", equalTo("MATCHED"));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("enterprise.id", equalTo(firm.toString()));
    }

    @Test
    void turns_a_planned_visit_into_a_done_one() {
        var visit = UUID.randomUUID();
        var firm = Sample.firm("计划走访公司");
        put("visit-m1", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-12-01"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"));
        Sample.member("visit-m1")
                .header("If-Match", "\"v0\"")
                .body(form(firm, UUID.randomUUID()))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"), "version", equalTo(1));
        Sample.member("visit-m1")
                .header("If-Match", "\"v0\"")
                .body(form(firm))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(412);
    }

    @Test
    void is_not_changed_by_being_saved_as_it_stands() {
        var visit = UUID.randomUUID();
        var body = form(Sample.firm("原样保存公司"));
        body.put("results", List.of(Map.of("kind", "LABOUR", "quantity", "3")));
        put("visit-m1", visit, body).then().statusCode(201);
        for (int i = 0; i < 2; i++) {
            Sample.member("visit-m1")
                    .header("If-Match", "\"v0\"")
                    .body(body)
                    .put(BASE + "/visits/" + visit)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(0));
        }
    }

    @Test
    void hides_a_visit_from_another_task_force() {
        var firm = Sample.firm("走访范围公司");
        Sample.assign(firm, Sample.taskForce("visit-own"));
        Sample.taskForce("visit-other");
        var visit = UUID.randomUUID();
        put("visit-own", visit, form(firm)).then().statusCode(201);
        Sample.member("visit-other").get(BASE + "/visits/" + visit).then().statusCode(404);
        Sample.member("visit-other")
                .header("If-Match", "\"v0\"")
                .body(form(firm))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(404);
        put("visit-other", UUID.randomUUID(), form(firm))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-enterprise"));
        Sample.member("visit-own")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .then()
                .body("items.id", hasItem(visit.toString()));
    }

    private static Response put(String member, UUID visit, Map<String, ?> body) {
        return Sample.member(member).header("If-None-Match", "*").body(body).put(BASE + "/visits/" + visit);
    }

    private static Map<String, Object> form(UUID firm, UUID... issues) {
        var categories = List.of("LABOUR", "FINANCE");
        return Sample.map(
                "enterpriseId",
                firm,
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "mode",
                "ON_SITE",
                "sends",
                List.of(Map.of("kind", "POLICY", "note", "稳岗补贴"), Map.of("kind", "FACTOR")),
                "note",
                "车间走访",
                "issues",
                IntStream.range(0, issues.length)
                        .mapToObj(i -> issue(issues[i], categories.get(i)))
                        .toList());
    }

    private static Map<String, Object> issue(UUID id, String category) {
        return Map.of("id", id, "category", category, "title", "诉求 " + category, "urgency", "NORMAL");
    }
}
