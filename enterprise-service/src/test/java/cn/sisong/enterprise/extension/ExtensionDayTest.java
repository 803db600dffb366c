package cn.sisong.enterprise.extension;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** How the day of an extension is counted, and how far it can be relied on. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtensionDayTest {

    @Test
    void reaches_ninety_calendar_days_for_arrears_and_no_more() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = arrears();
        ask(issue, Map.of("days", 61, "reason", "案情复杂"), 422).body("code", equalTo("extension-too-long"));
        preview(issue, "newDueOn", "2026-05-29").body("days", equalTo(58), "inCalendarDays", equalTo(true));
        preview(issue, "days", "60").body("maxDays", equalTo(60), "newDueOn", equalTo("2026-06-01"));
        ask(issue, Map.of("days", 60, "reason", "案情复杂"), 201)
                .body("newDueOn", equalTo("2026-06-01"), "inCalendarDays", equalTo(true));
        timeline(issue, "申请延至 2026-06-01(60 日,自然日):案情复杂");
    }

    @Test
    void refuses_days_that_end_on_the_same_working_day() {
        TestClock.set("2026-03-05T09:00:00+08:00");
        var issue = arrears();
        // the thirtieth day is Saturday, the 4th of April, in the Qingming holidays: due on Tuesday, the 7th
        ask(issue, Map.of("days", 1, "reason", "差一天"), 422).body("code", equalTo("extension-backwards"));
    }

    @Test
    void says_of_a_day_in_a_year_without_a_notice_that_it_is_provisional() {
        TestClock.set("2037-12-14T09:00:00+08:00");
        var issue = inHand(dispatched(Sample.firm("跨年延期公司"), "jxj"));
        preview(issue, "days", "10").body("provisional", equalTo(true));
        ask(issue, Map.of("days", 10, "reason", "等批复"), 201).body("provisional", equalTo(true));
        timeline(issue, "(暂定)");
    }

    private static UUID arrears() {
        Sample.department("jxj");
        var issue = Sample.post(
                Sample.system(),
                "/issues",
                Map.of(
                        "enterpriseId", Sample.firm("欠款延期公司"),
                        "category", "ARREARS",
                        "title", "拖欠货款",
                        "sourceSystem", "ahqk",
                        "sourceNumber", UUID.randomUUID().toString()));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        return inHand(issue);
    }

    private static UUID inHand(UUID issue) {
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }

    private static io.restassured.response.ValidatableResponse ask(UUID issue, Map<String, ?> body, int status) {
        return Sample.tryPost(Sample.handler("jxj"), "/issues/" + issue + "/extensions", body)
                .then()
                .statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse preview(UUID issue, String parameter, String value) {
        return Sample.handler("jxj")
                .queryParam(parameter, value)
                .get(BASE + "/issues/" + issue + "/extension-preview")
                .then()
                .statusCode(200);
    }

    private static void timeline(UUID issue, String words) {
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.find { it.type == 'EXTENSION_ASKED' }.comment", containsString(words));
    }
}
