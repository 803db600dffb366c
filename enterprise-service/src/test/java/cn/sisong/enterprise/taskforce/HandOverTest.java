package cn.sisong.enterprise.taskforce;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOverTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
    }

    @AfterEach
    void back_to_real_time() {
        TestClock.real();
    }

    @Test
    void lists_what_would_change_hands_and_changes_nothing() {
        var from = Sample.taskForce("ho-dry-a");
        var to = Sample.taskForce("ho-dry-b");
        var firm = Sample.firm("试算移交公司");
        Sample.assign(firm, from);
        pass(from, to, "2026-03-10", true)
                .body("dryRun", equalTo(true))
                .body("items.enterpriseId", contains(firm.toString()))
                .body("items.outcome", contains("MOVED"))
                .body("items[0].newAssignmentId", nullValue());
        seenBy("ho-dry-a", firm, true);
        seenBy("ho-dry-b", firm, false);
    }

    @Test
    void passes_the_whole_load_on_the_day_it_takes_effect() {
        var from = Sample.taskForce("ho-a");
        var to = Sample.taskForce("ho-b");
        var firm = Sample.firm("移交公司甲");
        var other = Sample.firm("移交公司乙");
        Sample.assign(firm, from);
        Sample.assign(other, from);
        var visit = planned("ho-a", firm, "2026-03-20");
        pass(from, to, "2026-03-16", false).body("items", hasSize(2)).body("plannedVisits", equalTo(1));
        seenBy("ho-a", firm, true);
        seenBy("ho-b", firm, false);
        TestClock.set("2026-03-16T09:00:00+08:00");
        seenBy("ho-a", firm, false);
        seenBy("ho-b", firm, true);
        mine("ho-b").body("items.id", hasItem(visit.toString()));
    }

    @Test
    void leaves_nothing_out_of_the_lists_of_the_own_firms() {
        var from = Sample.taskForce("ho-mine-a");
        var to = Sample.taskForce("ho-mine-b");
        var firm = Sample.firm("我的企业移交公司");
        Sample.assign(firm, from);
        pass(from, to, "2026-03-10", false);
        Sample.member("ho-mine-a")
                .queryParam("mine", true)
                .get(BASE + "/enterprises")
                .then()
                .body("items.id", not(hasItem(firm.toString())));
        Sample.member("ho-mine-b")
                .queryParam("mine", true)
                .get(BASE + "/enterprises")
                .then()
                .body("items.id", hasItem(firm.toString()));
    }

    @Test
    void ends_only_the_old_one_where_the_receiver_has_the_firm_already() {
        var from = Sample.taskForce("ho-both-a");
        var to = Sample.taskForce("ho-both-b");
        var firm = Sample.firm("两个专班公司");
        Sample.assign(firm, from);
        Sample.assign(firm, to);
        pass(from, to, "2026-03-10", false).body("items.outcome", contains("ALREADY_HELD"));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/assignments")
                .then()
                .body("items.findAll { it.to == null }.taskForceId", contains(to.toString()));
    }

    @Test
    void can_hand_back_what_was_handed_over() {
        var from = Sample.taskForce("ho-back-a");
        var to = Sample.taskForce("ho-back-b");
        var firm = Sample.firm("移交又移回公司");
        Sample.assign(firm, from);
        pass(from, to, "2026-03-10", false).body("items.outcome", contains("MOVED"));
        pass(to, from, "2026-04-01", false).body("items.outcome", contains("MOVED"));
        TestClock.set("2026-04-01T09:00:00+08:00");
        seenBy("ho-back-a", firm, true);
        seenBy("ho-back-b", firm, false);
    }

    @Test
    void refuses_a_day_that_is_past_and_a_hand_over_to_oneself() {
        var force = Sample.taskForce("ho-self");
        ask(force, force, "2026-03-10").then().statusCode(400).body("errors.pointer", contains("/toTaskForceId"));
        ask(force, Sample.taskForce("ho-self-2"), "2026-03-09")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveOn"));
        Sample.tryPost(Sample.member("ho-self"), "/assignments/_hand-over", Map.of())
                .then()
                .statusCode(403);
    }

    @Test
    void gives_a_firm_to_one_person_of_the_task_force_as_its_leader() {
        var force = Sample.taskForce("ho-person");
        String member = Sample.dispatcher()
                .get(BASE + "/task-forces/" + force + "/members")
                .then()
                .extract()
                .path("items[0].id");
        var firm = Sample.firm("领导包联公司");
        var id = Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId",
                        firm,
                        "taskForceId",
                        force,
                        "memberId",
                        member,
                        "role",
                        "LEADER",
                        "visitFrequency",
                        "QUARTERLY"));
        Sample.dispatcher()
                .get(BASE + "/assignments/" + id)
                .then()
                .body("role", equalTo("LEADER"), "memberName", equalTo("成员"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments",
                        Map.of("enterpriseId", firm, "taskForceId", force, "memberId", member))
                .then()
                .statusCode(409);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments",
                        Map.of("enterpriseId", firm, "taskForceId", Sample.taskForce("ho-p2"), "memberId", member))
                .then()
                .statusCode(404);
        pass(force, Sample.taskForce("ho-nothing"), "2026-12-31", true).body("items", hasSize(1));
        Sample.dispatcher()
                .queryParam("memberId", UUID.randomUUID())
                .get(BASE + "/assignments")
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse pass(UUID from, UUID to, String day, boolean dryRun) {
        return Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .queryParam("dryRun", dryRun)
                .body(Map.of("fromTaskForceId", from, "toTaskForceId", to, "effectiveOn", day, "reason", "分工调整"))
                .post(BASE + "/assignments/_hand-over")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response ask(UUID from, UUID to, String day) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/assignments/_hand-over",
                Map.of("fromTaskForceId", from, "toTaskForceId", to, "effectiveOn", day));
    }

    private static void seenBy(String member, UUID firm, boolean seen) {
        Sample.member(member).get(BASE + "/enterprises/" + firm).then().statusCode(seen ? 200 : 404);
    }

    private static UUID planned(String member, UUID firm, String day) {
        var visit = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "plannedOn", day))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    private static ValidatableResponse mine(String member) {
        return Sample.member(member)
                .queryParam("mine", true)
                .get(BASE + "/visits")
                .then();
    }
}
