package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** 咨询 3, 一般 5, 较复杂 10, 跨部门 15 working days, as the policy says. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplexityTest {
    private static final String SOLVE = "deadlines.find { it.kind == 'SOLVE' }.dueDate";

    @BeforeEach
    void on_a_monday() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        Sample.department("jxj");
    }

    @Test
    void is_ordinary_until_the_office_says_otherwise() {
        var issue = accepted("一般事项公司");
        dispatch(issue, Map.of()).body("complexity", equalTo("ORDINARY"), SOLVE, equalTo("2026-03-09"));
    }

    @Test
    void shows_before_the_dispatch_the_day_that_each_kind_then_has() {
        var issue = accepted("复杂程度预览公司");
        preview(issue, "CONSULT", "2026-03-05");
        preview(issue, "ORDINARY", "2026-03-09");
        preview(issue, "COMPLEX", "2026-03-16");
        preview(issue, "CROSS", "2026-03-23");
        dispatch(issue, Map.of("complexity", "CROSS"))
                .body(
                        "complexity",
                        equalTo("CROSS"),
                        SOLVE,
                        equalTo("2026-03-23"),
                        "dueAt",
                        equalTo("2026-03-23T15:59:59Z"));
    }

    @Test
    void may_be_said_at_acceptance_and_is_told_with_the_step() {
        var issue = raised(Sample.firm("受理定复杂公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED", "complexity", "COMPLEX", "comment", "涉及多个环节"))
                .then()
                .statusCode(201)
                .body("complexity", equalTo("COMPLEX"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.find { it.type == 'ACCEPT' }.comment", equalTo("按“较复杂”办理:涉及多个环节"));
        dispatch(issue, Map.of()).body(SOLVE, equalTo("2026-03-16"));
    }

    @Test
    void leaves_the_days_of_a_policy_that_makes_no_difference() {
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId", Sample.firm("紧急不分类公司"),
                        "category", "LABOUR",
                        "urgency", "URGENT",
                        "title", "急缺工人"));
        preview(issue, "CROSS", "2026-03-05");
    }

    @Test
    void is_not_changed_while_the_firms_clock_runs() {
        var issue = accepted("办理中改复杂公司");
        dispatch(issue, Map.of());
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED", "complexity", "CROSS"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/complexity"));
    }

    @Test
    void the_list_says_until_when_the_office_has_to_dispatch_and_that_it_is_late() {
        var firm = Sample.firm("待交办公司");
        raised(firm, "LABOUR");
        light(firm, "应于3月3日前交办");
        TestClock.set("2026-03-04T00:10:00+08:00");
        light(firm, "■ 交办超期");
    }

    private static void light(UUID firm, String word) {
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues")
                .then()
                .body("items[0].light.word", equalTo(word), "items[0].light.color", equalTo("NONE"));
    }

    private static UUID accepted(String firm) {
        var issue = raised(Sample.firm(firm), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        return issue;
    }

    private static io.restassured.response.ValidatableResponse dispatch(UUID issue, Map<String, String> more) {
        var step = Sample.map("to", "DISPATCHED", "departmentId", "jxj");
        step.putAll(more);
        return move(Sample.dispatcher(), issue, step).then().statusCode(201);
    }

    private static void preview(UUID issue, String complexity, String due) {
        Sample.dispatcher()
                .queryParam("complexity", complexity)
                .get(BASE + "/issues/" + issue + "/deadline-preview")
                .then()
                .statusCode(200)
                .body(SOLVE, equalTo(due));
    }
}
