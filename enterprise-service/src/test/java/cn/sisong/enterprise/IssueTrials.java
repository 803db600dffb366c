package cn.sisong.enterprise;

import cn.sisong.common.testing.Tokens;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;

/** An issue that has been through everything: more time asked for, help asked for, a reply signed off, the firm asked. */
record IssueTrials(UUID issue, UUID extension, UUID coHandling, UUID draft, UUID link) {
    private static final String HELPERS = "matrix-helpers";

    static IssueTrials of(UUID firm, String department) {
        var issue = dispatched(firm, department);
        signOffReplies(department);
        move(Sample.handler(department), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler(department), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        var extension = Sample.post(
                Sample.handler(department), "/issues/" + issue + "/extensions", Map.of("days", 2, "reason", "等批复"));
        var coHandling = coHandling(issue, HELPERS);
        var draft = draft(issue, department);
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then().statusCode(201);
        return new IssueTrials(issue, extension, coHandling, draft, link(issue));
    }

    private static void signOffReplies(String department) {
        var version = Sample.dispatcher()
                .queryParam("limit", 200)
                .get(Sample.BASE + "/departments")
                .<Integer>path("items.find { it.id == '" + department + "' }.version");
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("replySignOff", true))
                .patch(Sample.BASE + "/departments/" + department)
                .then()
                .statusCode(200);
    }

    /** The firm that is asked is not satisfied: everything once more, with the help of others. */
    static void again(UUID issue, String department, String helpers) {
        String page = Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        IssueSteps.confirm(page, "UNSOLVED");
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", department))
                .then()
                .statusCode(201);
        move(Sample.handler(department), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler(department), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        Sample.post(Sample.handler(department), "/issues/" + issue + "/extensions", Map.of("days", 2, "reason", "等批复"));
        coHandling(issue, helpers);
        draft(issue, department);
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then().statusCode(201);
    }

    private static UUID coHandling(UUID issue, String helpers) {
        Sample.department(helpers);
        return Sample.post(
                Sample.dispatcher(),
                "/issues/" + issue + "/co-handlings",
                Map.of("departmentId", helpers, "task", "请核实"));
    }

    /** Drafted and signed off: the reply. */
    private static UUID draft(UUID issue, String department) {
        var draft = Sample.post(
                Sample.handler(department), "/issues/" + issue + "/reply-drafts", Map.of("text", "已对接 20 人"));
        Sample.as(Tokens.person("reviewer-of-" + department, "handler-reviewer", department, "340000"))
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "SIGNED_OFF"))
                .post(Sample.BASE + "/issues/" + issue + "/reply-drafts/" + draft + "/transitions")
                .then()
                .statusCode(201);
        return draft;
    }

    private static UUID link(UUID issue) {
        return UUID.fromString(Sample.dispatcher()
                .get(Sample.BASE + "/issues/" + issue + "/confirmation-links")
                .path("items[0].id"));
    }
}
