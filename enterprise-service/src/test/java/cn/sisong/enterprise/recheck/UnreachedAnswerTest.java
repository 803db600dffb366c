package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.enterprise.FigureSteps.figure;
import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.first;
import static cn.sisong.enterprise.recheck.RecheckSteps.heard;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.say;
import static cn.sisong.enterprise.recheck.RecheckSteps.states;
import static cn.sisong.enterprise.recheck.RecheckSteps.unreached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** What a firm says that nobody had reached at the closing: the closing stays as it was, unless there is still a problem. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreachedAnswerTest {
    @Test
    void keeps_the_closing_and_the_figure_as_they_were_when_the_firm_says_on_its_link_that_it_is_solved() {
        var area = "340281";
        var firm = Sample.firm("后来说已解决公司", area);
        var issue = unreached(firm);
        assertThat(figure("A5", area, "2026-04-06")).isEqualTo("0");
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        say(token, "SOLVED", Sample.key())
                .then()
                .statusCode(201)
                .body("rechecks.canAnswer", contains(false), "rechecks.stateText", contains("已解决"));
        shown(issue).body("state", equalTo("CLOSED"), "resolution", equalTo("UNREACHED"));
        assertThat(figure("A5", area, "2026-04-06")).isEqualTo("0");
        assertThat(figure("A5", area, "2026-04-07")).isEqualTo("0");
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

    /** On the day on which it is due. */
    private static Response visit(UUID firm, String recheck, String outcome, UUID visit) {
        return heard(Sample.member("unreached-visitor"), visit, firm, recheck, outcome, "2026-04-07");
    }

    private static ValidatableResponse shown(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then();
    }
}
