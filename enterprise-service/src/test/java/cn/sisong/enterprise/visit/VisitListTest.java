package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitListTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-09-02T09:00:00+08:00");
    }

    @Test
    void lists_what_waits_for_its_firm() {
        var member = "list-" + UUID.randomUUID();
        var pending = put(
                member,
                Map.of(
                        "firmHint",
                        Map.of("name", "路边的厂"),
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-09-01T09:00:00+08:00"));
        put(member, Map.of("enterpriseId", Sample.firm("已知的厂"), "plannedOn", "2026-09-10"));
        list(member, "matching", "PENDING").body("items.id", contains(pending.toString()));
    }

    @Test
    void lists_planned_visits_with_the_next_first_and_done_ones_with_the_last_first() {
        var member = "list-" + UUID.randomUUID();
        var firm = Sample.firm("排序公司");
        for (var day : List.of("2026-09-20", "2026-09-10")) {
            put(member, Map.of("enterpriseId", firm, "plannedOn", day));
        }
        for (var day : List.of("2026-08-10", "2026-08-20")) {
            put(member, Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", day + "T09:00:00+08:00"));
        }
        list(member, "state", "PLANNED").body("items.plannedOn", contains("2026-09-10", "2026-09-20"));
        list(member, "state", "DONE").body("items.startedAt", contains("2026-08-20T01:00:00Z", "2026-08-10T01:00:00Z"));
    }

    @Test
    void keeps_a_visit_of_the_task_force_that_the_firm_put_off_in_sight_until_it_is_planned_anew() {
        var member = "list-" + UUID.randomUUID();
        var firm = Sample.firm("暂不便公司");
        var visit = plannedByForce(member, firm);
        Sample.tryPost(
                        Sample.member(member).header("If-Match", "\"v0\""),
                        "/visits/" + visit + "/transitions",
                        Map.of("to", "DECLINED"))
                .then()
                .statusCode(201);
        TestClock.set("2026-10-02T09:00:00+08:00");
        list(member, "putOff", "true").body("items.id", contains(visit));
        office(firm).body("items.id", contains(visit));
        put(member, Map.of("enterpriseId", firm, "plannedOn", "2026-10-12"));
        list(member, "putOff", "true").body("items", empty());
        office(firm).body("items", empty());
    }

    @Test
    void lets_the_office_move_a_planned_visit_that_stays_the_task_forces() {
        var member = "list-" + UUID.randomUUID();
        var firm = Sample.firm("改期公司");
        var visit = plannedByForce(member, firm);
        move(Sample.dispatcher(), visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-25"))
                .statusCode(200)
                .body("plannedOn", equalTo("2026-09-25"), "forForce", equalTo(true));
        list(member, "state", "PLANNED").body("items.id", hasItem(visit));
    }

    @Test
    void lets_nobody_but_those_who_go_write_a_visit_down() {
        var member = "list-" + UUID.randomUUID();
        var firm = Sample.firm("代记公司");
        var visit = put(member, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"))
                .toString();
        move(
                        Sample.dispatcher(),
                        visit,
                        Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", "2026-09-02T08:00:00+08:00"))
                .statusCode(403);
        move(Sample.member("list-stranger"), visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-25"))
                .statusCode(403);
        list(member, "state", "PLANNED").body("items.plannedOn", not(hasItem("2026-09-25")));
    }

    /** The visit that the firm's task force plans at once, since a visit is due every month. */
    private static String plannedByForce(String member, UUID firm) {
        var force = Sample.taskForce(member);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "from", "2026-01-01", "visitFrequency", "MONTHLY"));
        return Sample.tryPost(Sample.member(member), "/visit-plan/_plan", Map.of("days", 28))
                .path("items[0].visitId");
    }

    private static ValidatableResponse list(String member, String filter, String value) {
        return Sample.member(member)
                .queryParam("mine", true)
                .queryParam(filter, value)
                .get(BASE + "/visits")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse office(UUID firm) {
        return Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .queryParam("putOff", true)
                .get(BASE + "/visits")
                .then()
                .statusCode(200);
    }

    private static UUID put(String member, Map<String, ?> body) {
        var visit = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(body)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    private static ValidatableResponse move(RequestSpecification who, String visit, Map<String, ?> body) {
        return who.header("If-Match", "\"v0\"")
                .body(body)
                .put(BASE + "/visits/" + visit)
                .then();
    }
}
