package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.sisong.enterprise.FirmPage.answer;
import static cn.sisong.enterprise.FirmPage.read;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.unreached;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateAnswerTest {

    @Test
    void opens_again_what_was_closed_because_nobody_was_reached() {
        var issue = withUnit("找不到人公司");
        var token = FirmPage.of(issue);
        confirming(issue, "jxj");
        unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        read(token).then().body("stateText", equalTo("已办结"), "canAnswer", equalTo(true), "answered", nullValue());
        answer(token, "UNSOLVED").then().statusCode(201).body("stateText", equalTo("已重新办理"));
        issue(issue).body("state", equalTo("REOPENED"), "resolution", nullValue());
    }

    @Test
    void keeps_the_closing_as_it_was_and_hears_once_that_it_is_solved() {
        var issue = withUnit("后来才说公司");
        var token = FirmPage.of(issue);
        confirming(issue, "jxj");
        unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        answer(token, "SOLVED")
                .then()
                .statusCode(201)
                .body("canAnswer", equalTo(false), "answered.solved", equalTo("SOLVED"))
                .body("progress.text", hasItem("企业确认已解决"));
        issue(issue).body("state", equalTo("CLOSED"), "resolution", equalTo("UNREACHED"));
        Sample.supervisor()
                .get(BASE + "/issues/" + issue + "/firm-answers")
                .then()
                .body("items[0].solved", equalTo("SOLVED"));
        answer(token, "UNSOLVED").then().statusCode(422).body("code", equalTo("not-asked"));
    }

    @Test
    void takes_the_late_answer_for_ninety_days() {
        var issue = withUnit("太晚才说公司");
        var token = FirmPage.of(issue);
        confirming(issue, "jxj");
        unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        TestClock.set("2026-06-03T23:00:00+08:00");
        read(token).then().body("canAnswer", equalTo(true));
        TestClock.set("2026-06-04T00:01:00+08:00");
        read(token).then().body("canAnswer", equalTo(false));
        answer(token, "UNSOLVED").then().statusCode(422).body("code", equalTo("not-asked"));
        issue(issue).body("state", equalTo("CLOSED"));
    }

    @Test
    void takes_it_on_the_link_by_which_the_firm_was_asked_as_long_as_any_other() {
        var issue = withUnit("原链接后来才说公司");
        var asked = confirming(issue, "jxj").substring("/c/".length());
        unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        TestClock.set("2026-05-04T10:00:00+08:00");
        read(asked).then().statusCode(200).body("canAnswer", equalTo(true));
        TestClock.set("2026-06-03T23:00:00+08:00");
        answer(asked, "UNSOLVED").then().statusCode(201);
        issue(issue).body("state", equalTo("REOPENED"));
    }

    @Test
    void revives_the_link_whose_time_was_over_before_supervision_closed() {
        var issue = withUnit("过期链接公司");
        var asked = confirming(issue, "jxj").substring("/c/".length());
        TestClock.set("2026-04-10T09:00:00+08:00");
        read(asked).then().statusCode(410);
        unreached(issue, "2026-04-13", "2026-04-14", "2026-04-15");
        read(asked).then().statusCode(200).body("canAnswer", equalTo(true));
    }

    /** With a department, so that the link that the firm is given now is the one for the progress. */
    private static UUID withUnit(String firm) {
        TestClock.set("2026-03-02T09:00:00+08:00");
        return dispatched(Sample.firm(firm), "jxj");
    }

    private static ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then();
    }
}
