package cn.sisong.enterprise.taskforce;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.taskforce.HandOverTest.ask;
import static cn.sisong.enterprise.taskforce.HandOverTest.mine;
import static cn.sisong.enterprise.taskforce.HandOverTest.pass;
import static cn.sisong.enterprise.taskforce.HandOverTest.planned;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
    }

    @Test
    void moves_only_the_visits_of_the_person_whose_load_it_is() {
        var force = Sample.taskForce("ho-leader");
        var cadre = joined(force, "ho-cadre");
        var successor = joined(force, "ho-successor");
        var firm = Sample.firm("领导与干部公司");
        assigned(firm, force, memberOf(force, "ho-leader"));
        assigned(firm, force, cadre);
        var leaders = planned("ho-leader", firm, "2026-03-20");
        var cadres = planned("ho-cadre", firm, "2026-03-21");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments/_hand-over",
                        Map.of(
                                "fromTaskForceId", force,
                                "fromMemberId", cadre,
                                "toTaskForceId", force,
                                "toMemberId", successor))
                .then()
                .statusCode(200)
                .body("plannedVisits", equalTo(1), "items.outcome", contains("MOVED"));
        mine("ho-leader").body("items.id", contains(leaders.toString()));
        mine("ho-successor").body("items.id", contains(cadres.toString()));
    }

    @Test
    void leaves_with_whoever_takes_over_the_visits_that_they_had_planned_themselves() {
        var force = Sample.taskForce("ho-own-leader");
        var name = Sample.member("ho-own").get(BASE + "/me").<String>path("name");
        var member = Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "ho-own", "name", name, "from", "2026-01-01"));
        var firm = Sample.firm("落实到人公司");
        Sample.assign(firm, force);
        var visit = planned("ho-own", firm, "2026-03-20");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments/_hand-over",
                        Map.of("fromTaskForceId", force, "toTaskForceId", force, "toMemberId", member))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("MOVED"));
        mine("ho-own").body("items.id", contains(visit.toString()));
    }

    @Test
    void gives_no_firm_to_whoever_is_not_there_on_the_day() {
        var from = Sample.taskForce("ho-absent-a");
        var firm = Sample.firm("无人接手公司");
        Sample.assign(firm, from);
        var ending = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "将撤专班" + UUID.randomUUID(), "from", "2026-01-01", "to", "2026-03-20"));
        ask(from, ending, "2026-03-21").then().statusCode(422).body("errors.code", contains("not-active"));
        ask(from, ending, "2026-03-20").then().statusCode(200);
        var left = Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + from + "/members",
                Map.of("subject", "ho-gone", "name", "离任者", "from", "2026-01-01", "to", "2026-03-01"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments",
                        Map.of("enterpriseId", firm, "taskForceId", from, "memberId", left))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/memberId"));
    }

    @Test
    void ends_no_task_force_that_still_has_firms() {
        var force = Sample.taskForce("ho-load");
        Sample.assign(Sample.firm("撤销前移交公司"), force);
        endOn("/task-forces/" + force, "2026-03-31")
                .statusCode(422)
                .body("errors.code", contains("load-left"), "errors.pointer", contains("/to"));
        pass(force, Sample.taskForce("ho-load-to"), "2026-04-01", false);
        endOn("/task-forces/" + force, "2026-03-31").statusCode(200).body("to", equalTo("2026-03-31"));
    }

    @Test
    void lets_no_member_go_who_still_has_firms() {
        var force = Sample.taskForce("ho-member-load");
        var member = joined(force, "ho-leaving");
        assigned(Sample.firm("离任前移交公司"), force, member);
        endOn("/task-forces/" + force + "/members/" + member, "2026-03-31")
                .statusCode(422)
                .body("errors.code", contains("load-left"));
        endOn("/task-forces/" + force + "/members/" + memberOf(force, "ho-member-load"), "2026-03-31")
                .statusCode(200);
    }

    @Test
    void lengthens_a_task_force_and_a_membership_that_still_have_firms() {
        var force = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "延期专班" + UUID.randomUUID(), "from", "2026-01-01", "to", "2026-12-31"));
        var member = Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "ho-longer", "name", "延期者", "from", "2026-01-01", "to", "2026-12-31"));
        assigned(Sample.firm("延期专班公司"), force, member);
        endOn("/task-forces/" + force, "2027-06-30").statusCode(200).body("to", equalTo("2027-06-30"));
        endOn("/task-forces/" + force + "/members/" + member, "2027-03-31").statusCode(200);
    }

    @Test
    void changes_how_and_how_often_a_firm_is_looked_after() {
        var id = Sample.assign(Sample.firm("改频次公司"), Sample.taskForce("ho-often"));
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("visitFrequency", "QUARTERLY"))
                .patch(BASE + "/assignments/" + id)
                .then()
                .statusCode(200)
                .body("visitFrequency", equalTo("QUARTERLY"), "role", equalTo("CADRE"), "version", equalTo(1));
    }

    private static ValidatableResponse endOn(String path, String day) {
        return Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", day))
                .patch(BASE + path)
                .then();
    }

    private static UUID joined(UUID force, String subject) {
        return Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", subject, "name", subject, "from", "2026-01-01"));
    }

    private static UUID memberOf(UUID force, String subject) {
        return UUID.fromString(Sample.dispatcher()
                .get(BASE + "/task-forces/" + force + "/members")
                .path("items.find { it.subject == '" + subject + "' }.id"));
    }

    private static void assigned(UUID firm, UUID force, UUID member) {
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "memberId", member, "from", "2026-01-01"));
    }
}
