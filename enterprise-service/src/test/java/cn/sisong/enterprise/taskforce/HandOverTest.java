package cn.sisong.enterprise.taskforce;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOverTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
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
                .body("items[0].newAssignmentIds", empty());
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

    @Test
    void foretells_how_many_planned_visits_go_along_and_leaves_no_overdue_one_behind() {
        var from = Sample.taskForce("ho-count-a");
        var to = Sample.taskForce("ho-count-b");
        var firm = Sample.firm("随之移交公司");
        Sample.assign(firm, from);
        var overdue = planned("ho-count-a", firm, "2026-03-10");
        var ahead = planned("ho-count-a", firm, "2026-03-20");
        TestClock.set("2026-03-12T09:00:00+08:00");
        pass(from, to, "2026-03-12", true).body("plannedVisits", equalTo(2));
        pass(from, to, "2026-03-12", false).body("plannedVisits", equalTo(2));
        mine("ho-count-b").body("items.id", containsInAnyOrder(overdue.toString(), ahead.toString()));
    }

    @Test
    void goes_on_after_the_receivers_own_period_has_ended() {
        var from = Sample.taskForce("ho-sooner-a");
        var to = Sample.taskForce("ho-sooner-b");
        var firm = Sample.firm("接收方先到期公司");
        Sample.assign(firm, from);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", to, "from", "2026-01-01", "to", "2026-03-31"));
        pass(from, to, "2026-03-10", false).body("items.outcome", contains("MOVED"));
        Sample.dispatcher()
                .queryParam("taskForceId", to)
                .get(BASE + "/assignments")
                .then()
                .body("items.from", containsInAnyOrder("2026-01-01", "2026-04-01"));
    }

    @Test
    void leaves_an_audit_record_of_giving_and_of_taking() throws SQLException {
        var from = Sample.taskForce("ho-audit-a");
        var firm = Sample.firm("移交留痕公司");
        var old = Sample.assign(firm, from);
        String taken = pass(from, Sample.taskForce("ho-audit-b"), "2026-03-10", false)
                .extract()
                .path("items[0].newAssignmentIds[0]");
        assertThat(audited(old.toString())).contains("assignment.handed-over");
        assertThat(audited(taken)).contains("assignment.taken-over");
    }

    private List<String> audited(String subject) throws SQLException {
        var types = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select content from audit_entry where subject = ?")) {
            statement.setString(1, subject);
            var rows = statement.executeQuery();
            while (rows.next()) {
                types.addAll(List.of(rows.getString(1).split("\"")));
            }
        }
        return types;
    }

    static ValidatableResponse pass(UUID from, UUID to, String day, boolean dryRun) {
        return Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .queryParam("dryRun", dryRun)
                .body(Map.of("fromTaskForceId", from, "toTaskForceId", to, "effectiveOn", day, "reason", "分工调整"))
                .post(BASE + "/assignments/_hand-over")
                .then()
                .statusCode(200);
    }

    static io.restassured.response.Response ask(UUID from, UUID to, String day) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/assignments/_hand-over",
                Map.of("fromTaskForceId", from, "toTaskForceId", to, "effectiveOn", day));
    }

    private static void seenBy(String member, UUID firm, boolean seen) {
        Sample.member(member).get(BASE + "/enterprises/" + firm).then().statusCode(seen ? 200 : 404);
    }

    static UUID planned(String member, UUID firm, String day) {
        var visit = UUID.randomUUID();
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "plannedOn", day))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    static ValidatableResponse mine(String member) {
        return Sample.member(member)
                .queryParam("mine", true)
                .get(BASE + "/visits")
                .then();
    }
}
