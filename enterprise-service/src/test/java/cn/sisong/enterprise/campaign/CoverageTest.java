package cn.sisong.enterprise.campaign;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-04-10T09:00:00+08:00");
    }

    @Test
    void counts_each_firm_once_and_only_visits_on_site_in_the_period() {
        var firms = List.of(Sample.firm("遍访公司甲"), Sample.firm("遍访公司乙"), Sample.firm("遍访公司丙"), Sample.firm("遍访公司丁"));
        var campaign = campaign(firms);
        visit(firms.get(0), "2026-04-02", "ON_SITE");
        visit(firms.get(0), "2026-04-03", "ON_SITE");
        visit(firms.get(1), "2026-04-03", "PHONE");
        visit(firms.get(2), "2026-03-31", "ON_SITE");
        visit(Sample.firm("名单外公司"), "2026-04-03", "ON_SITE");
        coverage(campaign, "2026-04-10")
                .body("targeted", equalTo(4), "visited", equalTo(1), "percent", equalTo("25.0"))
                .body("results.kind", contains("LABOUR"), "results.quantity", contains("4.00"));
        targets(campaign, false)
                .body(
                        "items.enterpriseId",
                        containsInAnyOrder(
                                firms.get(1).toString(),
                                firms.get(2).toString(),
                                firms.get(3).toString()));
        targets(campaign, true)
                .body("items.enterpriseId", contains(firms.get(0).toString()))
                .body("items.visitedOn", contains("2026-04-02"));
    }

    @Test
    void leaves_an_earlier_day_of_knowledge_as_it_was() {
        var firms = List.of(Sample.firm("知悉日公司甲"), Sample.firm("知悉日公司乙"));
        var campaign = campaign(firms);
        visit(firms.get(0), "2026-04-02", "ON_SITE");
        TestClock.set("2026-04-20T09:00:00+08:00");
        visit(firms.get(1), "2026-04-03", "ON_SITE");
        Sample.dispatcher()
                .delete(BASE + "/campaigns/" + campaign + "/targets/" + firms.get(0))
                .then()
                .statusCode(204);
        coverage(campaign, "2026-04-19")
                .body("targeted", equalTo(2), "visited", equalTo(1), "provisional", equalTo(false));
        coverage(campaign, "2026-04-20")
                .body("targeted", equalTo(1), "visited", equalTo(1), "percent", equalTo("100.0"));
    }

    @Test
    void adds_up_what_visits_were_told_to_have_brought_by_then() {
        var firm = Sample.firm("改过成效公司");
        var campaign = campaign(List.of(firm));
        var visit = visit(firm, "2026-04-02", "ON_SITE");
        TestClock.set("2026-04-20T09:00:00+08:00");
        Sample.member("campaign-m1")
                .header("If-Match", "\"v0\"")
                .body(visitForm(firm, "2026-04-02", "ON_SITE", "7"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200);
        coverage(campaign, "2026-04-19").body("results.quantity", contains("2.00"));
        coverage(campaign, "2026-04-20").body("results.quantity", contains("7.00"));
    }

    @Test
    void adds_up_what_its_activities_brought_by_then() {
        var campaign = campaign(List.of());
        var activity = Sample.post(Sample.dispatcher(), "/activities", activity(campaign, "2026-04-09", "300"));
        Sample.post(Sample.dispatcher(), "/activities", activity(campaign, "2026-03-31", "50"));
        Sample.post(Sample.dispatcher(), "/activities", activity(null, "2026-04-09", "70"));
        TestClock.set("2026-04-20T09:00:00+08:00");
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(activity(campaign, "2026-04-09", "320"))
                .put(BASE + "/activities/" + activity)
                .then()
                .statusCode(200);
        coverage(campaign, "2026-04-09").body("results", hasSize(0));
        coverage(campaign, "2026-04-19").body("results.kind", contains("LIST"), "results.quantity", contains("300.00"));
        coverage(campaign, "2026-04-20").body("results.quantity", contains("320.00"));
    }

    private static Map<String, Object> activity(UUID campaign, String day, String lists) {
        return Sample.map(
                "kind",
                "BRIEFING",
                "title",
                "政策宣讲",
                "heldOn",
                day,
                "campaignId",
                campaign,
                "results",
                List.of(Map.of("kind", "LIST", "quantity", lists)));
    }

    @Test
    void takes_firms_by_a_filter_and_none_twice() {
        var force = Sample.taskForce("campaign-filter");
        for (int i = 0; i < 3; i++) {
            Sample.assign(Sample.firm("筛选遍访公司" + i), force);
        }
        var campaign = campaign(List.of());
        coverage(campaign, "2026-04-10").body("targeted", equalTo(0), "percent", nullValue());
        var filter = Map.of("filter", Map.of("taskForceId", force));
        add(campaign, filter).statusCode(201).body("added", equalTo(3));
        add(campaign, filter).statusCode(201).body("added", equalTo(0));
        var copy = campaign(List.of());
        add(copy, Map.of("filter", Map.of("campaignId", campaign)))
                .statusCode(201)
                .body("added", equalTo(3));
        add(copy, Map.of("filter", Map.of())).statusCode(400);
    }

    @Test
    void takes_the_firms_that_were_on_an_official_list_on_the_day() {
        var list = "C" + Sample.key().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var named = Map.of("code", list, "name", "遍访名录" + list);
        Sample.tryPost(Sample.dispatcher(), "/official-lists", named).then().statusCode(201);
        var left = Sample.firm("已移出名录公司");
        for (var firm : List.of(left, Sample.firm("仍在名录公司"))) {
            Sample.tryPost(
                            Sample.dispatcher(),
                            "/enterprises/" + firm + "/lists",
                            Map.of("list", list, "from", "2026-02-01"))
                    .then()
                    .statusCode(201);
        }
        var end = "/enterprises/" + left + "/lists/" + list + "/_end";
        Sample.tryPost(Sample.dispatcher(), end, Map.of("on", "2026-03-15"))
                .then()
                .statusCode(200);
        var campaign = campaign(List.of());
        add(campaign, Map.of("filter", Map.of("listCode", list)))
                .statusCode(201)
                .body("added", equalTo(1));
        add(campaign, Map.of("filter", Map.of("listCode", list, "listOn", "2026-03-14")))
                .statusCode(201)
                .body("added", equalTo(1));
        add(campaign, Map.of("filter", Map.of("listCode", "NO_SUCH_LIST")))
                .statusCode(422)
                .body("errors.pointer", contains("/filter/listCode"));
    }

    @Test
    void shows_a_member_the_part_that_is_the_members() {
        var own = Sample.firm("本专班遍访公司");
        var other = Sample.firm("他专班遍访公司");
        Sample.assign(own, Sample.taskForce("campaign-own"));
        Sample.assign(other, Sample.taskForce("campaign-other"));
        var campaign = campaign(List.of(own, other));
        Sample.member("campaign-own")
                .get(BASE + "/campaigns/" + campaign + "/coverage")
                .then()
                .body("targeted", equalTo(1));
        Sample.member("campaign-own")
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .body("items.enterpriseId", contains(own.toString()));
        var foreign = campaign(List.of(other));
        Sample.member("campaign-own").get(BASE + "/campaigns/" + foreign).then().statusCode(404);
        Sample.member("campaign-own")
                .get(BASE + "/campaigns/" + foreign + "/coverage")
                .then()
                .statusCode(404);
    }

    @Test
    void pages_through_what_is_not_yet_visited() {
        var firms = List.of(Sample.firm("分页遍访甲"), Sample.firm("分页遍访乙"), Sample.firm("分页遍访丙"));
        var campaign = campaign(firms);
        String cursor = Sample.dispatcher()
                .queryParam("visited", false)
                .queryParam("limit", 2)
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("page.nextCursor");
        Sample.dispatcher()
                .queryParam("visited", false)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .body("items", hasSize(1), "page.nextCursor", nullValue());
    }

    @Test
    void says_a_hundred_only_when_all_are_visited() {
        assertThat(CoverageResource.percent(999, 1000)).isEqualTo("99.9");
        assertThat(CoverageResource.percent(9999, 10000)).isEqualTo("99.9");
        assertThat(CoverageResource.percent(3, 3)).isEqualTo("100.0");
        assertThat(CoverageResource.percent(0, 3)).isEqualTo("0.0");
        assertThat(CoverageResource.percent(0, 0)).isNull();
    }

    @Test
    void ends_after_it_begins() {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns",
                        Map.of("name", "倒着的遍访", "from", "2026-05-01", "to", "2026-04-01", "areaCode", Sample.ZONE))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
    }

    private static UUID campaign(List<UUID> firms) {
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "春季遍访", "from", "2026-04-01", "to", "2026-04-30", "method", "WUGE_BIANFANG"));
        if (!firms.isEmpty()) {
            add(campaign, Map.of("enterpriseIds", firms)).statusCode(201).body("added", equalTo(firms.size()));
        }
        return campaign;
    }

    private static ValidatableResponse add(UUID campaign, Map<String, ?> body) {
        return Sample.tryPost(Sample.dispatcher(), "/campaigns/" + campaign + "/targets", body)
                .then();
    }

    private static ValidatableResponse coverage(UUID campaign, String asOf) {
        return Sample.dispatcher()
                .queryParam("asOf", asOf)
                .get(BASE + "/campaigns/" + campaign + "/coverage")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse targets(UUID campaign, boolean visited) {
        return Sample.dispatcher()
                .queryParam("visited", visited)
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .statusCode(200);
    }

    private static UUID visit(UUID firm, String day, String mode) {
        var id = UUID.randomUUID();
        Sample.member("campaign-m1")
                .header("If-None-Match", "*")
                .body(visitForm(firm, day, mode, "2"))
                .put(BASE + "/visits/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    private static Map<String, Object> visitForm(UUID firm, String day, String mode, String labour) {
        return Map.of(
                "enterpriseId",
                firm,
                "mode",
                mode,
                "startedAt",
                day + "T08:00:00+08:00",
                "results",
                "ON_SITE".equals(mode) ? List.of(Map.of("kind", "LABOUR", "quantity", labour)) : List.of());
    }
}
