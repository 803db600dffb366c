package cn.sisong.enterprise.supervision;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisionOrderTest {

    @Test
    void asks_hears_asks_again_and_ends() {
        var issue = dispatched(Sample.firm("督办公司"), "jxj");
        var order = order(issue, "2099-12-31");
        order.then().body("number", matchesPattern("DB-\\d{4}-\\d{6}"), "state", equalTo("OPEN"));
        issue(issue).body("marks.openOrders", equalTo(1));
        take(Sample.handler("jxj"), order, "ANSWERED", "已约谈企业")
                .then()
                .statusCode(201)
                .body("state", equalTo("ANSWERED"));
        take(Sample.supervisor(), order, "OPEN", "请说明何时办结").then().statusCode(201);
        take(Sample.handler("jxj"), order, "ANSWERED", "本周五办结").then().statusCode(201);
        take(Sample.supervisor(), order, "ENDED", "同意").then().statusCode(201).body("stateLabel", equalTo("已办结"));
        take(Sample.supervisor(), order, "OPEN", "再问")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        issue(issue).body("marks.openOrders", equalTo(0), "state", equalTo("DISPATCHED"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.type", hasItems("SUPERVISED", "ORDER_ANSWERED", "ORDER_REOPENED", "ORDER_ENDED"));
    }

    @Test
    void gives_time_again_when_it_asks_again() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var order = order(dispatched(Sample.firm("再问有期限公司"), "jxj"), "2026-03-03");
        take(Sample.handler("jxj"), order, "ANSWERED", "正在办").then().statusCode(201);
        TestClock.set("2026-03-05T09:00:00+08:00");
        take(Sample.supervisor(), order, "OPEN", "请说明何时办结")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answerBy"));
        take(Sample.supervisor(), order, Map.of("to", "OPEN", "comment", "请说明何时办结", "answerBy", "2026-03-09"))
                .then()
                .statusCode(201)
                .body("answerBy", equalTo("2026-03-09"), "late", equalTo(false), "answeredAt", nullValue())
                .body("answer", equalTo("正在办"));
        TestClock.set("2026-03-10T09:00:00+08:00");
        Sample.supervisor()
                .get(BASE + "/supervision-orders/" + order.path("id"))
                .then()
                .body("late", equalTo(true));
    }

    @Test
    void names_the_firm_that_answers_for_a_merged_file() {
        var survivor = Sample.firm("督办并后公司");
        var merged = Sample.firm("督办并前公司");
        var order = order(dispatched(merged, "jxj"), "2099-12-31");
        FirmMergeTest.mergeDifferentCodes(survivor, merged).then().statusCode(201);
        Sample.supervisor()
                .get(BASE + "/supervision-orders/" + order.path("id"))
                .then()
                .body("enterpriseName", equalTo("督办并后公司"));
    }

    @Test
    void never_closes_the_issue_by_an_order() {
        var issue = dispatched(Sample.firm("督办不销号公司"), "jxj");
        var order = order(issue, "2099-12-31");
        confirming(issue, "jxj");
        take(Sample.supervisor(), order, "ENDED", "满意").then().statusCode(201);
        issue(issue).body("state", equalTo("CONFIRMING"));
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-missing"));
    }

    @Test
    void is_answered_by_the_department_in_charge_alone_or_by_the_office_while_there_is_none() {
        var issue = dispatched(Sample.firm("督办答复公司"), "jxj");
        var order = order(issue, "2099-12-31");
        take(Sample.dispatcher(), order, "ANSWERED", "代答").then().statusCode(403);
        take(Sample.handler("rsj"), order, "ANSWERED", "别人").then().statusCode(404);
        take(Sample.handler("jxj"), order, "ENDED", "自己办结").then().statusCode(403);
        var waiting = order(raised(Sample.firm("迟迟不交办公司"), "LABOUR"), "2099-12-31");
        take(Sample.dispatcher(), waiting, "ANSWERED", "今天交办").then().statusCode(201);
    }

    @Test
    void lists_what_is_late_and_only_what_one_sees() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("督办超期公司"), "jxj");
        var late = order(issue, "2026-03-03").<String>path("id");
        var inTime = order(issue, "2026-03-20").<String>path("id");
        TestClock.set("2026-03-04T09:00:00+08:00");
        list(Sample.handler("jxj"), true).body("items.id", hasItem(late), "items.id", not(hasItem(inTime)));
        list(Sample.handler("jxj"), false).body("items.id", hasItems(late, inTime));
        list(Sample.handler("rsj"), false).body("items.id", not(hasItem(late)));
        Sample.handler("rsj").get(BASE + "/supervision-orders/" + late).then().statusCode(404);
        Sample.supervisor()
                .get(BASE + "/supervision-orders/" + late)
                .then()
                .body("late", equalTo(true), "departmentName", equalTo("JXJ局"));
    }

    @Test
    void refuses_a_day_in_the_past_and_an_order_by_anyone_else() {
        var issue = dispatched(Sample.firm("督办填错公司"), "jxj");
        tryOrder(Sample.supervisor(), issue, "2020-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answerBy"));
        tryOrder(Sample.dispatcher(), issue, "2099-12-31").then().statusCode(403);
        tryOrder(Sample.handler("jxj"), issue, "2099-12-31").then().statusCode(403);
    }

    @Test
    void writes_a_leaders_instruction_on_the_timeline() {
        var issue = dispatched(Sample.firm("批示公司"), "jxj");
        var leader = Tokens.person("leader-1", "leader", "", "340000");
        var path = "/issues/" + issue + "/instructions";
        Sample.tryPost(Sample.as(leader), path, Map.of("text", " 请经信局三日内解决 "))
                .then()
                .statusCode(201);
        Sample.tryPost(Sample.as(leader), path, Map.of("text", " ")).then().statusCode(400);
        Sample.tryPost(Sample.dispatcher(), path, Map.of("text", "冒充")).then().statusCode(403);
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body(
                        "items.find { it.type == 'INSTRUCTED' }.comment", equalTo("请经信局三日内解决"),
                        "items.find { it.type == 'INSTRUCTED' }.actorKind", containsString("领导"));
    }

    private static Response order(UUID issue, String answerBy) {
        var response = tryOrder(Sample.supervisor(), issue, answerBy);
        response.then().statusCode(201);
        return response;
    }

    private static Response tryOrder(RequestSpecification who, UUID issue, String answerBy) {
        return Sample.tryPost(
                who, "/issues/" + issue + "/supervision-orders", Map.of("text", "请说明进展", "answerBy", answerBy));
    }

    private static Response take(RequestSpecification who, Response order, String to, String comment) {
        return take(who, order, Map.of("to", to, "comment", comment));
    }

    private static Response take(RequestSpecification who, Response order, Map<String, ?> step) {
        var at = BASE + "/supervision-orders/" + order.path("id");
        return who.header("Idempotency-Key", Sample.key())
                .header("If-Match", Sample.supervisor().get(at).header("ETag"))
                .body(step)
                .post(at + "/transitions");
    }

    private static io.restassured.response.ValidatableResponse list(RequestSpecification who, boolean late) {
        return who.queryParam("late", late)
                .queryParam("limit", 200)
                .get(BASE + "/supervision-orders")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }
}
