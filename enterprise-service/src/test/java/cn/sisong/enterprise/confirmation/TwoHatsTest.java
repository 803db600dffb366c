package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.unanswered;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Task forces are drawn from the very departments that handle issues: one person has two roles. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoHatsTest {

    @Test
    void gives_the_firms_link_to_nobody_who_handles_the_issue_whoever_raised_it() {
        var firm = Sample.firm("自提自办公司");
        var member = person("raises", "member", "jxj");
        Sample.department("jxj");
        var issue = UUID.randomUUID();
        member.header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        firm,
                        "startedAt",
                        "2026-03-02T09:00:00+08:00",
                        "mode",
                        "ON_SITE",
                        "issues",
                        List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺工"))))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        replied(issue, "jxj");
        isRefused(person("raises", "member", "jxj"), issue);
        isRefused(person("dispatches", "dispatcher", "jxj"), issue);
        move(person("elsewhere", "dispatcher", "rsj"), issue, Map.of("to", "CONFIRMING"))
                .then()
                .statusCode(201)
                .body("confirmationUrl", notNullValue());
    }

    @Test
    void gives_it_to_nobody_of_a_department_that_helps() {
        Sample.department("zrj");
        var issue = dispatched(Sample.firm("协办送确认公司"), "jxj");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/issues/" + issue + "/co-handlings",
                        Map.of("departmentId", "zrj", "task", "核实用地"))
                .then()
                .statusCode(201);
        replied(issue, "jxj");
        isRefused(person("helps", "dispatcher", "zrj"), issue);
    }

    @Test
    void ends_the_link_that_somebody_of_the_department_gave_before_it_had_the_issue() {
        var firm = Sample.firm("先给链接公司");
        var issue = raised(firm, "LABOUR");
        var theirs = link(person("gives", "dispatcher", "jxj"), issue);
        FirmPage.read(theirs).then().statusCode(200);
        Sample.department("jxj");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        FirmPage.read(theirs).then().statusCode(410);
        var offices = FirmPage.of(issue);
        confirming(issue, "jxj");
        FirmPage.answer(theirs, "SOLVED").then().statusCode(410);
        FirmPage.answer(offices, "SOLVED").then().statusCode(201);
    }

    @Test
    void ends_the_link_of_a_department_that_is_asked_to_help() {
        var issue = raised(Sample.firm("协办先给链接公司"), "LABOUR");
        var theirs = link(person("gives", "dispatcher", "zrj"), issue);
        Sample.department("jxj");
        Sample.department("zrj");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        FirmPage.read(theirs).then().statusCode(200);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/issues/" + issue + "/co-handlings",
                        Map.of("departmentId", "zrj", "task", "核实用地"))
                .then()
                .statusCode(201);
        FirmPage.read(theirs).then().statusCode(410);
    }

    @Test
    void lets_no_supervisor_of_the_department_close_its_issue_for_a_silent_firm() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("自己销号公司"), "jxj");
        confirming(issue, "jxj");
        for (var day : List.of("2026-03-03", "2026-03-04", "2026-03-05")) {
            TestClock.set(day + "T10:00:00+08:00");
            unanswered(Sample.dispatcher(), issue);
        }
        move(person("supervises", "supervisor", "jxj"), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(403);
        person("supervises", "supervisor", "jxj")
                .get(BASE + "/issues/" + issue + "/transitions")
                .then()
                .body("allowed.to", not(hasItem("CLOSED")));
        move(person("supervises", "supervisor", "rsj"), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(201)
                .body("resolution", equalTo("UNREACHED"));
    }

    private static void isRefused(RequestSpecification who, UUID issue) {
        move(who, issue, Map.of("to", "CONFIRMING")).then().statusCode(403);
    }

    private static void replied(UUID issue, String department) {
        for (var step : List.of(
                Map.of("to", "SIGNED"), Map.of("to", "HANDLING"), Map.of("to", "REPLIED", "comment", "已对接 20 人"))) {
            move(Sample.handler(department), issue, step).then().statusCode(201);
        }
    }

    private static String link(RequestSpecification who, UUID issue) {
        String url = Sample.tryPost(who, "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return url.substring("/c/".length());
    }

    /** A handler of a department with another office beside it. */
    private static RequestSpecification person(String name, String office, String department) {
        return Sample.as(Tokens.person(name + "-" + department, List.of(office, "handler"), department, "340000"));
    }
}
