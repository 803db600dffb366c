package cn.sisong.enterprise.voice;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptTest {
    private static final String UNIT = "voice-unit";

    private final Phone phone = new Phone();

    @BeforeEach
    void on_a_day() {
        Phone.setClock("2026-06-01T09:00:00+08:00");
    }

    @Test
    void tells_how_the_issue_fares_in_plain_words_and_no_name() {
        var receipt = raised("进度公司");
        phone.look(receipt)
                .then()
                .statusCode(200)
                .body("stateText", equalTo("已提交"), "canWithdraw", equalTo(true), "canAdd", equalTo(true));
        var issue = phone.issue(receipt);
        toConfirming(issue);
        var answer = phone.look(receipt);
        answer.then()
                .body("stateText", equalTo("请您确认是否解决"), "reply", equalTo("已对接 20 人"), "firmIsAsked", equalTo(true))
                .body("progress.text", hasItem("已交办VOICE-UNIT局"));
        assertThat(answer.asString()).doesNotContain("测试", "dispatcher", "handler", "内部");
    }

    @Test
    void hides_the_numbers_that_people_typed_but_for_the_one_that_the_reply_gives() {
        var code = Phone.codeOf(Sample.firm("号码回执公司"));
        var receipt = phone.receipt(code, "请联系张厂长13712345678");
        phone.add(receipt, "或打 (0558)2345678").then().statusCode(201);
        var issue = phone.issue(receipt);
        dispatched(issue);
        for (var step : List.of(
                Map.of("to", "SIGNED"),
                Map.of("to", "HANDLING"),
                Map.of("to", "REPLIED", "comment", "请与经信局联系 0558-7654321"))) {
            move(Sample.handler(UNIT), issue, step).then().statusCode(201);
        }
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then().statusCode(201);
        var page = phone.look(receipt);
        page.then()
                .body("title", equalTo("请联系张厂长137****5678"), "reply", equalTo("请与经信局联系 0558-7654321"))
                .body("progress.text", hasItem("企业补充:或打 055****5678"));
        var told = phone.issue(phone.receipt(code, "另一件事"));
        move(
                        Sample.dispatcher(),
                        told,
                        Map.of("to", "REJECTED", "channel", "LITIGATION", "comment", "已告知张厂长 13712345678"))
                .then()
                .statusCode(201);
        assertThat(FirmPage.read(FirmPage.of(told)).asString())
                .contains("已告知张厂长 137****5678")
                .doesNotContain("13712345678");
    }

    @Test
    void opens_its_own_issue_and_no_other() {
        var mine = raised("我的回执公司");
        var theirs = raised("别家回执公司");
        assertThat(phone.look(mine).<String>path("number"))
                .isNotEqualTo(phone.look(theirs).path("number"));
        phone.look(mine + "x").then().statusCode(404).body("code", equalTo("not-found"));
        phone.add("nobody-knows-this", "补充").then().statusCode(404);
        phone.withdraw("nobody-knows-this").then().statusCode(404);
        // neither the printed code nor a form that was never sent opens anything
        var code = Phone.codeOf(Sample.firm("没有提交公司"));
        phone.look(code).then().statusCode(404);
        phone.look(phone.form(code)).then().statusCode(404);
    }

    @Test
    void goes_on_when_the_code_is_taken_back() {
        var firm = Sample.firm("换码后公司");
        var receipt = phone.receipt(Phone.codeOf(firm), "换码前提的");
        Phone.codeOf(firm);
        phone.look(receipt).then().statusCode(200);
        phone.add(receipt, "还在").then().statusCode(201);
    }

    @Test
    void puts_more_words_on_the_timeline_and_tells_whoever_holds_the_issue() {
        var receipt = raised("补充公司");
        var issue = phone.issue(receipt);
        phone.add(receipt, "先缺三人 @测试dispatcher-1")
                .then()
                .statusCode(201)
                .body("progress.text", hasItem("企业补充:先缺三人 @测试dispatcher-1"));
        assertThat(heard(Sample.dispatcher(), issue)).contains("FIRM_ADDED").doesNotContain("MENTIONED");
        dispatched(issue);
        phone.add(receipt, "又缺两人").then().statusCode(201);
        assertThat(heard(Sample.handler(UNIT), issue)).contains("FIRM_ADDED");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.findAll { it.type == 'FIRM_ADDED' }.actorName", contains("企业", "企业"))
                .body("items.findAll { it.type == 'FIRM_ADDED' }.comment", contains("先缺三人 @测试dispatcher-1", "又缺两人"));
    }

    @Test
    void takes_no_more_words_after_the_end() {
        var receipt = raised("结束后补充公司");
        phone.withdraw(receipt).then().statusCode(201);
        phone.add(receipt, "再说一句").then().statusCode(409).body("code", equalTo("illegal-transition"));
        phone.look(receipt).then().body("canAdd", equalTo(false), "canWithdraw", equalTo(false));
    }

    @Test
    void refuses_empty_and_endless_words() {
        var receipt = raised("补充字数公司");
        phone.add(receipt, " ").then().statusCode(400).body("errors.pointer", contains("/text"));
        phone.add(receipt, "长".repeat(1001)).then().statusCode(400).body("errors.pointer", contains("/text"));
    }

    @Test
    void lets_the_firm_take_back_what_is_submitted_or_accepted() {
        for (var steps : List.of(List.<String>of(), List.of("ACCEPTED"))) {
            var receipt = raised("撤回公司");
            var issue = phone.issue(receipt);
            steps.forEach(to -> move(Sample.dispatcher(), issue, Map.of("to", to)));
            phone.withdraw(receipt)
                    .then()
                    .statusCode(201)
                    .body("stateText", equalTo("企业已撤回"), "canWithdraw", equalTo(false));
            Sample.dispatcher()
                    .get(BASE + "/issues/" + issue)
                    .then()
                    .body("state", equalTo("CLOSED"), "resolution", equalTo("WITHDRAWN"))
                    .body("deadlines.state", contains("MET"));
            assertThat(heard(Sample.dispatcher(), issue))
                    .contains("FIRM_WITHDREW")
                    .doesNotContain("FIRM_ANSWERED");
            phone.withdraw(receipt).then().statusCode(409);
        }
    }

    @Test
    void keeps_what_a_department_has_or_what_was_refused() {
        var withUnit = raised("已交办公司");
        dispatched(phone.issue(withUnit));
        phone.withdraw(withUnit).then().statusCode(409);
        var refused = raised("不予受理公司");
        move(
                Sample.dispatcher(),
                phone.issue(refused),
                Map.of("to", "REJECTED", "comment", "已进入诉讼", "channel", "LITIGATION"));
        phone.withdraw(refused).then().statusCode(409);
        phone.look(refused).then().body("canAdd", equalTo(false));
        toConfirming(phone.issue(withUnit));
        phone.withdraw(withUnit).then().statusCode(409);
    }

    @Test
    void keeps_an_issue_that_others_were_merged_into() {
        var survivor = raised("并入公司甲");
        var merged = raised("并入公司乙");
        move(Sample.dispatcher(), phone.issue(merged), Map.of("to", "MERGED", "mergedInto", phone.issue(survivor)))
                .then()
                .statusCode(201);
        phone.look(survivor).then().body("canWithdraw", equalTo(false));
        phone.withdraw(survivor).then().statusCode(409);
        phone.withdraw(merged).then().statusCode(409);
        phone.add(merged, "并案后补充").then().statusCode(201);
        assertThat(phone.look(survivor).asString()).doesNotContain("并案后补充");
    }

    @Test
    void tells_whoever_holds_the_survivor_what_the_firm_adds_to_a_merged_issue() {
        var survivor = raised("并案补充甲公司");
        var merged = raised("并案补充乙公司");
        var held = phone.issue(survivor);
        move(Sample.dispatcher(), phone.issue(merged), Map.of("to", "MERGED", "mergedInto", held))
                .then()
                .statusCode(201);
        dispatched(held);
        phone.add(merged, "又多缺五人").then().statusCode(201).body("progress.text", hasItem("企业补充:又多缺五人"));
        assertThat(heard(Sample.handler(UNIT), held)).contains("FIRM_ADDED");
        String number = phone.look(merged).path("number");
        Sample.handler(UNIT)
                .get(BASE + "/issues/" + held + "/timeline")
                .then()
                .body("items.findAll { it.type == 'MERGED_FIRM_ADDED' }.comment", contains(number + ":又多缺五人"));
        assertThat(phone.look(survivor).asString()).doesNotContain("又多缺五人", number);
    }

    @Test
    void is_taken_back_by_the_firm_alone() {
        var issue = phone.issue(raised("只有企业公司"));
        move(Sample.dispatcher(), issue, Map.of("to", "CLOSED")).then().statusCode(403);
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED", "resolution", "WITHDRAWN"))
                .then()
                .statusCode(403);
        dispatched(issue);
        move(Sample.handler(UNIT), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler(UNIT), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        move(Sample.handler(UNIT), issue, Map.of("to", "REPLIED", "comment", "算撤回", "resolution", "WITHDRAWN"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/resolution"));
    }

    @Test
    void counts_what_was_taken_back_in_no_measure_of_handling() {
        var dispatcher = Sample.as(Tokens.person("voice-metrics", "dispatcher", "office", "340000"));
        var query = BASE + "/issue-metrics?from=2026-06-20&to=2026-06-20";
        Phone.setClock("2026-06-20T09:00:00+08:00");
        int before = dispatcher.get(query).then().statusCode(200).extract().path("closedUnanswered.n");
        phone.withdraw(raised("不计入公司")).then().statusCode(201);
        assertThat(Sample.dispatcher().get(query).<Integer>path("closedUnanswered.n"))
                .isEqualTo(before);
    }

    @Test
    void says_of_an_issue_from_another_door_that_nobody_scanned() {
        var issue = IssueSteps.raised(Sample.firm("电话公司"), "LABOUR");
        Sample.dispatcher().get(BASE + "/issues/" + issue + "/voice").then().statusCode(404);
        var scanned = phone.issue(raised("扫码来的公司"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + scanned + "/voice")
                .then()
                .body("firmName", nullValue(), "unmatched", equalTo(false));
    }

    private String raised(String firm) {
        return phone.receipt(Phone.codeOf(Sample.firm(firm)), firm + "的事");
    }

    private static void dispatched(UUID issue) {
        Sample.department(UNIT);
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED", "comment", "内部意见"))
                .then()
                .statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", UNIT))
                .then()
                .statusCode(201);
    }

    private static void toConfirming(UUID issue) {
        if (Sample.dispatcher().get(BASE + "/issues/" + issue).path("state").equals("SUBMITTED")) {
            dispatched(issue);
        }
        IssueSteps.confirming(issue, UNIT);
    }

    private static List<String> heard(RequestSpecification who, UUID issue) {
        return who.queryParam("limit", 200)
                .get(BASE + "/inbox")
                .path("items.findAll { it.issueId == '" + issue + "' }.kind");
    }
}
