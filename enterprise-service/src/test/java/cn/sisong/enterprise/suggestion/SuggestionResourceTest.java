package cn.sisong.enterprise.suggestion;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuggestionResourceTest {
    /** An area of its own, so that what other tests let departments answer is not counted here. */
    private static final String AREA = "340521";

    @Test
    void counts_what_a_department_answered_in_the_last_year_within_sight() {
        var firm = Sample.firm("历史办理公司", AREA);
        for (int i = 0; i < 2; i++) {
            confirming(dispatched(firm, "lsj"), "lsj");
        }
        dispatched(firm, "lsj");
        suggestions(areaOffice(), raised(firm, "LABOUR"))
                .body("items.find { it.department.id == 'lsj' }.handled", equalTo(2))
                .body("items.find { it.department.id == 'lsj' }.reasons.text", hasItem("近一年同类诉求 2 件由LSJ局办理,2 件按期"));
    }

    @Test
    void counts_nothing_older_than_a_year_or_of_another_category_and_says_what_was_late() {
        var area = "340181";
        var firm = Sample.firm("往年办理公司", area);
        TestClock.set("2025-03-03T09:00:00+08:00");
        confirming(dispatched(firm, "wnj"), "wnj");
        TestClock.set("2026-03-02T09:00:00+08:00");
        confirming(dispatched(firm, "wnj"), "wnj");
        var late = dispatched(firm, "wnj");
        var loan = raised(firm, "FINANCE");
        move(Sample.dispatcher(), loan, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), loan, Map.of("to", "DISPATCHED", "departmentId", "wnj"))
                .then()
                .statusCode(201);
        confirming(loan, "wnj");
        TestClock.set("2026-03-20T09:00:00+08:00");
        confirming(late, "wnj");
        var office = Sample.as(Tokens.person("dispatcher-of-past", "dispatcher", "office", area));
        suggestions(office, raised(firm, "LABOUR"))
                .body("items.find { it.department.id == 'wnj' }.handled", equalTo(2))
                .body("items.find { it.department.id == 'wnj' }.reasons.text", hasItem("近一年同类诉求 2 件由WNJ局办理,1 件按期"));
        // to the day: what was raised a year ago counts, what was raised the day before does not
        TestClock.set("2026-03-03T09:00:00+08:00");
        suggestions(office, raised(firm, "LABOUR"))
                .body("items.find { it.department.id == 'wnj' }.handled", equalTo(3));
    }

    @Test
    void offers_first_the_unit_that_the_returning_one_named_and_never_the_returning_one() {
        Sample.department("tdj");
        var issue = dispatched(Sample.firm("退回建议公司", AREA), "thj");
        move(Sample.handler("thj"), issue, Map.of("to", "RETURNED", "comment", "属另一单位", "proposedDepartmentId", "tdj"))
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("proposedDepartment.id", equalTo("tdj"));
        suggestions(areaOffice(), issue)
                .body("items[0].department.id", equalTo("tdj"), "items[0].reasons[0].text", equalTo("退回单位建议改派TDJ局"))
                .body("items.department.id", not(hasItem("thj")));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "tdj"))
                .then()
                .statusCode(201)
                .body("proposedDepartment", equalTo(null));
    }

    @Test
    void lets_no_unit_propose_itself_or_one_that_does_not_exist() {
        var issue = dispatched(Sample.firm("自荐公司"), "jxj");
        for (var named : Map.of("jxj", "proposes-itself", "no-such", "unknown-department")
                .entrySet()) {
            move(
                            Sample.handler("jxj"),
                            issue,
                            Map.of("to", "RETURNED", "comment", "不属职责", "proposedDepartmentId", named.getKey()))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(named.getValue()), "errors.pointer", contains("/proposedDepartmentId"));
        }
    }

    @Test
    void follows_the_table_of_duties_as_the_office_edits_it() {
        Sample.department("zgj");
        duty("LOGISTICS", tag("LOGISTICS"), Map.of("departmentId", "zgj", "note", "三定方案"))
                .statusCode(200)
                .body("department.id", equalTo("zgj"));
        suggestions(Sample.dispatcher(), raised(Sample.firm("主责公司"), "LOGISTICS"))
                .body("items[0].department.id", equalTo("zgj"), "items[0].reasons[0].text", equalTo("物流类诉求主责单位(三定方案)"));
        duty("LOGISTICS", "\"v0\"", Map.of()).statusCode(412);
        duty("LOGISTICS", tag("LOGISTICS"), Map.of("departmentId", "no-such")).statusCode(422);
        duty("NOTHING", "\"v0\"", Map.of()).statusCode(404);
        duty("LOGISTICS", tag("LOGISTICS"), Map.of()).statusCode(200).body("department", equalTo(null));
    }

    @Test
    void is_for_those_who_dispatch() {
        var issue = dispatched(Sample.firm("无权建议公司"), "jxj");
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/department-suggestions")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification areaOffice() {
        return Sample.as(Tokens.person("dispatcher-of-area", "dispatcher", "office", AREA));
    }

    private static ValidatableResponse suggestions(RequestSpecification who, UUID issue) {
        return who.get(BASE + "/issues/" + issue + "/department-suggestions")
                .then()
                .statusCode(200);
    }

    private static String tag(String category) {
        int version = Sample.dispatcher()
                .get(BASE + "/department-duties")
                .then()
                .extract()
                .path("items.find { it.category == '" + category + "' }.version");
        return "\"v" + version + "\"";
    }

    private static ValidatableResponse duty(String category, String tag, Map<String, ?> body) {
        return Sample.dispatcher()
                .header("If-Match", tag)
                .body(body)
                .put(BASE + "/department-duties/" + category)
                .then();
    }
}
