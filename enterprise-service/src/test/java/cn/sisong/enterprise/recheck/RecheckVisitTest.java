package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.VisitSteps;
import cn.sisong.enterprise.visit.CorrectionSteps;
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
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.first;
import static cn.sisong.enterprise.recheck.RecheckSteps.heard;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckVisitTest {
    @Test
    void takes_the_firms_word_with_the_visit_and_counts_it_as_the_months_contact() {
        var firm = Sample.firm("走访回访公司");
        var issue = solved(firm, "2026-03-02");
        solved(firm, "2026-03-03");
        on("2026-04-07T09:00:00+08:00");
        var id = first(firm);
        visit(member(), firm, id, "FINE").then().statusCode(201);
        list(Sample.dispatcher(), firm)
                .body("items.state", hasItem("FINE"), "items[0].restsUntil", equalTo("2026-05-07"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items[-1].type", equalTo("RECHECKED"), "items[-1].comment", equalTo("销号 30 天回访,企业反映:没有再出现"));
        ask(Sample.dispatcher(), firm).then().statusCode(422).body("code", equalTo("contacted"));
    }

    @Test
    void keeps_its_firm_and_its_state_once_that_firm_has_answered_on_it() {
        var firm = Sample.firm("走访答复过的公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        UUID visit = UUID.fromString(visit(member(), firm, first(firm), "FINE").path("id"));
        for (var refused : List.of(
                CorrectionSteps.correct(Sample.dispatcher(), visit, Sample.firm("没有答复过的公司")),
                CorrectionSteps.declareVoid(Sample.dispatcher(), visit))) {
            refused.then().statusCode(422).body("code", equalTo("rechecked"));
        }
    }

    @Test
    void shows_no_telephone_number_of_the_firms_words_in_the_list() {
        var firm = Sample.firm("回访号码公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var said = List.of(Map.of("id", first(firm), "outcome", "RECURRED", "comment", "又缺人了,找王 13712345678"));
        VisitSteps.visit(member(), UUID.randomUUID(), firm, "2026-04-07", "rechecks", said)
                .then()
                .statusCode(201);
        list(Sample.dispatcher(), firm).body("items[0].comment", equalTo("又缺人了,找王 137****5678"));
    }

    @Test
    void stays_what_it_is_too_where_the_firm_said_within_the_month_that_its_problem_is_back() {
        var firm = Sample.firm("月内又出现更正公司");
        solved(firm, "2026-03-02");
        solved(firm, "2026-03-03");
        on("2026-04-07T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, due(firm), "FINE", "2026-04-07");
        TestClock.set("2026-04-20T09:00:00+08:00");
        var visit = UUID.randomUUID();
        heard(member(), visit, firm, due(firm), "RECURRED", "2026-04-20").then().statusCode(201);
        CorrectionSteps.declareVoid(Sample.dispatcher(), visit)
                .then()
                .statusCode(422)
                .body("code", equalTo("rechecked"));
    }

    @Test
    void leaves_out_what_a_second_visit_in_the_month_hears_and_says_so() {
        var firm = Sample.firm("两次走访公司");
        solved(firm, "2026-03-02");
        solved(firm, "2026-03-03");
        on("2026-04-07T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, due(firm), "FINE", "2026-04-07")
                .then()
                .statusCode(201)
                .body("rechecksLeftOut", empty());
        TestClock.set("2026-05-06T09:00:00+08:00");
        var second = due(firm);
        heard(member(), UUID.randomUUID(), firm, second, "FINE", "2026-05-06")
                .then()
                .statusCode(201)
                .body("rechecksLeftOut", contains(second));
        list(Sample.dispatcher(), firm)
                .body("items.state", contains("FINE", "DUE", "WAITING", "WAITING"))
                .body("items[0].restsUntil", equalTo("2026-05-07"));
        TestClock.set("2026-05-07T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, second, "FINE", "2026-05-07")
                .then()
                .statusCode(201)
                .body("rechecksLeftOut", empty());
        list(Sample.dispatcher(), firm)
                .body("items.state", contains("FINE", "FINE", "WAITING", "WAITING"))
                .body("items[0].restsUntil", equalTo("2026-06-07"));
    }

    @Test
    void believes_within_the_month_too_that_a_problem_is_back_but_makes_no_contact_of_it() {
        var firm = Sample.firm("月内又出现公司");
        solved(firm, "2026-03-02");
        var back = solved(firm, "2026-03-03");
        on("2026-04-07T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, due(firm), "FINE", "2026-04-07");
        TestClock.set("2026-04-20T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, due(firm), "RECURRED", "2026-04-20")
                .then()
                .statusCode(201)
                .body("rechecksLeftOut", empty());
        Sample.dispatcher().get(BASE + "/issues/" + back).then().body("state", equalTo("REOPENED"));
        list(Sample.dispatcher(), firm).body("items[0].restsUntil", equalTo("2026-05-07"));
    }

    @Test
    void counts_the_month_from_the_day_of_a_visit_that_is_sent_five_days_late() {
        var firm = Sample.firm("迟传走访公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var id = due(firm);
        TestClock.set("2026-04-12T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, id, "FINE", "2026-04-07")
                .then()
                .statusCode(201);
        list(Sample.dispatcher(), firm).body("items[0].restsUntil", equalTo("2026-05-07"));
    }

    @Test
    void takes_a_visits_answer_to_a_link_before_and_after_it_as_the_links() {
        for (var day : new String[] {"2026-04-06", "2026-04-09"}) {
            var firm = Sample.firm("链接前后走访公司");
            solved(firm, "2026-03-02");
            on("2026-04-07T09:00:00+08:00");
            var id = due(firm);
            asked(firm);
            TestClock.set("2026-04-10T09:00:00+08:00");
            heard(member(), UUID.randomUUID(), firm, id, "FINE", day)
                    .then()
                    .statusCode(201)
                    .body("rechecksLeftOut", empty());
            list(Sample.dispatcher(), firm)
                    .body("items[0].state", equalTo("FINE"), "items[0].restsUntil", equalTo("2026-05-07"));
        }
    }

    @Test
    void opens_the_issue_again_once_however_often_the_visit_is_sent() {
        var firm = Sample.firm("走访又出现公司");
        var issue = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var id = first(firm);
        var visit = UUID.randomUUID();
        put(member(), visit, firm, id, "RECURRED").then().statusCode(201);
        put(member(), visit, firm, id, "RECURRED").then().statusCode(200);
        visit(member(), firm, id, "RECURRED").then().statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("REOPENED"));
        assertThat(Sample.dispatcher()
                        .get(BASE + "/issues/" + issue + "/timeline")
                        .<Integer>path("items.count { it.type == 'REOPEN' }"))
                .isEqualTo(1);
    }

    @Test
    void keeps_a_visit_whose_answer_comes_after_the_firms_own_and_believes_that_it_is_back() {
        var firm = Sample.firm("先后作答公司");
        var issue = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        var id = page(token).<String>path("rechecks[0].id");
        answer(token, id, "FINE", Sample.key()).then().statusCode(201);
        visit(member(), firm, id, "FINE").then().statusCode(201);
        list(Sample.dispatcher(), firm).body("items[0].state", equalTo("FINE"));
        visit(member(), firm, id, "RECURRED").then().statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("REOPENED"));
    }

    @Test
    void refuses_what_is_another_firms_not_due_or_the_callers_own_to_handle() {
        var firm = Sample.firm("不可代答公司");
        solved(firm, "2026-03-02");
        var early = first(firm);
        TestClock.set("2026-03-10T09:00:00+08:00");
        heard(member(), UUID.randomUUID(), firm, early, "FINE", "2026-03-10")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-due"));
        on("2026-04-07T09:00:00+08:00");
        visit(member(), Sample.firm("别家公司"), early, "FINE")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rechecks/0/id"));
        var both = Sample.as(Tokens.person("visit-both", List.of("member", "handler"), "jxj", "340000"));
        visit(both, firm, early, "FINE").then().statusCode(422).body("code", equalTo("handler"));
        list(Sample.dispatcher(), firm).body("items.state", contains("DUE", "WAITING"));
    }

    private static RequestSpecification member() {
        return Sample.member("recheck-visitor");
    }

    /** The first that is to be asked. */
    private static String due(UUID firm) {
        return list(Sample.dispatcher(), firm).extract().path("items.findAll { it.state == 'DUE' }[0].id");
    }

    private static Response visit(RequestSpecification who, UUID firm, String recheck, String outcome) {
        return put(who, UUID.randomUUID(), firm, recheck, outcome);
    }

    private static Response put(RequestSpecification who, UUID visit, UUID firm, String recheck, String outcome) {
        return heard(who, visit, firm, recheck, outcome, "2026-04-07");
    }
}
