package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueResourceTest {

    @Test
    void takes_an_issue_of_another_system_once_whatever_the_retries() {
        var code = Sample.creditCode();
        Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "对接系统的企业"));
        var key = Sample.key();
        var number = UUID.randomUUID().toString();
        var body = Sample.map(
                "creditCode", code,
                "category", "FINANCE",
                "title", "流动资金不足",
                "description", "需要 500 万元",
                "urgency", "NORMAL",
                "sourceSystem", "12345",
                "sourceNumber", number,
                "contact", "王经理 13812345678",
                "receivedAt", "2026-01-05T09:00:00+08:00");
        var ids = new java.util.HashSet<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(Sample.system()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(BASE + "/issues")
                    .then()
                    .statusCode(201)
                    .header("ETag", notNullValue())
                    .body("number", matchesPattern("WT-\\d{4}-\\d{6}"), "state", equalTo("SUBMITTED"))
                    .body("deadlines.kind", contains("DISPATCH"))
                    .extract()
                    .path("id"));
        }
        org.assertj.core.api.Assertions.assertThat(ids).hasSize(1);
        Sample.system()
                .queryParam("sourceSystem", "12345")
                .queryParam("sourceNumber", number)
                .get(BASE + "/issues")
                .then()
                .body("items.id", contains(ids.iterator().next()));
        Sample.tryPost(Sample.system(), "/issues", body).then().statusCode(409);
    }

    @Test
    void masks_the_contact_for_those_without_a_duty() {
        var firm = Sample.firm("联系人脱敏公司");
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        firm,
                        "category",
                        "OTHER",
                        "title",
                        "咨询",
                        "contact",
                        "王经理 138 1234 5678/0558-2345678"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("contact", equalTo("王经理 138 1234 5678/0558-2345678"));
        Sample.supervisor()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("contact", equalTo("王经理 138****5678/055****5678"));
    }

    @Test
    void goes_from_submission_to_the_firms_own_word() {
        var issue = dispatched(Sample.firm("全程办理公司"), "jxj");
        var page = confirming(issue, "jxj");
        var token = page.substring("/c/".length());
        RestAssured.get(BASE + "/confirmations/" + token)
                .then()
                .statusCode(200)
                .body("stateText", equalTo("请您确认是否解决"), "reply", equalTo("已对接 20 人"), "canAnswer", equalTo(true));
        answer(token, "SOLVED").then().statusCode(201).body("answered.solved", equalTo("SOLVED"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo("CLOSED"), "resolution", equalTo("SOLVED"), "confirmationUrl", nullValue());
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body(
                        "items.to",
                        contains(
                                "SUBMITTED",
                                "ACCEPTED",
                                "DISPATCHED",
                                "SIGNED",
                                "HANDLING",
                                "REPLIED",
                                "CONFIRMING",
                                "CLOSED"))
                .body("items[7].actorName", equalTo("企业"));
        answer(token, "SOLVED").then().statusCode(422).body("code", equalTo("answered"));
    }

    @Test
    void offers_only_what_the_caller_may_do_and_says_why_not() {
        var issue = dispatched(Sample.firm("可办事项公司"), "jxj");
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/transitions")
                .then()
                .body("allowed.to", containsInAnyOrder("SIGNED", "RETURNED"), "refused.to", hasItem("CLOSED"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/transitions")
                .then()
                .body("allowed.size()", equalTo(0))
                .body("refused.find { it.to == 'SIGNED' }.reason", equalTo("“签收”由承办单位办理"));
        move(Sample.dispatcher(), issue, Map.of("to", "SIGNED")).then().statusCode(403);
        move(Sample.dispatcher(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"), "allowedTransitions", hasItems("SIGNED", "RETURNED"));
    }

    @Test
    void needs_the_version_that_was_read_and_a_key() {
        var issue = raised(Sample.firm("版本公司"), "LABOUR");
        var path = BASE + "/issues/" + issue + "/transitions";
        var accept = Map.of("to", "ACCEPTED");
        Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .body(accept)
                .post(path)
                .then()
                .statusCode(428);
        Sample.dispatcher()
                .header("If-Match", tag(issue))
                .body(accept)
                .post(path)
                .then()
                .statusCode(400);
        var stale = tag(issue);
        move(Sample.dispatcher(), issue, accept).then().statusCode(201);
        Sample.dispatcher()
                .header("If-Match", stale)
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .post(path)
                .then()
                .statusCode(412)
                .header("ETag", tag(issue));
    }

    @Test
    void names_what_a_step_still_needs() {
        var issue = raised(Sample.firm("缺内容公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "REJECTED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment", "/channel"));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/departmentId"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "no-such"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-department"));
    }

    @Test
    void lets_a_department_hand_back_once() {
        var issue = dispatched(Sample.firm("退回公司"), "jxj");
        Sample.department("rsj");
        move(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "不属本单位职责"))
                .then()
                .statusCode(201);
        Sample.handler("jxj").get(BASE + "/issues/" + issue).then().statusCode(404);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "rsj"))
                .then()
                .statusCode(201)
                .body("deadlines.kind", hasItems("SOLVE", "PROMISE"));
        move(Sample.handler("rsj"), issue, Map.of("to", "RETURNED", "comment", "也不是"))
                .then()
                .statusCode(422)
                .body("code", equalTo("returned-before"));
    }

    @Test
    void previews_the_deadline_that_dispatching_then_gives() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        Sample.department("jxj");
        var issue = raised(Sample.firm("国庆前公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        var preview = Sample.dispatcher()
                .queryParam("departmentId", "jxj")
                .get(BASE + "/issues/" + issue + "/deadline-preview")
                .then()
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2026-09-24"))
                .extract()
                .<String>path("deadlines.find { it.kind == 'SOLVE' }.dueAt");
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .body("dueAt", equalTo(preview), "light.color", equalTo("GREEN"));
    }

    @Test
    void hides_an_issue_from_other_departments_and_other_task_forces() {
        var firm = Sample.firm("范围诉求公司");
        Sample.assign(firm, Sample.taskForce("issue-m1"));
        Sample.taskForce("issue-m2");
        var issue = dispatched(firm, "jxj");
        Sample.member("issue-m1").get(BASE + "/issues/" + issue).then().statusCode(200);
        for (var path : new String[] {"", "/transitions", "/timeline"}) {
            Sample.member("issue-m2")
                    .get(BASE + "/issues/" + issue + path)
                    .then()
                    .statusCode(404);
            Sample.handler("rsj").get(BASE + "/issues/" + issue + path).then().statusCode(404);
        }
        Sample.member("issue-m2")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues")
                .then()
                .body("items.id", not(hasItem(issue.toString())));
        move(Sample.handler("rsj"), issue, Map.of("to", "SIGNED")).then().statusCode(404);
    }

    private static io.restassured.response.Response answer(String token, String solved) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", solved, "rating", "SATISFIED"))
                .post(BASE + "/confirmations/" + token);
    }
}
