package cn.sisong.enterprise.resumption;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumptionResourceTest {

    @Test
    void shows_how_a_firm_stood_on_a_day_whatever_the_order_of_entry() {
        var firm = firm("341702", "先后公司");
        state(firm, "RESUMED", "2026-03-10").then().statusCode(201);
        state(firm, "SHOULD_RESUME", "2026-02-20").then().statusCode(201);
        stands("341702", "2026-03-01").body("items.status", equalTo(List.of("SHOULD_RESUME")));
        stands("341702", "2026-03-10").body("items.status", equalTo(List.of("RESUMED")));
        stands("341702", "2026-02-19").body("items.size()", equalTo(0));
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm + "/resumptions")
                .then()
                .body("items.happenedOn", equalTo(List.of("2026-03-10", "2026-02-20")));
    }

    @Test
    void corrects_a_day_by_stating_it_again() {
        var firm = firm("341721", "更正公司");
        state(firm, "RESUMED", "2026-03-10").then().statusCode(201);
        state(firm, "LONG_STOPPED", "2026-03-10").then().statusCode(201);
        stands("341721", "2026-03-31").body("items.status", equalTo(List.of("LONG_STOPPED")));
    }

    @Test
    void sums_up_the_firms_in_sight_and_has_no_rate_without_any() {
        state(firm("341722", "甲"), "RESUMED", "2026-03-10");
        state(firm("341722", "乙"), "SHOULD_RESUME", "2026-03-10");
        state(firm("341722", "丙"), "LONG_STOPPED", "2026-03-10");
        summary("341722", "2026-03-31")
                .body("rate", equalTo("50.00"))
                .body("counts.find { it.status == 'LONG_STOPPED' }.firms", equalTo(1));
        summary("341722", "2026-03-09").body("rate", equalTo(null)).body("gap", notNullValue());
    }

    @Test
    void takes_a_pasted_table_line_by_line() {
        var firm = firm("341723", "批量公司");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/resumptions/_bulk",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("enterpriseId", firm, "status", "RESUMED", "happenedOn", "2026-03-01"),
                                        Map.of("creditCode", Sample.creditCode(), "status", "RESUMED"),
                                        Map.of("enterpriseId", firm, "status", "RESUMED", "happenedOn", "2099-01-01"))))
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of(201, 422, 400)))
                .body("items[1].code", equalTo("unknown-enterprise"))
                .body("items[2].detail", containsString("2099-01-01"));
        stands("341723", "2026-03-31").body("items.size()", equalTo(1));
    }

    @Test
    void is_stated_by_members_for_firms_in_their_sight_only() {
        var firm = firm(Sample.ZONE, "专班复工公司");
        Sample.assign(firm, Sample.taskForce("resumption-own"));
        Sample.taskForce("resumption-other");
        Sample.tryPost(Sample.member("resumption-own"), "/resumptions", line(firm, "RESUMED", "2026-03-01"))
                .then()
                .statusCode(201);
        Sample.tryPost(Sample.member("resumption-other"), "/resumptions", line(firm, "RESUMED", "2026-03-01"))
                .then()
                .statusCode(422);
        Sample.tryPost(Sample.handler("jxj"), "/resumptions", line(firm, "RESUMED", "2026-03-01"))
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse stands(String area, String on) {
        return Sample.as(Tokens.person("leader-" + area, "leader", "", area))
                .queryParam("on", on)
                .get(BASE + "/resumptions")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse summary(String area, String on) {
        return Sample.as(Tokens.person("leader-" + area, "leader", "", area))
                .queryParam("on", on)
                .get(BASE + "/resumptions/summary")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response state(UUID firm, String status, String day) {
        return Sample.tryPost(Sample.dispatcher(), "/resumptions", line(firm, status, day));
    }

    private static Map<String, Object> line(UUID firm, String status, String day) {
        return Map.of("enterpriseId", firm, "status", status, "happenedOn", day);
    }

    private static UUID firm(String area, String name) {
        return Sample.firm(name + UUID.randomUUID(), area);
    }
}
