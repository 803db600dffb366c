package cn.sisong.enterprise.transfer;

import cn.sisong.common.testing.SuiteResource;
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
import static org.hamcrest.Matchers.empty;
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
        var issue = Sample.post(
                Sample.system(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("省级转办公司"),
                        "category",
                        "ARREARS",
                        "title",
                        "拖欠货款",
                        "sourceSystem",
                        "ahqk",
                        "sourceNumber",
                        UUID.randomUUID().toString()));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
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
