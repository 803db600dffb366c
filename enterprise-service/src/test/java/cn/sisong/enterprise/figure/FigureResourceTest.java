package cn.sisong.enterprise.figure;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.FigureSteps.ask;
import static cn.sisong.enterprise.FigureSteps.firm;
import static cn.sisong.enterprise.FigureSteps.resumption;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Each test counts in an area (another county) of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureResourceTest {

    @Test
    void has_no_value_where_nothing_was_ever_recorded() {
        figures("340523", "2026-07-01")
                .body("items.code", containsInAnyOrder("A1", "A1D", "A2", "A3", "A4", "A5", "A23", "A24"))
                .body("items.value", org.hamcrest.Matchers.everyItem(nullValue()))
                .body("items.find { it.code == 'A3' }.gap", equalTo("尚未录入走访"));
    }

    @Test
    void counts_firms_visited_on_site_once_and_industry_among_them() {
        TestClock.set("2026-03-10T09:00:00+08:00");
        var plant = firm("340522", "C2651");
        var shop = firm("340522", "F5101");
        visit(plant, "2026-03-02", "ON_SITE");
        visit(plant, "2026-03-09", "ON_SITE");
        visit(shop, "2026-03-09", "ON_SITE");
        visit(firm("340522", "C2651"), "2026-03-09", "PHONE");
        visit(firm("340522", "C2651"), "2025-12-31", "ON_SITE");
        figures("340522", "2026-03-31")
                .body("items.find { it.code == 'A3' }.value", equalTo("2"))
                .body("items.find { it.code == 'A4' }.value", equalTo("1"))
                .body("items.find { it.code == 'A3' }.unit", equalTo("家"))
                .body("items.find { it.code == 'A3' }.provisional", equalTo(true));
        ask("340522", "2026-03-31")
                .get(BASE + "/figures/A3/rows")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(plant.toString(), shop.toString()));
    }

    @Test
    void counts_an_issue_as_solved_by_the_firms_own_word_until_it_is_opened_again() {
        TestClock.set("2026-04-01T09:00:00+08:00");
        var issue = dispatched(firm("340503", "C26"), "jxj");
        var token = confirming(issue, "jxj").substring(3);
        figures("340503", "2026-04-01").body("items.find { it.code == 'A5' }.value", equalTo("0"));
        RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", "SOLVED", "rating", "SATISFIED"))
                .post(BASE + "/confirmations/" + token)
                .then()
                .statusCode(201);
        figures("340503", "2026-04-01").body("items.find { it.code == 'A5' }.value", equalTo("1"));
        TestClock.set("2026-04-09T09:00:00+08:00");
        move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "又缺人"))
                .then()
                .statusCode(201);
        figures("340503", "2026-04-09").body("items.find { it.code == 'A5' }.value", equalTo("0"));
        figures("340503", "2026-04-08").body("items.find { it.code == 'A5' }.value", equalTo("1"));
    }

    @Test
    void counts_people_once_whatever_their_task_forces() {
        TestClock.set("2026-02-01T09:00:00+08:00");
        for (int i = 0; i < 2; i++) {
            var force = Sample.post(
                    Sample.dispatcher(),
                    "/task-forces",
                    Map.of("name", "数人头" + UUID.randomUUID(), "areaCode", "340504", "from", "2026-01-01"));
            Sample.post(
                    Sample.dispatcher(),
                    "/task-forces/" + force + "/members",
                    Map.of("subject", "counted-once", "name", "张三", "from", "2026-01-01"));
        }
        figures("340504", "2026-03-31")
                .body("items.find { it.code == 'A1' }.value", equalTo("1"))
                .body("items.find { it.code == 'A2' }.value", equalTo("2"));
    }

    @Test
    void tells_the_people_of_a_period_from_those_of_its_last_day_and_keeps_what_was_known_before() {
        TestClock.set("2026-02-01T09:00:00+08:00");
        var force = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "期间与当日" + UUID.randomUUID(), "areaCode", "340506", "from", "2026-01-01"));
        var members = "/task-forces/" + force + "/members";
        var leaver = Sample.post(
                Sample.dispatcher(),
                members,
                Map.of("subject", "leaver", "name", "李四", "homeUnit", "市财政局", "from", "2026-01-01"));
        Sample.post(Sample.dispatcher(), members, Map.of("subject", "stayer", "name", "王五", "from", "2026-01-01"));
        TestClock.set("2026-05-01T09:00:00+08:00");
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "2026-03-31"))
                .patch(BASE + members + "/" + leaver)
                .then()
                .statusCode(200)
                .body("homeUnit", equalTo("市财政局"), "to", equalTo("2026-03-31"));
        figures("340506", "2026-05-01")
                .body("items.find { it.code == 'A1' }.value", equalTo("2"))
                .body("items.find { it.code == 'A1D' }.value", equalTo("1"));
        figures("340506", "2026-04-30").body("items.find { it.code == 'A1D' }.value", equalTo("2"));
    }

    @Test
    void counts_nobody_of_a_task_force_after_its_last_day() {
        TestClock.set("2026-02-01T09:00:00+08:00");
        var force = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "撤销专班" + UUID.randomUUID(), "areaCode", "340621", "from", "2026-01-01"));
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "of-a-dissolved-one", "name", "张三", "from", "2026-01-01"));
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "2026-05-31"))
                .patch(BASE + "/task-forces/" + force)
                .then()
                .statusCode(200);
        figures("340621", "2026-07-01")
                .body("items.find { it.code == 'A1' }.value", equalTo("1"))
                .body("items.find { it.code == 'A1D' }.value", equalTo("0"))
                .body("items.find { it.code == 'A2' }.value", equalTo("1"));
    }

    @Test
    void shares_the_firms_at_work_again_out_of_those_that_should_be() {
        TestClock.set("2026-03-31T09:00:00+08:00");
        var plants = java.util.stream.Stream.generate(() -> firm("341802", "C26"))
                .limit(4)
                .toList();
        resumption(plants.get(0), "RESUMED", "2026-03-01");
        resumption(plants.get(1), "SHOULD_RESUME", "2026-03-01");
        resumption(plants.get(1), "RESUMED", "2026-03-20");
        resumption(plants.get(2), "SHOULD_RESUME", "2026-03-01");
        resumption(plants.get(3), "LONG_STOPPED", "2026-03-01");
        figures("341802", "2026-03-31")
                .body("items.find { it.code == 'A24' }.value", equalTo("66.67"))
                .body("items.find { it.code == 'A24' }.rows", equalTo(3));
        ask("341802", "2026-03-31")
                .get(BASE + "/figures/A24/rows")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("items.findAll { it.value == '1' }.size()", equalTo(2));
        ask("341802", "2026-03-01", "2026-03-10", "2026-03-31")
                .get(BASE + "/figures")
                .then()
                .body("items.find { it.code == 'A24' }.value", equalTo("33.33"));
    }

    @Test
    void has_no_share_where_nobody_should_work_again() {
        TestClock.set("2026-03-31T09:00:00+08:00");
        resumption(firm("341821", "C26"), "LONG_STOPPED", "2026-03-01");
        figures("341821", "2026-03-31")
                .body("items.find { it.code == 'A24' }.value", nullValue())
                .body("items.find { it.code == 'A24' }.gap", equalTo("尚未登记应复工企业"));
    }

    @Test
    void are_not_for_those_who_see_single_firms_only() {
        Sample.member("figure-m1")
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-06-30")
                .get(BASE + "/figures")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse figures(String area, String asOf) {
        return ask(area, asOf).get(BASE + "/figures").then().statusCode(200);
    }

    private static void visit(UUID firm, String day, String mode) {
        Sample.member("figure-m1")
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "mode", mode, "startedAt", day + "T08:00:00+08:00"))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }
}
