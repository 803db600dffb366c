package cn.sisong.enterprise.joint;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.issue.IssueScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoHandlingResourceTest {
    @Inject
    IssueScope scopes;

    @Inject
    AgroalDataSource database;

    @Test
    void opens_the_issue_and_its_firm_to_the_department_that_is_asked() throws SQLException {
        var firm = Sample.firm("会办公司");
        var issue = dispatched(firm, "jxj");
        Sample.handler("zrj").get(BASE + "/issues/" + issue).then().statusCode(404);
        assertThat(seenBySql("zrj", issue)).isFalse();
        ask(issue, "zrj", null);
        Sample.handler("zrj")
                .get(BASE + "/issues/" + issue)
                .then()
                .statusCode(200)
                .body("marks.openCoHandlings", equalTo(1), "department.id", equalTo("jxj"));
        Sample.handler("zrj").get(BASE + "/enterprises/" + firm).then().statusCode(200);
        assertThat(seenBySql("zrj", issue)).isTrue();
        Sample.handler("zrj")
                .queryParam("coHandling", true)
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .then()
                .body("items.id", hasItem(issue.toString()));
        Sample.handler("rsj")
                .get(BASE + "/issues/" + issue + "/co-handlings")
                .then()
                .statusCode(404);
        // it helps, and takes no step
        move(Sample.handler("zrj"), issue, Map.of("to", "SIGNED")).then().statusCode(403);
    }

    @Test
    void gives_three_working_days_unless_the_office_names_a_day() {
        TestClock.set("2026-09-22T09:00:00+08:00");
        var issue = dispatched(Sample.firm("会办期限公司"), "jxj");
        ask(issue, "zrj", null).then().body("dueOn", equalTo("2026-09-28"), "state", equalTo("ASKED"));
        ask(issue, "hbj", "2026-09-23").then().body("dueOn", equalTo("2026-09-23"));
        tryAsk(issue, "cgj", "2026-09-21").then().statusCode(400).body("errors.pointer", contains("/dueOn"));
        tryAsk(issue, "jxj", null).then().statusCode(422).body("code", equalTo("co-handling-self"));
        tryAsk(issue, "zrj", null).then().statusCode(422).body("code", equalTo("co-handling-asked"));
        TestClock.set("2026-09-24T09:00:00+08:00");
        parts(issue)
                .body("items.find { it.departmentId == 'hbj' }.late", equalTo(true))
                .body("items.find { it.departmentId == 'zrj' }.late", equalTo(false));
        answer("hbj", issue, Map.of("to", "CONTRIBUTED", "comment", "环评已批"))
                .then()
                .statusCode(201);
        parts(issue).body("items.find { it.departmentId == 'hbj' }.late", equalTo(true));
    }

    @Test
    void hands_the_contribution_with_its_files_to_the_department_in_charge() {
        var issue = dispatched(Sample.firm("协办意见公司"), "jxj");
        ask(issue, "zrj", null);
        var file = Sample.handler("zrj")
                .contentType("application/pdf")
                .header("Idempotency-Key", Sample.key())
                .queryParam("name", "用地意见.pdf")
                .body("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes())
                .post(BASE + "/issues/" + issue + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        answer("zrj", issue, Map.of("to", "CONTRIBUTED", "comment", "x", "attachmentIds", Set.of(new UUID(0, 3))))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-attachment"));
        answer("zrj", issue, Map.of("to", "CONTRIBUTED", "comment", "地块符合规划", "attachmentIds", Set.of(file)))
                .then()
                .statusCode(201)
                .body("state", equalTo("CONTRIBUTED"), "attachmentIds", contains(file));
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/co-handlings")
                .then()
                .body("items.answer", contains("地块符合规划"));
        Sample.handler("jxj").get(BASE + "/issues/" + issue).then().body("marks.openCoHandlings", equalTo(0));
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.find { it.type == 'CONTRIBUTED' }.comment", containsString("地块符合规划"));
        answer("zrj", issue, Map.of("to", "RETURNED", "comment", "晚了")).then().statusCode(409);
    }

    @Test
    void lets_a_department_hand_back_once_and_then_decides_the_office() {
        var issue = dispatched(Sample.firm("退回协办公司"), "jxj");
        ask(issue, "zrj", null);
        answer("zrj", issue, Map.of("to", "RETURNED", "comment", " ")).then().statusCode(400);
        answer("zrj", issue, Map.of("to", "RETURNED", "comment", "不涉及用地"))
                .then()
                .statusCode(201);
        Sample.handler("zrj").get(BASE + "/issues/" + issue).then().statusCode(404);
        ask(issue, "zrj", null);
        answer("zrj", issue, Map.of("to", "RETURNED", "comment", "还是不涉及"))
                .then()
                .statusCode(422)
                .body("code", equalTo("returned-before"));
    }

    @Test
    void does_not_hold_the_reply_up() {
        var issue = dispatched(Sample.firm("协办未反馈公司"), "jxj");
        ask(issue, "zrj", null);
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "先行答复"))
                .then()
                .statusCode(201)
                .body("marks.openCoHandlings", equalTo(1));
        tryAsk(issue, "hbj", null).then().statusCode(422).body("code", equalTo("co-handling-state"));
    }

    @Test
    void offers_the_contribution_to_those_who_are_asked_only() {
        var issue = dispatched(Sample.firm("协办可办公司"), "jxj");
        ask(issue, "zrj", null);
        actions("zrj", issue).body("allowed.action", hasItem("CONTRIBUTE"));
        actions("jxj", issue).body("allowed.action", not(hasItem("CONTRIBUTE")));
        Sample.tryPost(
                        Sample.handler("jxj"),
                        "/issues/" + issue + "/co-handlings",
                        Map.of("departmentId", "hbj", "task", "x"))
                .then()
                .statusCode(403);
    }

    /** The predicate as native SQL, as exports and feeds use it. */
    private boolean seenBySql(String department, UUID issue) throws SQLException {
        var scope = new DataScope("someone", false, Set.of("handler"), department, Set.of(), "34");
        var sql = scopes.on(scope, "i").sql().replace(":scopeDepartment", "'" + department + "'");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from issue i where i.id = '" + issue + "' and (" + sql + ")")) {
            return rows.next();
        }
    }

    private static Response ask(UUID issue, String department, String dueOn) {
        var response = tryAsk(issue, department, dueOn);
        response.then().statusCode(201);
        return response;
    }

    private static Response tryAsk(UUID issue, String department, String dueOn) {
        Sample.department(department);
        return Sample.tryPost(
                Sample.dispatcher(),
                "/issues/" + issue + "/co-handlings",
                Sample.map("departmentId", department, "task", "请就用地提出意见", "dueOn", dueOn));
    }

    private static Response answer(String department, UUID issue, Map<String, ?> body) {
        Map<String, Object> part = Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/co-handlings")
                .<List<Map<String, Object>>>path("items.findAll { it.departmentId == '" + department + "' }")
                .stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        return Sample.handler(department)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v" + part.get("version") + "\"")
                .body(body)
                .post(BASE + "/issues/" + issue + "/co-handlings/" + part.get("id") + "/transitions");
    }

    private static io.restassured.response.ValidatableResponse parts(UUID issue) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/co-handlings")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse actions(String department, UUID issue) {
        return Sample.handler(department)
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .statusCode(200);
    }
}
