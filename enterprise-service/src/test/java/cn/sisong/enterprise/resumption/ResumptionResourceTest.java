package cn.sisong.enterprise.resumption;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Collections;
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
    void is_listed_by_status_with_what_was_noted() {
        var area = "340827";
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/resumptions",
                        Map.of(
                                "enterpriseId",
                                firm(area, "检修公司"),
                                "status",
                                "STOPPED_AGAIN",
                                "happenedOn",
                                "2026-03-10",
                                "note",
                                "设备检修"))
                .then()
                .statusCode(201);
        state(firm(area, "开工公司"), "RESUMED", "2026-03-10").then().statusCode(201);
        Sample.as(Tokens.person("leader-" + area, "leader", "", area))
                .get(BASE + "/resumptions?on=2026-03-31&status=STOPPED_AGAIN")
                .then()
                .body("items.status", equalTo(List.of("STOPPED_AGAIN")), "items[0].note", equalTo("设备检修"));
    }

    @Test
    void takes_five_hundred_lines_at_most() {
        var line = Map.of("creditCode", "无此代码", "status", "RESUMED");
        for (int lines : new int[] {500, 501}) {
            Sample.tryPost(Sample.dispatcher(), "/resumptions/_bulk", Map.of("items", Collections.nCopies(lines, line)))
                    .then()
                    .statusCode(lines == 500 ? 200 : 400);
        }
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

    /** Nobody looks after the merged file any more: it would be everybody's, were it asked instead of its survivor. */
    @Test
    void is_stated_by_a_merged_file_only_where_the_firm_that_answers_for_it_is_in_sight() {
        var firm = firm(Sample.ZONE, "并后复工公司");
        var code = Sample.creditCode();
        UUID duplicate = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "并前复工公司" + UUID.randomUUID(), "areaCode", Sample.ZONE));
        Sample.assign(firm, Sample.taskForce("resumption-keeper"));
        Sample.taskForce("resumption-stranger");
        FirmMergeTest.mergeDifferentCodes(firm, duplicate).then().statusCode(201);
        var lines = List.of(
                line(duplicate, "RESUMED", "2026-03-01"),
                Map.<String, Object>of("creditCode", code, "status", "RESUMED", "happenedOn", "2026-03-01"));
        for (var line : lines) {
            Sample.tryPost(Sample.member("resumption-stranger"), "/resumptions", line)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-enterprise"));
            Sample.tryPost(Sample.member("resumption-keeper"), "/resumptions", line)
                    .then()
                    .statusCode(201)
                    .body("enterpriseId", equalTo(firm.toString()));
        }
        Sample.tryPost(Sample.member("resumption-stranger"), "/resumptions/_bulk", Map.of("items", lines))
                .then()
                .body("items.status", equalTo(List.of(422, 422)));
    }

    @Test
    void counts_those_that_stopped_again_as_due_and_leaves_out_those_that_need_not_resume() {
        state(firm("340404", "甲"), "RESUMED", "2026-03-10");
        state(firm("340404", "乙"), "STOPPED_AGAIN", "2026-03-10");
        state(firm("340404", "丙"), "NOT_REQUIRED", "2026-03-10");
        summary("340404", "2026-03-31")
                .body("rate", equalTo("50.00"))
                .body("counts.find { it.status == 'NOT_REQUIRED' }.firms", equalTo(1));
        Sample.as(Tokens.person("leader-340404", "leader", "", "340404"))
                .get(BASE + "/figures?from=2026-01-01&to=2026-06-30")
                .then()
                .body("items.find { it.code == 'A24' }.value", equalTo("50.00"))
                .body("items.find { it.code == 'A24' }.rows", equalTo(2));
    }

    @Test
    void sums_up_for_a_member_the_firms_that_are_the_members() {
        var own = firm("340422", "专班甲");
        var other = firm("340422", "专班乙");
        Sample.assign(own, Sample.taskForce("sums-own"));
        Sample.assign(other, Sample.taskForce("sums-other"));
        state(own, "RESUMED", "2026-03-10");
        state(other, "SHOULD_RESUME", "2026-03-10");
        Sample.as(Tokens.person("sums-own", "member", "", "340422"))
                .get(BASE + "/resumptions/summary?on=2026-03-31")
                .then()
                .body("rate", equalTo("100.00"))
                .body("counts.find { it.status == 'SHOULD_RESUME' }.firms", equalTo(0));
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
