package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.FirmPage.read;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmWordsTest {

    @Test
    void promises_the_day_of_the_next_answer_and_gives_the_reason_in_the_progress() {
        TestClock.set("2026-09-08T09:00:00+08:00");
        var issue = handled("挂账说法公司");
        move(
                        Sample.handler("jxj"),
                        issue,
                        Map.of("to", "PENDING_COMMITMENT", "comment", "变电站明年扩建", "nextReplyOn", "2026-10-20"))
                .then()
                .statusCode(201);
        read(FirmPage.of(issue))
                .then()
                .body("stateText", equalTo("暂时解决不了,10月20日前再答复您"))
                .body("progress.text", hasItem("暂时解决不了,10月20日前再答复您(变电站明年扩建)"));
    }

    @Test
    void says_for_whom_and_for_what_the_work_waits() {
        var issue = handled("暂停说法公司");
        move(
                        Sample.handler("jxj"),
                        issue,
                        Map.of("to", "SUSPENDED", "comment", "省厅用地批复", "reasonCode", "HIGHER_AUTHORITY"))
                .then()
                .statusCode(201);
        read(FirmPage.of(issue)).then().body("stateText", equalTo("等待补充材料(等待上级批复:省厅用地批复)"));
    }

    @Test
    void says_why_an_issue_is_refused_and_where_to_go() {
        var issue = raised(Sample.firm("拒绝说法公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "REJECTED", "comment", "劳动争议已立案", "channel", "ARBITRATION"))
                .then()
                .statusCode(201);
        read(FirmPage.of(issue)).then().body("stateText", equalTo("不予受理(请通过仲裁渠道办理:劳动争议已立案)"));
    }

    @Test
    void tells_where_the_issue_was_sent_and_what_came_back() {
        var issue = raised(Sample.firm("转办说法公司"), "LABOUR");
        var sent = Map.of("channel", "MUNICIPAL_PLATFORM", "targetNumber", "SJ-" + issue);
        var transfer = Sample.post(Sample.dispatcher(), "/issues/" + issue + "/transfers", sent);
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("state", "HANDLING", "stateNote", "已交市人社局"))
                .patch(Sample.BASE + "/transfers/" + transfer)
                .then()
                .statusCode(200);
        read(FirmPage.of(issue))
                .then()
                .body("progress.text", hasItem("已上报上级平台:市级平台(对方编号 SJ-" + issue + ")"))
                .body("progress.text", hasItem("对方办理情况:市级平台(对方编号 SJ-" + issue + ") 对方办理中:已交市人社局"));
    }

    private static UUID handled(String firm) {
        var issue = dispatched(Sample.firm(firm), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }
}
