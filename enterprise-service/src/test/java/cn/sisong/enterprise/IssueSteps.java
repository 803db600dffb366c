package cn.sisong.enterprise;

import cn.sisong.common.testing.TestClock;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.equalTo;

/** Takes issues from step to step, as a caller would: read, then move with the tag that was read. */
public final class IssueSteps {
    private IssueSteps() {}

    public static UUID raised(UUID firm, String category) {
        return Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", firm, "category", category, "title", "缺熟练工人", "description", "缺 30 人"));
    }

    /** An issue that a member of the firm's task force brings home on a day. */
    public static UUID broughtBy(String member, String day) {
        var firm = Sample.firm("走访提出公司");
        Sample.assign(firm, Sample.taskForce(member));
        var issue = UUID.randomUUID();
        var raised = List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺工"));
        VisitSteps.visit(Sample.member(member), UUID.randomUUID(), firm, day, "mode", "PHONE", "issues", raised)
                .then()
                .statusCode(201);
        return issue;
    }

    /** An issue that is with the department. */
    public static UUID dispatched(UUID firm, String department) {
        Sample.department(department);
        var issue = raised(firm, "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", department))
                .then()
                .statusCode(201);
        return issue;
    }

    /** An issue whose firm is asked; answers the path of the firm's page. */
    public static String confirming(UUID issue, String department) {
        return confirming(issue, department, "SOLVED");
    }

    /** The same, with the result that the department proposes. */
    public static String confirming(UUID issue, String department, String proposed) {
        var handler = department;
        move(Sample.handler(handler), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler(handler), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        move(Sample.handler(handler), issue, Map.of("to", "REPLIED", "comment", "已对接 20 人", "resolution", proposed))
                .then()
                .statusCode(201);
        return move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING"))
                .then()
                .statusCode(201)
                .extract()
                .path("confirmationUrl");
    }

    /** Nobody at the firm answers on these days, and supervision closes the issue that waits for its word. */
    public static void unreached(UUID issue, String... days) {
        for (var day : days) {
            TestClock.set(day + "T16:00:00+08:00");
            unanswered(Sample.dispatcher(), issue);
        }
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(201)
                .body("resolution", equalTo("UNREACHED"));
    }

    /** Somebody calls the firm in vain. */
    public static void unanswered(RequestSpecification who, UUID issue) {
        Sample.tryPost(who, "/issues/" + issue + "/contacts", Map.of("outcome", "UNANSWERED"))
                .then()
                .statusCode(201);
    }

    /** An issue that its firm has called solved. */
    public static UUID solved(UUID firm) {
        var issue = dispatched(firm, "jxj");
        confirm(confirming(issue, "jxj"), "SOLVED");
        return issue;
    }

    /** The firm's answer on its page; each time from another address. */
    public static void confirm(String url, String solved) {
        RestAssured.given()
                .header("X-Forwarded-For", UUID.randomUUID().toString())
                .header("Idempotency-Key", Sample.key())
                .contentType("application/json")
                .body(Map.of("solved", solved, "rating", "SATISFIED"))
                .post(Sample.BASE + "/confirmations/" + url.substring("/c/".length()))
                .then()
                .statusCode(201);
    }

    public static Response move(RequestSpecification who, UUID issue, Map<String, ?> step) {
        return who.header("If-Match", tag(issue))
                .header("Idempotency-Key", Sample.key())
                .body(step)
                .post(Sample.BASE + "/issues/" + issue + "/transitions");
    }

    /** Goes up a level by whoever asks for it. */
    public static Response escalate(RequestSpecification who, UUID issue, String level, String reason) {
        return Sample.tryPost(
                who.header("If-Match", tag(issue)),
                "/issues/" + issue + "/escalations",
                Map.of("level", level, "reason", reason));
    }

    public static String tag(UUID issue) {
        return Sample.dispatcher().get(Sample.BASE + "/issues/" + issue).header("ETag");
    }
}
