package cn.sisong.enterprise.plan;

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

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitPlanTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-09-02T09:00:00+08:00");
    }

    @Test
    void tells_who_would_get_which_visits_and_writes_nothing() {
        var force = Sample.taskForce("plan-dry");
        var firm = assigned("试算计划公司", force, "MONTHLY");
        foretold("plan-dry", 28)
                .body("items.enterpriseId", contains(firm.toString()))
                .body("items.reasons", contains(List.of("按月走访")))
                .body("items[0].dueBy", equalTo("2026-09-30"));
        Sample.member("plan-dry")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .then()
                .body("items", empty());
    }

    @Test
    void plans_once_however_often_it_is_asked() {
        var force = Sample.taskForce("plan-once");
        var firm = assigned("安排一次公司", force, "MONTHLY");
        plan("plan-once", Map.of("days", 28)).body("items.visit.enterpriseId", contains(firm.toString()));
        plan("plan-once", Map.of("days", 28)).body("items", empty());
        foretold("plan-once", 28).body("items", empty());
        Sample.member("plan-once")
                .queryParam("mine", true)
                .queryParam("state", "PLANNED")
                .get(BASE + "/visits")
                .then()
                .body("items.enterprise.id", contains(firm.toString()), "items.forForce", contains(true));
    }

    @Test
    void lets_whoever_of_the_task_force_goes_take_the_visit_over() {
        var force = Sample.taskForce("plan-go");
        assigned("谁去都行公司", force, "MONTHLY");
        String visit = plan("plan-go", Map.of("days", 28, "taskForceId", force))
                .extract()
                .path("items[0].visitId");
        String firm = Sample.member("plan-go").get(BASE + "/visits/" + visit).path("enterprise.id");
        Sample.member("plan-go")
                .header("If-Match", "\"v0\"")
                .body(Map.of("enterpriseId", firm, "startedAt", "2026-09-02T08:00:00+08:00", "mode", "ON_SITE"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"), "author.subject", equalTo("plan-go"), "forForce", equalTo(false));
        foretold("plan-go", 28).body("items", empty());
    }

    @Test
    void wants_a_visit_on_site_and_is_content_with_coming_along() {
        var own = Sample.taskForce("plan-along-a");
        var other = Sample.taskForce("plan-along-b");
        var firm = assigned("一并计划公司", own, "MONTHLY");
        assign(firm, other, "MONTHLY");
        var call = UUID.randomUUID();
        put(
                "plan-along-a",
                call,
                Map.of("enterpriseId", firm, "startedAt", "2026-09-01T09:00:00+08:00", "mode", "PHONE"));
        foretold("plan-along-a", 28).body("items", hasSize(1));
        var visit = UUID.randomUUID();
        put("plan-along-a", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        foretold("plan-along-a", 28).body("items", empty());
        foretold("plan-along-b", 28).body("items", hasSize(1));
        week("plan-along-b", firm, "2026-09-07")
                .body("items.id", contains(visit.toString()), "items.joinable", contains(true))
                .body(
                        "items[0].note",
                        nullValue(),
                        "items[0].purpose",
                        nullValue(),
                        "items[0].visitor",
                        notNullValue());
        week("plan-along-b", firm, "2026-09-14").body("items", empty());
        Sample.post(Sample.member("plan-along-b"), "/visits/" + visit + "/joiners", Map.of());
        foretold("plan-along-b", 28).body("items", empty());
    }

    @Test
    void plans_one_visit_when_only_days_off_are_left_of_a_month() {
        TestClock.set("2026-10-31T09:00:00+08:00");
        var force = Sample.taskForce("plan-weekend");
        var firm = assigned("月末周六公司", force, "MONTHLY");
        plan("plan-weekend", Map.of("days", 7)).body("items.visit.plannedOn", contains("2026-11-02"));
        plan("plan-weekend", Map.of("days", 7)).body("items", empty());
        Sample.member("plan-weekend")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void shows_who_else_calls_on_the_firm_in_the_week_of_the_visit() {
        var own = Sample.taskForce("plan-week-a");
        var other = Sample.taskForce("plan-week-b");
        var firm = assigned("同周走访公司", own, "MONTHLY");
        assign(firm, other, "NONE");
        String day = foretold("plan-week-a", 28)
                .body("items[0].inWeek", empty())
                .extract()
                .path("items[0].plannedOn");
        var visit = UUID.randomUUID();
        put("plan-week-b", visit, Map.of("enterpriseId", firm, "plannedOn", day));
        put("plan-week-b", UUID.randomUUID(), Map.of("enterpriseId", firm, "plannedOn", "2026-10-20"));
        foretold("plan-week-a", 28)
                .body("items[0].inWeek.id", contains(visit.toString()), "items[0].inWeek.joinable", contains(true));
    }

    @Test
    void takes_a_firm_of_a_task_force_or_a_member_that_is_no_longer_there_for_unassigned() {
        var ended = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "已撤专班" + UUID.randomUUID(), "from", "2026-01-01", "to", "2026-08-31"));
        var force = Sample.taskForce("plan-stays");
        var left = Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "plan-left", "name", "离任者", "from", "2026-01-01", "to", "2026-08-31"));
        var firm = assigned("撤销专班包联公司", ended, "MONTHLY");
        var other = Sample.firm("离任者包联公司");
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId", other,
                        "taskForceId", force,
                        "memberId", left,
                        "from", "2026-01-01",
                        "visitFrequency", "MONTHLY"));
        planAsOffice(Map.of("days", 28, "enterpriseIds", List.of(firm, other))).body("items", empty());
        // nobody looks after it, so every member of the area may see it again
        Sample.member("plan-stays").get(BASE + "/enterprises/" + firm).then().statusCode(200);
    }

    @Test
    void plans_the_next_period_as_well_and_a_quarter_once() {
        var force = Sample.taskForce("plan-periods");
        var monthly = assigned("两个月公司", force, "MONTHLY");
        var quarterly = assigned("一季度公司", force, "QUARTERLY");
        foretold("plan-periods", 59)
                .body(
                        "items.findAll { it.enterpriseId == '" + monthly + "' }.dueBy",
                        containsInAnyOrder("2026-09-30", "2026-10-31"))
                .body("items.findAll { it.enterpriseId == '" + quarterly + "' }.dueBy", hasItem("2026-09-30"));
    }

    @Test
    void serves_a_campaign_with_the_same_visit_and_shows_what_nobody_looks_after() {
        var force = Sample.taskForce("plan-campaign");
        var firm = assigned("遍访计划公司", force, "MONTHLY");
        var orphan = Sample.firm("无人包联公司");
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "秋季遍访" + UUID.randomUUID(), "from", "2026-09-01", "to", "2026-09-30"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(firm, orphan)))
                .then()
                .statusCode(201);
        foretold("plan-campaign", 28).body("items", hasSize(1)).body("items[0].reasons", hasSize(2));
        planAsOffice(Map.of("days", 28, "enterpriseIds", List.of(firm, orphan)))
                .body("items.visit.enterpriseId", contains(firm.toString()));
        Sample.member("plan-campaign-stranger")
                .queryParam("days", 28)
                .get(BASE + "/visit-plan")
                .then()
                .body("items.enterpriseId", not(hasItem(firm.toString())));
    }

    @Test
    void goes_on_page_by_page() {
        var force = Sample.taskForce("plan-pages");
        for (int i = 0; i < 3; i++) {
            assigned("分页计划公司" + i, force, "MONTHLY");
        }
        String cursor = Sample.member("plan-pages")
                .queryParam("days", 28)
                .queryParam("limit", 2)
                .get(BASE + "/visit-plan")
                .then()
                .body("items", hasSize(2), "page.nextCursor", notNullValue())
                .extract()
                .path("page.nextCursor");
        Sample.member("plan-pages")
                .queryParam("days", 28)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(BASE + "/visit-plan")
                .then()
                .body("items", hasSize(1), "page.nextCursor", nullValue());
    }

    static UUID assigned(String name, UUID force, String frequency) {
        var firm = Sample.firm(name);
        assign(firm, force, frequency);
        return firm;
    }

    static void assign(UUID firm, UUID force, String frequency) {
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "from", "2026-01-01", "visitFrequency", frequency));
    }

    static ValidatableResponse foretold(String member, int days) {
        return Sample.member(member)
                .queryParam("days", days)
                .get(BASE + "/visit-plan")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse plan(String member, Map<String, ?> body) {
        return Sample.tryPost(Sample.member(member), "/visit-plan/_plan", body)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse planAsOffice(Map<String, ?> body) {
        return Sample.tryPost(Sample.dispatcher(), "/visit-plan/_plan", body)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse week(String member, UUID firm, String day) {
        return Sample.member(member)
                .queryParam("day", day)
                .get(BASE + "/enterprises/" + firm + "/visits-in-week")
                .then()
                .statusCode(200);
    }

    static void put(String member, UUID visit, Map<String, ?> body) {
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(body)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
    }
}
