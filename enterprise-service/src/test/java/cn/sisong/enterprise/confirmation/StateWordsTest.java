package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.FirmPage.read;
import static cn.sisong.enterprise.IssueSteps.confirm;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** The words for the firm, state by state, and what it is not told before it is time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateWordsTest {

    @Test
    void has_words_of_its_own_for_every_state_on_the_way_to_the_end() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = raised(Sample.firm("一路说法公司"), "LABOUR");
        var page = FirmPage.of(issue);
        says(page, "已提交");
        step(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        says(page, "已受理");
        Sample.department("jxj");
        step(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        says(page, "已交办JXJ局");
        step(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "非本单位职责"));
        says(page, "正在重新确定承办单位");
        step(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        step(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        says(page, "承办单位已接收");
        step(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        says(page, "办理中");
        step(
                Sample.handler("jxj"),
                issue,
                Map.of("to", "SUSPENDED", "comment", "用工清单", "reasonCode", "FIRM_DOCUMENTS"));
        read(page).then().body("stateText", startsWith("等待补充材料("));
        step(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        step(
                Sample.handler("jxj"),
                issue,
                Map.of("to", "PENDING_COMMITMENT", "comment", "等指标", "nextReplyOn", "2026-05-20"));
        says(page, "暂时解决不了,5月20日前再答复您");
        step(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        step(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "已办"));
        says(page, "办理中");
        step(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING"));
        says(page, "请您确认是否解决");
        FirmPage.answer(page, "SOLVED").then().statusCode(201);
        says(page, "已办结");
        step(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "举报未解决"));
        says(page, "已重新办理");
    }

    @Test
    void has_words_for_what_was_not_taken_on() {
        var refused = raised(Sample.firm("不予受理说法公司"), "LABOUR");
        step(Sample.dispatcher(), refused, Map.of("to", "REJECTED", "comment", "已立案", "channel", "LITIGATION"));
        says(FirmPage.of(refused), "不予受理(请通过诉讼渠道办理:已立案)");
        var firm = Sample.firm("并案说法公司");
        var into = raised(firm, "LABOUR");
        var merged = raised(firm, "LABOUR");
        step(Sample.dispatcher(), merged, Map.of("to", "MERGED", "mergedInto", into));
        // it lives on as the other
        says(FirmPage.of(merged), "已提交");
        String number = Sample.dispatcher()
                .get(Sample.BASE + "/issues/" + into)
                .then()
                .extract()
                .path("number");
        read(FirmPage.of(merged)).then().body("progress.text", hasItem("已与" + number + "合并办理"));
    }

    @Test
    void shows_no_reply_before_the_office_has_let_it_out_nor_one_that_was_sent_back() {
        var issue = dispatched(Sample.firm("答复未放行公司"), "jxj");
        var page = FirmPage.of(issue);
        step(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        step(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        step(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "不实的答复"));
        isSilent(page);
        move(Sample.dispatcher(), issue, Map.of("to", "HANDLING"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/comment"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING", "comment", "自己收回"))
                .then()
                .statusCode(403);
        step(Sample.dispatcher(), issue, Map.of("to", "HANDLING", "comment", "请写明联系人"));
        isSilent(page);
        step(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "已对接 20 人"));
        isSilent(page);
        step(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING"));
        read(page).then().body("reply", equalTo("已对接 20 人"), "progress.text", not(hasItem("不实的答复")));
    }

    @Test
    void asks_again_in_the_same_words_when_the_firm_was_not_satisfied() {
        var issue = dispatched(Sample.firm("不满意说法公司"), "jxj");
        var page = FirmPage.of(issue);
        confirm(confirming(issue, "jxj"), "UNSOLVED");
        says(page, "已重新办理");
        step(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        confirming(issue, "jxj");
        says(page, "请您确认是否解决");
    }

    private static void isSilent(String page) {
        read(page)
                .then()
                .body("stateText", equalTo("办理中"), "reply", nullValue(), "canAnswer", equalTo(false))
                .body("progress.text", not(hasItem("不实的答复")), "progress.text", not(hasItem("请写明联系人")));
    }

    private static void says(String page, String words) {
        read(page).then().statusCode(200).body("stateText", equalTo(words));
    }

    private static void step(RequestSpecification who, UUID issue, Map<String, ?> body) {
        move(who, issue, body).then().statusCode(201);
    }
}
