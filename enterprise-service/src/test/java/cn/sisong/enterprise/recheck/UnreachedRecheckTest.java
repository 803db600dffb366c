package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** A firm that nobody had reached at the closing is asked whether its problem is solved at all. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreachedRecheckTest {
    @Inject
    RecheckJob job;

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
    void keeps_the_closing_and_the_figure_as_they_were_when_the_firm_says_on_its_link_that_it_is_solved() {
        var area = "340281";
        var firm = Sample.firm("后来说已解决公司", area);
        var issue = unreached(firm);
        solvedProblems(area, "2026-04-06").body("value", equalTo("0"));
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        say(token, "SOLVED", Sample.key())
                .then()
                .statusCode(201)
                .body("rechecks.canAnswer", contains(false), "rechecks.stateText", contains("已解决"));
        shown(issue).body("state", equalTo("CLOSED"), "resolution", equalTo("UNREACHED"));
        solvedProblems(area, "2026-04-06").body("value", equalTo("0"));
        solvedProblems(area, "2026-04-07").body("value", equalTo("0"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.label", hasItem("企业事后确认已解决"));
        Sample.supervisor()
                .get(BASE + "/issues/" + issue + "/firm-answers")
                .then()
                .body("items.solved", contains("SOLVED"), "items.means", contains("LINK"))
                .body("items.rating", contains(nullValue()), "items.recordedBy", contains(nullValue()));
        // what is solved by its word is asked about from now on like anything else that is
        list(Sample.dispatcher(), firm)
                .body("items.state", contains("SOLVED", "WAITING"))
                .body("items.question", contains("SOLVED_NOW", "STILL_SOLVED"));
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
    void opens_the_issue_again_once_when_the_firm_says_that_it_is_not_solved() {
        var firm = Sample.firm("没有解决公司");
        var issue = unreached(firm);
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        var key = Sample.key();
        var id = page(token).<String>path("rechecks[0].id");
        for (int i = 0; i < 2; i++) {
            answer(token, id, "UNSOLVED", key).then().statusCode(201);
        }
        shown(issue).body("state", equalTo("REOPENED"), "resolution", nullValue());
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.findAll { it.type == 'REOPEN' }.actorName", contains("企业"));
        states(firm, "UNSOLVED", "DROPPED");
    }

    @Test
    void takes_no_answer_to_the_other_question() {
        var firm = Sample.firm("答非所问公司");
        unreached(firm);
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        say(token, "FINE", Sample.key())
                .then()
                .statusCode(422)
                .body("code", equalTo("wrong-answer"), "errors.pointer", contains("/outcome"));
        visit(firm, first(firm), "RECURRED", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rechecks/0/outcome"));
        states(firm, "ASKED", "WAITING");
    }

    @Test
    void is_heard_on_a_visit_and_written_down_by_whoever_heard_it() {
        var firm = Sample.firm("走访问到公司");
        var issue = unreached(firm);
        on("2026-04-07T09:00:00+08:00");
        var id = first(firm);
        var visit = UUID.randomUUID();
        visit(firm, id, "SOLVED", visit).then().statusCode(201).body("rechecksLeftOut", empty());
        visit(firm, id, "SOLVED", visit).then().statusCode(200);
        shown(issue).body("resolution", equalTo("UNREACHED"));
        Sample.supervisor()
                .get(BASE + "/issues/" + issue + "/firm-answers")
                .then()
                .body("items.means", contains("VISIT"), "items.recordedBy", contains("测试unreached-visitor"));
        // the next day it says otherwise: that there is a problem always counts
        TestClock.set("2026-04-08T12:00:00+08:00");
        visit(firm, id, "UNSOLVED", UUID.randomUUID()).then().statusCode(201).body("rechecksLeftOut", empty());
        shown(issue).body("state", equalTo("REOPENED"));
        states(firm, "UNSOLVED", "DROPPED");
    }

    @Test
    void is_answered_by_what_the_firm_says_meanwhile_on_the_link_for_its_progress() {
        var firm = Sample.firm("自己先说公司");
        var issue = unreached(firm);
        var progress = FirmPage.of(issue);
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        FirmPage.answer(progress, "SOLVED").then().statusCode(201);
        page(token).then().body("rechecks.canAnswer", contains(false));
        list(Sample.dispatcher(), firm)
                .body("items.state", contains("SOLVED", "WAITING"))
                .body("items.question", contains("SOLVED_NOW", "STILL_SOLVED"));
        // and the other way round: what it has said on a recheck it is not asked there
        var other = Sample.firm("回访先说公司");
        var second = unreached(other);
        var itsProgress = FirmPage.of(second);
        on("2026-04-07T09:00:00+08:00");
        say(asked(other), "SOLVED", Sample.key()).then().statusCode(201);
        FirmPage.read(itsProgress).then().body("canAnswer", equalTo(false), "answered.solved", equalTo("SOLVED"));
    }

    @Test
    void is_heard_on_its_link_though_the_ninety_days_of_the_late_answer_are_over() {
        var firm = Sample.firm("九十天后公司");
        var issue = unreached(firm);
        on("2026-06-03T09:00:00+08:00");
        var token = asked(firm);
        TestClock.set("2026-06-12T09:00:00+08:00");
        say(token, "UNSOLVED", Sample.key()).then().statusCode(201);
        shown(issue).body("state", equalTo("REOPENED"));
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

    /** Closed on 2026-03-05, after three days on which nobody answered. */
    private static UUID unreached(UUID firm) {
        TestClock.set("2026-03-02T10:00:00+08:00");
        var issue = IssueSteps.dispatched(firm, "jxj");
        IssueSteps.confirming(issue, "jxj");
        IssueSteps.unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        return issue;
    }

    private void on(String moment) {
        TestClock.set(moment);
        while (job.run() > 0) {
            // other tests' rechecks fill batches too
        }
    }

    private static Response say(String token, String outcome, String key) {
        return answer(token, page(token).path("rechecks[0].id"), outcome, key);
    }

    private static String first(UUID firm) {
        return list(Sample.dispatcher(), firm).extract().path("items[0].id");
    }

    private static Response visit(UUID firm, String recheck, String outcome, UUID visit) {
        return Sample.member("unreached-visitor")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        firm,
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-04-07T09:00:00+08:00",
                        "rechecks",
                        List.of(Map.of("id", recheck, "outcome", outcome))))
                .put(BASE + "/visits/" + visit);
    }

    private static void states(UUID firm, String... states) {
        list(Sample.dispatcher(), firm).body("items.state", contains(states));
    }

    private static ValidatableResponse shown(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then();
    }

    /** A5 as it was known on a day. */
    private static ValidatableResponse solvedProblems(String area, String asOf) {
        return Sample.as(Tokens.person("leader-1", "leader", "", "340000"))
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-06-30")
                .queryParam("asOf", asOf)
                .queryParam("area", area)
                .get(BASE + "/figures")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.code == 'A5' }");
    }
}
