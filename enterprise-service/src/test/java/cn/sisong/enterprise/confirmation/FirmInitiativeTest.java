package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.FirmPage.ask;
import static cn.sisong.enterprise.FirmPage.read;
import static cn.sisong.enterprise.FirmPage.withdraw;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmInitiativeTest {

    @Test
    void takes_the_issue_back_by_the_link_until_a_department_has_it() {
        var issue = raised(Sample.firm("链接撤回公司"), "LABOUR");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        var token = FirmPage.of(issue);
        read(token).then().body("canWithdraw", equalTo(true));
        withdraw(token).then().statusCode(201).body("stateText", equalTo("企业已撤回"), "canWithdraw", equalTo(false));
        issue(issue, "CLOSED", "WITHDRAWN");
        var late = FirmPage.of(dispatched(Sample.firm("交办后撤回公司"), "jxj"));
        read(late).then().body("canWithdraw", equalTo(false));
        withdraw(late).then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void raises_another_question_of_the_same_firm_and_follows_it_by_its_own_link() {
        var firm = Sample.firm("再提问题公司");
        var token = FirmPage.of(dispatched(firm, "jxj"));
        var raised = ask(token, "还缺食堂").then().statusCode(201);
        String number = raised.extract().path("number");
        String url = raised.extract().path("url");
        read(url.substring("/c/".length()))
                .then()
                .body("number", equalTo(number), "title", equalTo("还缺食堂"), "enterpriseName", equalTo("再提问题公司"));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .queryParam("source", "FIRM")
                .get(BASE + "/issues")
                .then()
                .body("items.number", contains(number), "items[0].state", equalTo("SUBMITTED"));
    }

    @Test
    void shows_the_link_of_the_other_question_once() {
        var token = FirmPage.of(dispatched(Sample.firm("再提重放公司"), "jxj"));
        var key = Sample.key();
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of("category", "LABOUR", "title", "只提一次"))
                    .post(BASE + "/confirmations/" + token + "/questions")
                    .then()
                    .statusCode(201)
                    .body("url", i == 0 ? containsString("/c/") : nullValue());
        }
    }

    @Test
    void takes_twenty_questions_a_day_from_one_firm() {
        var token = FirmPage.of(dispatched(Sample.firm("问题太多公司"), "jxj"));
        for (int i = 0; i < 20; i++) {
            ask(token, "问题" + i).then().statusCode(201);
        }
        ask(token, "第二十一个").then().statusCode(429);
    }

    @Test
    void counts_what_a_firm_asks_by_the_links_of_two_issues_together() throws ExecutionException, InterruptedException {
        var firm = Sample.firm("两个链接公司");
        var links = List.of(FirmPage.of(dispatched(firm, "jxj")), FirmPage.of(dispatched(firm, "jxj")));
        for (int i = 0; i < 19; i++) {
            ask(links.get(i % 2), "问题" + i).then().statusCode(201);
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i ->
                            pool.submit(() -> ask(links.get(i % 2), "同时" + i).statusCode()))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 429);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void lets_the_office_write_down_that_the_firm_took_it_back_in_a_call() {
        var issue = raised(Sample.firm("来电撤回公司"), "LABOUR");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .body("allowed.action", hasItem("WITHDRAW"));
        Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/withdrawals", Map.of("words", "不用了"))
                .then()
                .statusCode(428);
        call(issue, " ").then().statusCode(400).body("errors.pointer", contains("/words"));
        call(issue, "已经招到人了").then().statusCode(201).body("resolution", equalTo("WITHDRAWN"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items[-1].comment", equalTo("企业来电撤回(测试dispatcher-1登记):已经招到人了"));
    }

    @Test
    void writes_down_no_call_about_what_a_department_has_and_offers_it_to_the_office_alone() {
        var issue = dispatched(Sample.firm("交办后来电公司"), "jxj");
        call(issue, "不用了").then().statusCode(409);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .body("refused.find { it.action == 'WITHDRAW' }.reason", containsString("不能撤回"));
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/actions")
                .then()
                .body("refused.action", not(hasItem("WITHDRAW")));
    }

    private static Response call(UUID issue, String words) {
        return Sample.tryPost(
                Sample.dispatcher().header("If-Match", tag(issue)),
                "/issues/" + issue + "/withdrawals",
                Map.of("words", words));
    }

    private static void issue(UUID issue, String state, String resolution) {
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo(state), "resolution", equalTo(resolution));
    }
}
