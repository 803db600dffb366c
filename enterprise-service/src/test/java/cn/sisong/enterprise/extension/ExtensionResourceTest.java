package cn.sisong.enterprise.extension;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtensionResourceTest {
    private static final String DUE = "deadlines.find { it.kind == '%s' }.dueDate";

    @BeforeEach
    void a_monday_whose_five_working_days_end_on_the_28th() {
        // 09-25 is Mid-Autumn, 09-20 was a worked Sunday
        TestClock.set("2026-09-20T09:00:00+08:00");
    }

    @Test
    void moves_the_departments_day_and_leaves_the_firms_promise() {
        var issue = inHand("延期公司");
        var extension = asked(issue, Map.of("days", 3, "reason", "等待省厅批复"));
        extension
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"), "dueOn", equalTo("2026-09-28"), "newDueOn", equalTo("2026-10-08"));
        issue(issue).body("marks.extensionPending", equalTo(true), DUE.formatted("SOLVE"), equalTo("2026-09-28"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "APPROVED"))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"), "decidedBy", equalTo("测试dispatcher-1"));
        issue(issue)
                .body(
                        "marks.extensionPending",
                        equalTo(false),
                        DUE.formatted("SOLVE"),
                        equalTo("2026-10-08"),
                        DUE.formatted("PROMISE"),
                        equalTo("2026-09-28"),
                        "dueAt",
                        equalTo("2026-10-08T15:59:59Z"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.type", hasItems("EXTENSION_ASKED", "EXTENSION_APPROVED"));
    }

    @Test
    void takes_a_request_on_the_last_day_and_none_after_it() {
        var inTime = inHand("及时申请公司");
        var late = inHand("迟申请公司");
        TestClock.set("2026-09-24T23:50:00+08:00");
        preview(inTime, "days", 2).body("lastDayToAsk", equalTo("2026-09-24"), "refusal", nullValue());
        asked(inTime, Map.of("days", 2, "reason", "赶在最后一天")).then().statusCode(201);
        TestClock.set("2026-09-25T00:10:00+08:00");
        asked(late, Map.of("days", 2, "reason", "晚了"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("extension-too-late"),
                        "detail",
                        org.hamcrest.Matchers.containsString("2026-09-24"));
        Sample.dispatcher().get(BASE + "/issues/" + late + "/extensions").then().body("items.size()", equalTo(0));
    }

    @Test
    void previews_the_day_that_approval_then_gives() {
        var issue = inHand("预览延期公司");
        preview(issue, "newDueOn", "2026-10-10")
                .body(
                        "days",
                        equalTo(5),
                        "newDueOn",
                        equalTo("2026-10-10"),
                        "maxDays",
                        equalTo(10),
                        "left",
                        equalTo(1));
        var extension = asked(issue, Map.of("newDueOn", "2026-10-10", "reason", "补办手续"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "APPROVED"));
        issue(issue).body(DUE.formatted("SOLVE"), equalTo("2026-10-10"));
    }

    @Test
    void names_what_is_wrong_with_the_time_asked_for() {
        var issue = inHand("延期填错公司");
        refused(issue, Map.of("reason", "没写多久"), 400, "validation-failed", "/days");
        refused(
                issue,
                Map.of("days", 3, "newDueOn", "2026-10-08", "reason", "写了两种"),
                400,
                "validation-failed",
                "/days");
        refused(issue, Map.of("days", 0, "reason", "零天"), 400, "validation-failed", "/days");
        refused(issue, Map.of("days", 11, "reason", "太长"), 422, "extension-too-long", "/days");
        refused(issue, Map.of("newDueOn", "2035-12-31", "reason", "太长"), 422, "extension-too-long", "/newDueOn");
        refused(issue, Map.of("newDueOn", "2026-09-28", "reason", "同一天"), 422, "extension-backwards", "/newDueOn");
        refused(issue, Map.of("newDueOn", "2026-10-01", "reason", "国庆节"), 422, "day-off", "/newDueOn");
        refused(issue, Map.of("days", 3, "reason", " "), 400, "validation-failed", "/reason");
    }

    @Test
    void never_lets_the_applicant_decide_whatever_roles_one_person_holds() {
        var issue = inHand("一人两角公司");
        var both = Tokens.person("both-roles", List.of("handler", "dispatcher"), "jxj", "340000");
        var extension = Sample.tryPost(Sample.as(both), path(issue), Map.of("days", 2, "reason", "自己批自己"));
        decide(Sample.as(both), issue, extension, Map.of("to", "APPROVED"))
                .then()
                .statusCode(403)
                .body("code", equalTo("own-request"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "REFUSED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "REFUSED", "comment", "请按期办结"))
                .then()
                .statusCode(201);
        issue(issue).body(DUE.formatted("SOLVE"), equalTo("2026-09-28"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "APPROVED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void refuses_a_further_request_at_once_and_takes_the_issue_up_a_level() {
        var issue = inHand("再次延期公司");
        decide(Sample.dispatcher(), issue, asked(issue, Map.of("days", 2, "reason", "第一次")), Map.of("to", "APPROVED"));
        var key = Sample.key();
        for (int i = 0; i < 2; i++) {
            Sample.handler("jxj")
                    .header("Idempotency-Key", key)
                    .body(Map.of("days", 2, "reason", "第二次"))
                    .post(BASE + path(issue))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("REFUSED"), "decidedBy", equalTo("系统"), "decision", equalTo("延期次数已用完"));
        }
        issue(issue)
                .body(
                        "marks.extensionPending", equalTo(false),
                        "marks.escalation.cause", equalTo("EXTENSION"),
                        "marks.escalation.level", equalTo("DEPUTY_LEADER"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.findAll { it.type == 'ESCALATED' }.size()", equalTo(1));
    }

    @Test
    void shows_the_office_which_requests_wait() {
        var waiting = inHand("排队延期公司");
        var other = inHand("没有延期公司");
        asked(waiting, Map.of("days", 2, "reason", "等材料")).then().statusCode(201);
        asked(waiting, Map.of("days", 2, "reason", "再来一份"))
                .then()
                .statusCode(422)
                .body("code", equalTo("extension-pending"));
        Sample.dispatcher()
                .queryParam("extensionPending", true)
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .then()
                .body("items.id", hasItem(waiting.toString()), "items.id", not(hasItem(other.toString())));
        Sample.dispatcher()
                .get(BASE + "/issues/" + waiting + "/actions")
                .then()
                .body("allowed.action", hasItem("DECIDE_EXTENSION"));
    }

    @Test
    void lets_a_request_lapse_when_the_reply_comes_first() {
        var issue = inHand("先答复公司");
        var extension = asked(issue, Map.of("days", 2, "reason", "可能来不及"));
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "办好了"))
                .then()
                .statusCode(201)
                .body("marks.extensionPending", equalTo(false));
        Sample.dispatcher().get(BASE + path(issue)).then().body("items.state", contains("LAPSED"));
        decide(Sample.dispatcher(), issue, extension, Map.of("to", "APPROVED"))
                .then()
                .statusCode(409);
    }

    @Test
    void hides_requests_from_another_department() {
        var issue = inHand("延期范围公司");
        asked(issue, Map.of("days", 2, "reason", "等材料"));
        Sample.handler("rsj").get(BASE + path(issue)).then().statusCode(404);
        Sample.handler("rsj")
                .get(BASE + "/issues/" + issue + "/extension-preview")
                .then()
                .statusCode(404);
        Sample.tryPost(Sample.handler("rsj"), path(issue), Map.of("days", 2, "reason", "别人的"))
                .then()
                .statusCode(404);
    }

    private static UUID inHand(String firm) {
        var issue = dispatched(Sample.firm(firm), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }

    private static Response asked(UUID issue, Map<String, ?> body) {
        return Sample.tryPost(Sample.handler("jxj"), path(issue), body);
    }

    private static void refused(UUID issue, Map<String, ?> body, int status, String code, String pointer) {
        asked(issue, body).then().statusCode(status).body("code", equalTo(code), "errors.pointer", hasItem(pointer));
    }

    private static Response decide(RequestSpecification who, UUID issue, Response extension, Map<String, ?> body) {
        var at = BASE + path(issue) + "/" + extension.path("id");
        var version = Sample.dispatcher()
                .get(BASE + path(issue))
                .<Integer>path("items.find { it.id == '" + extension.path("id") + "' }.version");
        return who.header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .post(at + "/transitions");
    }

    private static io.restassured.response.ValidatableResponse preview(UUID issue, String parameter, Object value) {
        return Sample.handler("jxj")
                .queryParam(parameter, value)
                .get(BASE + "/issues/" + issue + "/extension-preview")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }

    private static String path(UUID issue) {
        return "/issues/" + issue + "/extensions";
    }
}
