package cn.sisong.enterprise.supervision;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirm;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisionResourceTest {

    @Test
    void lists_what_is_late_with_the_days_and_not_what_is_paused() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340122";
        var late = dispatched(Sample.firm("超期公司", area), "jxj");
        var paused = dispatched(Sample.firm("暂停公司", area), "jxj");
        move(Sample.handler("jxj"), paused, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), paused, Map.of("to", "HANDLING"));
        move(
                Sample.handler("jxj"),
                paused,
                Map.of("to", "SUSPENDED", "comment", "等材料", "reasonCode", "FIRM_DOCUMENTS"));
        TestClock.set("2026-03-12T09:00:00+08:00");
        list(of(area), "OVERDUE")
                .body("items.id", contains(late.toString()))
                .body("items[0].reason", equalTo("超期 3 个工作日"), "items[0].department.id", equalTo("jxj"));
        of(area).queryParam("departmentId", "rsj")
                .queryParam("kind", "OVERDUE")
                .get(BASE + "/supervision/exceptions")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void leaves_out_what_stands_with_another_level_until_the_office_is_late_with_the_answer() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340506";
        var issue = raised(Sample.firm("上报不算超期公司", area), "ARREARS");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        var transfer = Sample.post(
                Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "PROVINCIAL_ARREARS"));
        TestClock.set("2026-03-12T09:00:00+08:00");
        list(of(area), "OVERDUE").body("items.size()", equalTo(0));
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("state", "ANSWERED"))
                .patch(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(200);
        list(of(area), "OVERDUE").body("items.size()", equalTo(0));
        TestClock.set("2026-03-16T09:00:00+08:00");
        list(of(area), "OVERDUE").body("items.id", contains(issue.toString()));
    }

    @Test
    void lists_what_was_opened_again_twice_and_what_came_back_twice() {
        var area = "340123";
        var issue = dispatched(Sample.firm("反复公司", area), "jxj");
        for (int round = 0; round < 2; round++) {
            var token = confirming(issue, "jxj").substring("/c/".length());
            RestAssured.given()
                    .contentType("application/json")
                    .header("Idempotency-Key", Sample.key())
                    .body(Map.of("solved", "UNSOLVED", "rating", "DISSATISFIED"))
                    .post(BASE + "/confirmations/" + token)
                    .then()
                    .statusCode(201);
            move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                    .then()
                    .statusCode(201);
        }
        list(of(area), "SECOND_REOPEN")
                .body("items.id", contains(issue.toString()), "items[0].reason", equalTo("重新办理 2 次"));
        list(of(area), "RETURNED_OFTEN").body("items.size()", equalTo(0));
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        for (int round = 0; round < 2; round++) {
            move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "已办"))
                    .then()
                    .statusCode(201);
            move(Sample.dispatcher(), issue, Map.of("to", "HANDLING", "comment", "答复不实"))
                    .then()
                    .statusCode(201);
        }
        list(of(area), "RETURNED_OFTEN")
                .body("items.id", contains(issue.toString()), "items[0].reason", equalTo("退回 2 次"));
    }

    @Test
    void lists_firms_in_care_that_nobody_has_visited_and_counts_each_kind() {
        var area = "340124";
        var firm = Sample.firm("未走访公司", area);
        Sample.firm("无人包联公司", area);
        Sample.assign(firm, Sample.taskForce("never-" + UUID.randomUUID()));
        list(of(area), "NEVER_VISITED")
                .body("items.id", contains(firm.toString()), "items[0].url", equalTo("/firms/" + firm));
        of(area).get(BASE + "/supervision/exception-kinds")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "OVERDUE",
                                "RETURNED_OFTEN",
                                "SECOND_REOPEN",
                                "ESCALATED",
                                "PENDING_LATE",
                                "NEVER_VISITED"))
                .body("items.find { it.kind == 'NEVER_VISITED' }.count", equalTo(1))
                .body("items.find { it.kind == 'NEVER_VISITED' }.more", equalTo(false));
        of(area).queryParam("kind", "NEVER_VISITED")
                .queryParam("departmentId", "jxj")
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(400);
    }

    @Test
    void lists_what_went_up_a_level_as_long_as_it_is_open() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340323";
        var issue = dispatched(Sample.firm("提级公司", area), "jxj");
        IssueSteps.escalate(Sample.dispatcher(), issue, "DEPUTY_LEADER", "跨部门")
                .then()
                .statusCode(201);
        for (var role : List.of("supervisor", "leader")) {
            list(Sample.as(Tokens.person("up-" + role, role, "", area)), "ESCALATED")
                    .body("items.id", contains(issue.toString()), "items[0].reason", equalTo("提级至分管领导"))
                    .body("items[0].since", equalTo("2026-03-02"));
        }
        confirm(confirming(issue, "jxj"), "SOLVED");
        list(of(area), "ESCALATED").body("items.size()", equalTo(0));
    }

    @Test
    void gives_the_first_visit_the_time_that_its_frequency_gives() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340210";
        var force = Sample.taskForce("patient-" + UUID.randomUUID());
        var monthly = inCare(area, force, "MONTHLY");
        var quarterly = inCare(area, force, "QUARTERLY");
        var unsaid = inCare(area, force, "NONE");
        neverVisited(area, "2026-03-31");
        neverVisited(area, "2026-04-01", unsaid);
        neverVisited(area, "2026-04-02", unsaid, monthly);
        neverVisited(area, "2026-06-01", unsaid, monthly);
        neverVisited(area, "2026-06-02", unsaid, monthly, quarterly);
    }

    @Test
    void takes_visits_and_care_of_a_merged_file_for_the_firms_own() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340212";
        var force = Sample.taskForce("merging-" + UUID.randomUUID());
        var visited = inCare(area, force, "MONTHLY");
        var visitedFile = FirmMergeTest.inPreparation("走访过的旧档", area);
        FirmMergeTest.visit("supervision-m1", visitedFile);
        var unvisited = Sample.firm("接管公司", area);
        var keptFile = FirmMergeTest.inPreparation("包联的旧档", area);
        Sample.assign(keptFile, force);
        FirmMergeTest.merge(visited, visitedFile).then().statusCode(201);
        FirmMergeTest.merge(unvisited, keptFile).then().statusCode(201);
        neverVisited(area, "2026-04-10", unvisited);
    }

    @Test
    void does_not_take_a_visit_before_the_care_for_one_within_it() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var area = "340223";
        var firm = Sample.firm("先走访后包联公司", area);
        FirmMergeTest.visit("supervision-m1", firm);
        TestClock.set("2026-03-20T09:00:00+08:00");
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", Sample.taskForce("after-" + UUID.randomUUID())));
        neverVisited(area, "2026-04-20", firm);
    }

    private static UUID inCare(String area, UUID force, String frequency) {
        var firm = Sample.firm("包联公司" + frequency, area);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "from", "2026-03-02", "visitFrequency", frequency));
        return firm;
    }

    private static void neverVisited(String area, String day, UUID... firms) {
        TestClock.set(day + "T09:00:00+08:00");
        list(of(area), "NEVER_VISITED")
                .body(
                        "items.id",
                        containsInAnyOrder(
                                Arrays.stream(firms).map(UUID::toString).toArray()));
    }

    @Test
    void exports_every_page_and_no_formula() {
        var area = "340304";
        var force = Sample.taskForce("export-" + UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            Sample.assign(Sample.firm("=HYPERLINK(" + i + ")", area), force);
        }
        var csv = of(area).queryParam("kind", "NEVER_VISITED")
                .get(BASE + "/supervision/exceptions/_export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("exceptions-never_visited-"))
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(csv).startsWith("\ufeff类别,编号");
        org.assertj.core.api.Assertions.assertThat(csv.lines()).hasSize(4);
        org.assertj.core.api.Assertions.assertThat(csv)
                .contains(",'=HYPERLINK(0)")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void is_for_supervision_and_leaders_and_keeps_to_their_area() {
        var firm = Sample.firm("外区公司", "340303");
        Sample.assign(firm, Sample.taskForce("outside-" + UUID.randomUUID()));
        list(of("340311"), "NEVER_VISITED").body("items.id", not(hasItem(firm.toString())));
        for (var who : new RequestSpecification[] {Sample.handler("jxj"), Sample.member("m-supervision")}) {
            who.queryParam("kind", "OVERDUE")
                    .get(BASE + "/supervision/exceptions")
                    .then()
                    .statusCode(403);
        }
        Sample.supervisor()
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("kind"));
        Sample.as(Tokens.person("leader-1", "leader", "", "340303"))
                .queryParam("kind", "NEVER_VISITED")
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200)
                .body("items[0].reason", startsWith("包联 "));
    }

    private static RequestSpecification of(String area) {
        return Sample.as(Tokens.person("supervisor-of-" + area, "supervisor", "", area));
    }

    private static ValidatableResponse list(RequestSpecification who, String kind) {
        return who.queryParam("kind", kind)
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200);
    }
}
