package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Each test speaks of an issue of its own, in a department of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueNoticesTest {

    @Test
    void tells_the_department_that_it_is_reminded() {
        var issue = IssueSteps.dispatched(Sample.firm("催办消息公司"), "told-a");
        var version = Long.valueOf(IssueSteps.tag(issue).replaceAll("\\D", ""));
        Sample.tryPost(
                        Sample.supervisor(),
                        "/issues/_bulk",
                        Map.of("action", "REMIND", "items", List.of(Map.of("id", issue, "version", version))))
                .then()
                .statusCode(200);
        assertThat(Heard.of(Sample.handler("told-a"), issue)).containsExactly("REMINDED", "DISPATCHED");
    }

    @Test
    void tells_the_department_of_an_order_and_supervision_of_the_answer() {
        var issue = IssueSteps.dispatched(Sample.firm("督办消息公司"), "told-b");
        var order = Sample.tryPost(
                Sample.supervisor(),
                "/issues/" + issue + "/supervision-orders",
                Map.of("text", "请说明进展", "answerBy", "2099-12-31"));
        order.then().statusCode(201);
        assertThat(Heard.about(Sample.handler("told-b"), "issueId", issue).get(0))
                .containsEntry("kind", "SUPERVISED")
                .extracting("detail")
                .asString()
                .contains("请于 2099-12-31 前答复:请说明进展");
        Sample.handler("told-b")
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "ANSWERED", "comment", "已约谈企业"))
                .post(BASE + "/supervision-orders/" + order.path("id") + "/transitions")
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.supervisor(), issue)).containsExactly("ORDER_ANSWERED");
        assertThat(Heard.of(leader("340000"), issue)).containsExactly("ORDER_ANSWERED");
        assertThat(Heard.of(leader("310000"), issue)).isEmpty();
    }

    @Test
    void tells_department_and_office_of_an_instruction() {
        var issue = IssueSteps.dispatched(Sample.firm("批示消息公司"), "told-c");
        Sample.tryPost(leader("340000"), "/issues/" + issue + "/instructions", Map.of("text", "请特事特办"))
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.handler("told-c"), issue)).contains("INSTRUCTED");
        assertThat(Heard.of(Sample.dispatcher(), issue)).contains("INSTRUCTED");
    }

    @Test
    void tells_a_department_that_it_is_asked_to_help_and_the_one_in_charge_of_its_part() {
        var issue = IssueSteps.dispatched(Sample.firm("会办消息公司"), "told-d");
        Sample.department("told-e");
        var part = Sample.tryPost(
                Sample.dispatcher(),
                "/issues/" + issue + "/co-handlings",
                Map.of("departmentId", "told-e", "task", "请出具用地意见"));
        part.then().statusCode(201);
        assertThat(Heard.of(Sample.handler("told-e"), issue)).containsExactly("CO_HANDLING_ASKED");
        assertThat(Heard.of(Sample.handler("told-d"), issue)).containsExactly("DISPATCHED");
        Sample.handler("told-e")
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "CONTRIBUTED", "comment", "可以"))
                .post(BASE + "/issues/" + issue + "/co-handlings/" + part.path("id") + "/transitions")
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.handler("told-d"), issue)).containsExactly("CONTRIBUTED", "DISPATCHED");
    }

    @Test
    void tells_the_office_of_a_request_for_time_and_the_department_of_the_decision() {
        TestClock.set("2026-09-20T09:00:00+08:00");
        var issue = inHand("told-f");
        var request = Sample.tryPost(
                Sample.handler("told-f"), "/issues/" + issue + "/extensions", Map.of("days", 3, "reason", "等待省厅批复"));
        request.then().statusCode(201);
        assertThat(Heard.of(Sample.dispatcher(), issue)).contains("EXTENSION_ASKED");
        Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "APPROVED"))
                .post(BASE + "/issues/" + issue + "/extensions/" + request.path("id") + "/transitions")
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.handler("told-f"), issue)).containsExactly("EXTENSION_APPROVED", "DISPATCHED");
    }

    @Test
    void tells_supervision_and_leaders_what_went_up_a_level() {
        var issue = IssueSteps.dispatched(Sample.firm("提级消息公司"), "told-g");
        IssueSteps.escalate(Sample.dispatcher(), issue, "OFFICE_HEAD", "涉及多个部门")
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.supervisor(), issue)).containsExactly("ESCALATED");
        assertThat(Heard.of(leader("340000"), issue)).containsExactly("ESCALATED");
        assertThat(Heard.of(Sample.handler("told-g"), issue)).contains("ESCALATED");
    }

    @Test
    void tells_the_reviewer_of_a_draft_and_the_department_of_what_came_back() {
        var issue = inHand("told-h");
        var reviewer = Tokens.person("told-reviewer", "handler-reviewer", "told-h", "340000");
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("replySignOff", true))
                .patch(BASE + "/departments/told-h")
                .then()
                .statusCode(200);
        var draft = Sample.tryPost(
                Sample.handler("told-h"), "/issues/" + issue + "/reply-drafts", Map.of("text", "已协调 20 名工人"));
        draft.then().statusCode(201);
        assertThat(Heard.of(Sample.as(reviewer), issue)).containsExactly("REPLY_DRAFTED");
        assertThat(Heard.of(Sample.handler("told-h"), issue)).doesNotContain("REPLY_DRAFTED");
        Sample.as(reviewer)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "SENT_BACK", "comment", "请写明联系人"))
                .post(BASE + "/issues/" + issue + "/reply-drafts/" + draft.path("id") + "/transitions")
                .then()
                .statusCode(201);
        assertThat(Heard.of(Sample.handler("told-h"), issue)).contains("REPLY_DRAFT_SENT_BACK");
        assertThat(Heard.of(Sample.as(reviewer), issue)).containsExactly("REPLY_DRAFTED");
    }

    @Test
    void tells_the_office_what_became_of_an_issue_elsewhere() {
        var issue = IssueSteps.raised(Sample.firm("转办消息公司"), "LABOUR");
        Response transfer = Sample.tryPost(
                Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "PROVINCIAL_PLATFORM"));
        transfer.then().statusCode(201);
        Sample.system()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("state", "HANDLING", "stateNote", "已转省直单位"))
                .patch(BASE + "/transfers/" + transfer.path("id"))
                .then()
                .statusCode(200);
        assertThat(Heard.of(Sample.dispatcher(), issue)).contains("TRANSFER_ANSWERED");
    }

    @Test
    void tells_whoever_brought_the_issue_that_it_was_rejected_pends_or_is_closed() {
        TestClock.set("2026-03-02T10:00:00+08:00");
        var rejected = IssueSteps.broughtBy("told-raiser", "2026-03-02");
        step(Sample.dispatcher(), rejected, Map.of("to", "REJECTED", "comment", "请走诉讼渠道", "channel", "LITIGATION"));
        assertThat(Heard.of(Sample.member("told-raiser"), rejected)).containsExactly("REJECTED");

        var pending = IssueSteps.broughtBy("told-raiser", "2026-03-02");
        dispatch(pending, "told-i");
        step(Sample.handler("told-i"), pending, Map.of("to", "SIGNED"));
        step(Sample.handler("told-i"), pending, Map.of("to", "HANDLING"));
        step(
                Sample.handler("told-i"),
                pending,
                Map.of("to", "PENDING_COMMITMENT", "comment", "等指标", "nextReplyOn", "2099-03-20"));
        assertThat(Heard.of(Sample.member("told-raiser"), pending)).containsExactly("PENDING_COMMITMENT");

        var closed = IssueSteps.broughtBy("told-raiser", "2026-03-02");
        dispatch(closed, "told-i");
        IssueSteps.confirming(closed, "told-i");
        IssueSteps.unreached(closed, "2026-03-03", "2026-03-04", "2026-03-05");
        assertThat(Heard.of(Sample.member("told-raiser"), closed)).containsExactly("CLOSED");
        assertThat(Heard.of(Sample.member("told-stranger"), closed)).isEmpty();
    }

    private static UUID inHand(String department) {
        var issue = IssueSteps.dispatched(Sample.firm("在办公司"), department);
        step(Sample.handler(department), issue, Map.of("to", "SIGNED"));
        step(Sample.handler(department), issue, Map.of("to", "HANDLING"));
        return issue;
    }

    private static void dispatch(UUID issue, String department) {
        Sample.department(department);
        step(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        step(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", department));
    }

    private static void step(RequestSpecification who, UUID issue, Map<String, ?> step) {
        IssueSteps.move(who, issue, step).then().statusCode(201);
    }

    private static RequestSpecification leader(String area) {
        return Sample.as(Tokens.person("leader-of-" + area, "leader", "", area));
    }
}
