package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.heard;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static cn.sisong.enterprise.recheck.RecheckSteps.states;
import static cn.sisong.enterprise.recheck.RecheckSteps.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What a firm says on a recheck, and what becomes of its issue. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckAnswerTest {
    @Test
    void opens_the_issue_again_exactly_once_when_the_firm_says_that_it_is_back() {
        var firm = Sample.firm("又出现公司");
        var issue = solved(firm, "2026-03-02");
        var other = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        var ids =
                page(token).then().extract().<String>path("rechecks.find { it.number == '" + number(issue) + "' }.id");
        var key = Sample.key();
        for (int i = 0; i < 3; i++) {
            answer(token, ids, "RECURRED", key).then().statusCode(201);
        }
        answer(token, ids, "RECURRED", Sample.key()).then().statusCode(422).body("code", equalTo("answered"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo("REOPENED"), "resolution", nullValue());
        assertThat(timeline(issue, "REOPEN")).isEqualTo(1);
        list(Sample.dispatcher(), firm)
                .body("items.findAll { it.issueId == '" + issue + "' }.state", contains("RECURRED", "DROPPED"))
                .body("items.findAll { it.issueId == '" + other + "' }.state", contains("ASKED", "WAITING"));
        var fine = page(token).then().extract().<String>path("rechecks.find { it.canAnswer }.id");
        answer(token, fine, "FINE", Sample.key()).then().statusCode(201).body("rechecks.canAnswer", not(hasItem(true)));
        Sample.dispatcher().get(BASE + "/issues/" + other).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void leaves_a_later_closing_alone_when_the_firm_speaks_late_of_an_earlier_one() {
        var firm = Sample.firm("迟到的回访公司");
        var member = "recheck-late";
        Sample.assign(firm, Sample.taskForce(member));
        var issue = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        String first = list(Sample.dispatcher(), firm).extract().path("items.find { it.afterDays == 30 }.id");
        asked(firm);
        on("2026-04-22T09:00:00+08:00");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "企业来电"));
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        IssueSteps.confirm(IssueSteps.confirming(issue, "jxj"), "SOLVED");
        heard(Sample.member(member), UUID.randomUUID(), firm, first, "RECURRED", "2026-04-21")
                .then()
                .statusCode(201);
        list(Sample.dispatcher(), firm).body("items.find { it.id == '" + first + "' }.state", equalTo("RECURRED"));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void goes_up_a_level_when_the_recurrence_is_the_second_reopening() {
        var firm = Sample.firm("再次出现公司");
        TestClock.set("2026-03-02T10:00:00+08:00");
        var issue = IssueSteps.dispatched(firm, "jxj");
        IssueSteps.confirm(IssueSteps.confirming(issue, "jxj"), "UNSOLVED");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"));
        IssueSteps.confirm(IssueSteps.confirming(issue, "jxj"), "SOLVED");
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        answer(token, page(token).path("rechecks[0].id"), "RECURRED", Sample.key())
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("marks.escalation.cause", equalTo("REOPENED"));
    }

    @Test
    void stops_asking_about_an_issue_that_the_office_opened_again() {
        var firm = Sample.firm("重办不回访公司");
        var issue = solved(firm, "2026-03-02");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "企业来电"));
        states(firm, "DROPPED", "DROPPED");
    }

    private static String number(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
    }
}
