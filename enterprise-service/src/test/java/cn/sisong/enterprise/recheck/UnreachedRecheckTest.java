package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.say;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static cn.sisong.enterprise.recheck.RecheckSteps.states;
import static cn.sisong.enterprise.recheck.RecheckSteps.unreached;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** A firm that nobody had reached at the closing is asked whether its problem is solved at all. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreachedRecheckTest {
    @Test
    void falls_due_30_and_90_days_after_the_closing_with_a_question_of_its_own() {
        var firm = Sample.firm("未联系上到期公司");
        unreached(firm);
        list(Sample.dispatcher(), firm)
                .body("items.afterDays", contains(30, 90), "items.state", contains("WAITING", "WAITING"))
                .body("items.question", contains("SOLVED_NOW", "SOLVED_NOW"))
                // 04-04 is the eve of Qingming
                .body("items.dueOn", contains("2026-04-07", "2026-06-03"));
        on("2026-04-07T09:00:00+08:00");
        states(firm, "DUE", "WAITING");
        page(asked(firm))
                .then()
                .body("rechecks.question", contains("SOLVED_NOW"), "rechecks.closedOn", contains("2026-03-05"));
        on("2026-06-03T09:00:00+08:00");
        states(firm, "UNANSWERED", "DUE");
    }

    @Test
    void goes_on_the_same_link_as_what_was_solved_and_the_firm_rests_for_a_month_after_it() {
        var firm = Sample.firm("两种回访公司");
        unreached(firm);
        solved(firm, "2026-03-05");
        solved(firm, "2026-03-16");
        on("2026-04-07T09:00:00+08:00");
        page(asked(firm)).then().body("rechecks.question.sort()", contains("SOLVED_NOW", "STILL_SOLVED"));
        on("2026-05-06T09:00:00+08:00");
        ask(Sample.dispatcher(), firm).then().statusCode(422).body("code", equalTo("nothing-due"));
        on("2026-05-07T09:00:00+08:00");
        page(asked(firm)).then().body("rechecks.question", contains("STILL_SOLVED"));
    }

    @Test
    void is_nothing_that_the_handler_asks_or_reads() {
        var firm = Sample.firm("未联系上经办公司");
        var issue = unreached(firm);
        on("2026-04-07T09:00:00+08:00");
        var both = Sample.as(Tokens.person("unreached-both", List.of("member", "handler"), "jxj", "340000"));
        list(Sample.handler("jxj"), firm).statusCode(403);
        ask(both, firm).then().statusCode(403);
        say(asked(firm), "SOLVED", Sample.key()).then().statusCode(201);
        Sample.handler("jxj")
                .get(BASE + "/issues/" + issue + "/firm-answers")
                .then()
                .statusCode(403);
        var overseer = Tokens.person("unreached-oversees", List.of("supervisor", "handler"), "jxj", "340000");
        Sample.as(overseer)
                .get(BASE + "/issues/" + issue + "/firm-answers")
                .then()
                .statusCode(403);
    }

    @Test
    void is_counted_apart_from_what_stays_solved() {
        var area = "340207";
        var firm = Sample.firm("分开计公司", area);
        unreached(firm);
        var other = unreached(firm);
        solved(firm, "2026-03-05");
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        var stays = page(token).<String>path("rechecks.find { it.question == 'STILL_SOLVED' }.id");
        var now = page(token).<List<String>>path("rechecks.findAll { it.question == 'SOLVED_NOW' }.id");
        answer(token, stays, "FINE", Sample.key()).then().statusCode(201);
        answer(token, now.get(0), "SOLVED", Sample.key()).then().statusCode(201);
        answer(token, now.get(1), "UNSOLVED", Sample.key()).then().statusCode(201);
        Sample.supervisor()
                .queryParam("from", "2026-04-01")
                .queryParam("to", "2026-04-30")
                .queryParam("area", area)
                .get(BASE + "/issue-metrics")
                .then()
                .body("rechecks.afterDays", contains(30), "rechecks[0].answered.n", equalTo(1))
                .body("rechecks[0].recurred.n", equalTo(1), "rechecks[0].recurred.count", equalTo(0))
                .body("unreachedRechecks.afterDays", contains(30), "unreachedRechecks[0].answered.n", equalTo(2))
                .body("unreachedRechecks[0].solved.n", equalTo(2), "unreachedRechecks[0].solved.count", equalTo(1));
    }
}
