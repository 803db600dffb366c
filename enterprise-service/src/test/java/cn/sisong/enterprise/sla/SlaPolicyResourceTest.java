package cn.sisong.enterprise.sla;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.SlaSteps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlaPolicyResourceTest {

    @Test
    void lists_every_rule_with_the_version_in_force() {
        Sample.member("sla-m")
                .get(BASE + "/sla-policies")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("GENERAL"))
                .body("items.find { it.code == 'ARREARS' }.solveInCalendarDays", equalTo(true))
                .body("items.find { it.code == 'ARREARS' }.inForce", equalTo(true));
    }

    @Test
    void offers_published_practice_to_start_from() {
        Sample.dispatcher()
                .get(BASE + "/sla-policies/profiles")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'QUANZHOU-2022' }.solveDays", equalTo(7))
                .body("items.find { it.code == 'DEFAULT-JOINT' }.solveDays", equalTo(15))
                .body("items.find { it.code == 'QUANZHOU-2022' }.coHandlingDays", equalTo(3))
                .body("items.find { it.code == 'QUANZHOU-2022' }.extensionDays", nullValue())
                .body("items.find { it.code == 'SHANDONG-HOTLINE' }.extensionDays", equalTo(10))
                .body("items.find { it.code == 'BEIJING-NORMAL' }.complexDays", equalTo(15));
    }

    @Test
    void takes_the_days_of_each_complexity_and_the_unit_of_extensions() {
        var more = Map.<String, Object>of("consultDays", 2, "crossDays", 20, "extensionInCalendarDays", true);
        create("PLANNING-X", "PLANNING", "URGENT", times(today(), 6, more))
                .then()
                .statusCode(201)
                .body("consultDays", equalTo(2))
                .body("complexDays", nullValue())
                .body("crossDays", equalTo(20))
                .body("extensionInCalendarDays", equalTo(true));
    }

    @Test
    void leaves_an_issue_with_the_version_that_it_was_born_with() {
        var code = create("MARKET", times("2020-01-01", 6, Map.of()))
                .then()
                .statusCode(422)
                .extract()
                .path("code");
        org.assertj.core.api.Assertions.assertThat(code).isEqualTo("backdated");
        var rule = create("MARKET", times(today(), 6, Map.of()));
        rule.then().statusCode(201).body("version", equalTo(1)).header("ETag", "\"v1\"");
        var firm = Sample.firm("时限版本公司");
        var before = issue(firm);
        revise("SLA-MARKET", "\"v1\"", times(today(), 12, Map.of()))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        var after = issue(firm);
        Sample.dispatcher().get(BASE + "/issues/" + before).then().body("slaPolicy.version", equalTo(1));
        Sample.dispatcher().get(BASE + "/issues/" + after).then().body("slaPolicy.version", equalTo(2));
        Sample.dispatcher()
                .get(BASE + "/sla-policies/SLA-MARKET/versions")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.inForce", equalTo(List.of(true, false)));
    }

    @Test
    void lets_only_one_of_two_writers_add_the_next_version() {
        create("LOGISTICS", times(today(), 6, Map.of())).then().statusCode(201);
        revise("SLA-LOGISTICS", "\"v1\"", times(today(), 7, Map.of())).then().statusCode(201);
        revise("SLA-LOGISTICS", "\"v1\"", times(today(), 8, Map.of())).then().statusCode(412);
    }

    @Test
    void has_one_rule_for_a_category_and_urgency() {
        create("OTHER", times(today(), 6, Map.of())).then().statusCode(201);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/sla-policies",
                        Map.of(
                                "code",
                                "ANOTHER",
                                "category",
                                "OTHER",
                                "urgency",
                                "NORMAL",
                                "times",
                                times(today(), 6, Map.of())))
                .then()
                .statusCode(409);
    }

    @Test
    void wants_the_first_contact_in_days_or_in_hours() {
        create("LICENCE", times(today(), 6, Map.of("contactHours", 2)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contactDays"));
    }

    @Test
    void keeps_of_extensions_and_escalation_what_a_new_version_does_not_say() {
        var flow = Map.<String, Object>of("extensions", 2, "escalateOverdueDays", 5, "escalationLevel", "OFFICE_HEAD");
        create("LICENCE", times(today(), 6, flow))
                .then()
                .statusCode(201)
                .body("extensions", equalTo(2))
                .body("escalateOverdueDays", equalTo(5))
                .body("escalationLevel", equalTo("OFFICE_HEAD"));
        revise("SLA-LICENCE", "\"v1\"", times(today(), 7, Map.of("coHandlingDays", 4)))
                .then()
                .statusCode(201)
                .body("extensions", equalTo(2))
                .body("escalationLevel", equalTo("OFFICE_HEAD"))
                .body("coHandlingDays", equalTo(4));
    }

    @Test
    void refuses_a_level_that_there_is_not() {
        create("ENVIRONMENT", times(today(), 6, Map.of("escalationLevel", "MAYOR")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/times/escalationLevel"));
    }

    @Test
    void is_changed_by_the_office_only() {
        Sample.tryPost(
                        Sample.handler("jxj"),
                        "/sla-policies",
                        Map.of("code", "NO", "urgency", "NORMAL", "times", times(today(), 6, Map.of())))
                .then()
                .statusCode(403);
    }

    private static UUID issue(UUID firm) {
        return Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", firm, "category", "MARKET", "title", "缺订单", "description", "三季度订单不足"));
    }

    private static String today() {
        return java.time.LocalDate.now(cn.sisong.common.time.BusinessClock.ZONE).toString();
    }

    private static Map<String, Object> times(String from, int solveDays, Map<String, Object> more) {
        var times = SlaSteps.times(from, more);
        times.put("solveDays", solveDays);
        return times;
    }

    private static Response create(String category, Map<String, Object> times) {
        return create(category, category, "NORMAL", times);
    }

    private static Response create(String code, String category, String urgency, Map<String, Object> times) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/sla-policies",
                Map.of("code", "SLA-" + code, "category", category, "urgency", urgency, "times", times));
    }

    private static Response revise(String code, String tag, Map<String, Object> times) {
        return Sample.tryPost(
                Sample.dispatcher().header("If-Match", tag), "/sla-policies/" + code + "/versions", times);
    }
}
