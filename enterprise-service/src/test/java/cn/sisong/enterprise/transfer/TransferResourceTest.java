package cn.sisong.enterprise.transfer;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferResourceTest {

    @Test
    void goes_up_with_the_other_number_and_takes_the_state_that_comes_back_from_a_system() {
        var issue = dispatched(Sample.firm("上报公司"), "jxj");
        var number = UUID.randomUUID().toString();
        var transfer = send(issue, Map.of("channel", "PROVINCIAL_PLATFORM", "targetNumber", number, "comment", "跨市协调"));
        Sample.system()
                .queryParam("targetNumber", number)
                .get(BASE + "/transfers")
                .then()
                .body("items.id", contains(transfer.toString()), "items[0].issueId", equalTo(issue.toString()));
        update(Sample.system(), transfer, Map.of("state", "HANDLING", "stateNote", "已转省直单位"))
                .statusCode(200)
                .body("state", equalTo("HANDLING"), "stateLabel", equalTo("对方办理中"));
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.label", hasItems("上报上级平台", "对方办理情况"))
                .body("items.comment", hasItem("省为企服务平台(对方编号 " + number + ") 对方办理中:已转省直单位"))
                .body("items.findAll { it.type == 'TRANSFER_ANSWERED' }.actorKind", contains("其他系统"));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("DISPATCHED"));
    }

    @Test
    void refuses_a_state_that_does_not_follow_and_a_stale_version() {
        var transfer = send(raised(Sample.firm("转出公司"), "LABOUR"), Map.of("channel", "PETITION"));
        update(Sample.dispatcher(), transfer, Map.of("state", "HANDED_TO_US"))
                .statusCode(422)
                .body("code", equalTo("not-from-above"));
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .body(Map.of("state", "CLOSED"))
                .patch(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(428);
        update(Sample.dispatcher(), transfer, Map.of("state", "CLOSED"))
                .statusCode(200)
                .body("next", empty());
        update(Sample.dispatcher(), transfer, Map.of("state", "HANDLING"))
                .statusCode(409)
                .body("allowedTransitions", empty());
    }

    @Test
    void takes_a_number_of_a_channel_once_and_no_day_to_come() {
        var issue = raised(Sample.firm("编号重复公司"), "LABOUR");
        var number = UUID.randomUUID().toString();
        send(issue, Map.of("channel", "HOTLINE", "targetNumber", number));
        trySend(issue, Map.of("channel", "HOTLINE", "targetNumber", number)).statusCode(409);
        trySend(issue, Map.of("channel", "PETITION", "targetNumber", number)).statusCode(201);
        trySend(issue, Map.of("channel", "PETITION", "sentOn", "2099-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/sentOn"));
        trySend(issue, Map.of("channel", "PETITION", "targetNumber", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/targetNumber"));
    }

    @Test
    void sends_arrears_up_and_dispatches_them_only_once_they_are_ours() {
        Sample.department("jxj");
        var issue = raised(Sample.firm("欠款公司"), "ARREARS");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        var dispatch = Map.of("to", "DISPATCHED", "departmentId", "jxj");
        move(Sample.dispatcher(), issue, dispatch).then().statusCode(422).body("code", equalTo("arrears-go-up"));
        var transfer = send(issue, Map.of("channel", "PROVINCIAL_ARREARS"));
        move(Sample.dispatcher(), issue, dispatch).then().statusCode(422);
        update(Sample.dispatcher(), transfer, Map.of("state", "HANDED_TO_US")).statusCode(200);
        move(Sample.dispatcher(), issue, dispatch)
                .then()
                .statusCode(201)
                .body("slaPolicy.code", equalTo("ARREARS"), "deadlines.kind", hasItem("SOLVE"));
    }

    @Test
    void takes_arrears_that_come_from_the_provincial_level_as_ours() {
        Sample.department("jxj");
        var issue = arrears("ahqk");
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
    }

    @Test
    void sends_arrears_up_that_come_from_any_other_system() {
        Sample.department("jxj");
        var issue = arrears("12345");
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(422)
                .body("code", equalTo("arrears-go-up"));
    }

    @Test
    void passes_the_answer_of_another_level_on_to_the_firm_whose_word_ends_the_ticket() {
        var issue = arrears("12345");
        var transfer = send(issue, Map.of("channel", "PROVINCIAL_ARREARS", "targetNumber", "QK-" + issue));
        passOn(issue).statusCode(422).body("code", equalTo("not-answered-elsewhere"));
        update(Sample.dispatcher(), transfer, Map.of("state", "HANDLING")).statusCode(200);
        passOn(issue).statusCode(422);
        update(Sample.dispatcher(), transfer, Map.of("state", "CLOSED", "stateNote", "货款已付清"))
                .statusCode(200);
        move(Sample.supervisor(), issue, Map.of("to", "CONFIRMING")).then().statusCode(403);
        var url = passOn(issue).statusCode(201).extract().<String>path("confirmationUrl");
        FirmPage.read(url.substring("/c/".length()))
                .then()
                .body("canAnswer", equalTo(true), "stateText", equalTo("请您确认是否解决"))
                .body("reply", equalTo("省级拖欠账款投诉(对方编号 QK-" + issue + ") 对方已办结:货款已付清"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/documents/reply-letter")
                .then()
                .statusCode(200)
                .body(containsString("货款已付清"));
        IssueSteps.confirm(url, "SOLVED");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo("CLOSED"), "resolution", equalTo("SOLVED"));
    }

    @Test
    void ends_by_the_result_that_the_office_proposed_when_passing_the_answer_on() {
        var issue = arrears("12345");
        answered(issue, "不属于受理范围,已解释");
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING", "resolution", "UNREACHED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/resolution"));
        var answer = move(
                Sample.dispatcher(), issue, Map.of("to", "CONFIRMING", "resolution", "EXPLAINED", "comment", "请走诉讼渠道"));
        var url = answer.then().statusCode(201).extract().<String>path("confirmationUrl");
        FirmPage.read(url.substring("/c/".length())).then().body("reply", endsWith("对方已答复:不属于受理范围,已解释\n请走诉讼渠道"));
        IssueSteps.confirm(url, "SOLVED");
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("resolution", equalTo("EXPLAINED"));
    }

    @Test
    void asks_for_a_new_answer_once_the_firm_has_refused_the_first() {
        var issue = arrears("12345");
        answered(issue, "已协调");
        IssueSteps.confirm(passOn(issue).statusCode(201).extract().path("confirmationUrl"), "UNSOLVED");
        passOn(issue).statusCode(422).body("code", equalTo("not-answered-elsewhere"));
        answered(issue, "已付清");
        var url = passOn(issue).statusCode(201).extract().<String>path("confirmationUrl");
        FirmPage.read(url.substring("/c/".length())).then().body("reply", endsWith("对方已答复:已付清"));
    }

    @Test
    void shows_a_transfer_to_those_only_who_see_its_ticket() {
        var firm = Sample.firm("范围转办公司");
        Sample.assign(firm, Sample.taskForce("transfer-own"));
        Sample.taskForce("transfer-other");
        var transfer = send(dispatched(firm, "jxj"), Map.of("channel", "MUNICIPAL_PLATFORM"));
        Sample.member("transfer-own")
                .get(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(200);
        Sample.member("transfer-other")
                .get(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(404);
        Sample.handler("rsj").get(BASE + "/transfers/" + transfer).then().statusCode(404);
    }

    /** An accepted complaint that another system has sent. */
    private static UUID arrears(String system) {
        var issue = Sample.post(
                Sample.system(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("被欠款公司"),
                        "category",
                        "ARREARS",
                        "title",
                        "拖欠货款",
                        "sourceSystem",
                        system,
                        "sourceNumber",
                        UUID.randomUUID().toString()));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        return issue;
    }

    private static void answered(UUID issue, String words) {
        var transfer = send(issue, Map.of("channel", "PROVINCIAL_ARREARS"));
        update(Sample.dispatcher(), transfer, Map.of("state", "ANSWERED", "stateNote", words))
                .statusCode(200);
    }

    private static ValidatableResponse passOn(UUID issue) {
        return move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then();
    }

    private static UUID send(UUID issue, Map<String, ?> body) {
        return UUID.fromString(trySend(issue, body).statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse trySend(UUID issue, Map<String, ?> body) {
        return Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/transfers", body)
                .then();
    }

    private static ValidatableResponse update(RequestSpecification who, UUID transfer, Map<String, ?> body) {
        var tag = Sample.dispatcher().get(BASE + "/transfers/" + transfer).header("ETag");
        return who.contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", tag)
                .body(body)
                .patch(BASE + "/transfers/" + transfer)
                .then();
    }
}
