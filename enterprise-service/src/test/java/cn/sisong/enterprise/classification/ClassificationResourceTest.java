package cn.sisong.enterprise.classification;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationResourceTest {
    private static final Map<String, String> URGENT_LAND = Map.of("category", "LAND", "urgency", "URGENT");

    @BeforeEach
    void on_a_friday_before_the_holidays() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void gives_the_issue_the_policy_that_it_would_have_been_born_with() {
        Sample.department("jxj");
        var issue = raised(Sample.firm("更正类别公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        correct(Sample.dispatcher(), issue, Map.of("category", "LAND", "urgency", "NORMAL"))
                .then()
                .statusCode(200)
                .body("category", equalTo("LAND"), "slaPolicy.code", equalTo("LAND"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2026-10-15"));
    }

    @Test
    void is_told_on_the_timeline_with_what_was_there_before() {
        var issue = raised(Sample.firm("更正留痕公司"), "LABOUR");
        correct(Sample.dispatcher(), issue, URGENT_LAND).then().statusCode(200).body("urgency", equalTo("URGENT"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.find { it.type == 'RECLASSIFIED' }.comment", equalTo("用工 → 用地(紧急)"));
    }

    @Test
    void leaves_no_line_when_it_says_what_is_so_already() {
        var issue = raised(Sample.firm("没有更正公司"), "LABOUR");
        var seen = tag(issue);
        correct(Sample.dispatcher(), issue, Map.of("category", "LABOUR", "urgency", "NORMAL"))
                .then()
                .statusCode(200)
                .header("ETag", seen);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.type", not(hasItem("RECLASSIFIED")));
    }

    @Test
    void keeps_the_statutory_clock_of_arrears_that_are_urgent() {
        var issue = raised(Sample.firm("紧急欠款公司"), "MARKET");
        correct(Sample.dispatcher(), issue, Map.of("category", "ARREARS", "urgency", "URGENT"))
                .then()
                .body("slaPolicy.code", equalTo("ARREARS-URGENT"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/deadline-preview")
                .then()
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2026-10-19"));
    }

    @Test
    void is_for_the_office_and_until_a_department_has_it() {
        var issue = dispatched(Sample.firm("已交办不更正公司"), "jxj");
        correct(Sample.dispatcher(), issue, URGENT_LAND)
                .then()
                .statusCode(422)
                .body("code", equalTo("classification-state"));
        correct(Sample.handler("jxj"), issue, URGENT_LAND).then().statusCode(403);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .body("refused.action", hasItem("RECLASSIFY"));
    }

    @Test
    void needs_the_version_that_was_read() {
        var issue = raised(Sample.firm("更正版本公司"), "LABOUR");
        Sample.dispatcher()
                .header("If-Match", "\"v999\"")
                .body(URGENT_LAND)
                .put(BASE + "/issues/" + issue + "/classification")
                .then()
                .statusCode(412);
        Sample.dispatcher()
                .body(URGENT_LAND)
                .put(BASE + "/issues/" + issue + "/classification")
                .then()
                .statusCode(428);
    }

    private static Response correct(RequestSpecification who, UUID issue, Map<String, String> body) {
        return who.header("If-Match", tag(issue)).body(body).put(BASE + "/issues/" + issue + "/classification");
    }
}
