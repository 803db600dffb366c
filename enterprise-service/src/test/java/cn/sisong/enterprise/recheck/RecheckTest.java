package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.Statements;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckTest {
    @Inject
    RecheckJob job;

    @Test
    void asks_nothing_of_an_issue_that_the_firm_was_told_cannot_be_solved() {
        var firm = Sample.firm("未解决不回访公司");
        TestClock.set("2026-03-05T10:00:00+08:00");
        var issue = IssueSteps.dispatched(firm, "jxj");
        var url = IssueSteps.confirming(issue, "jxj", "EXPLAINED");
        IssueSteps.confirm(url, "SOLVED");
        list(Sample.dispatcher(), firm).body("items", empty());
        ask(Sample.dispatcher(), firm).then().statusCode(422).body("code", equalTo("nothing-due"));
    }

    @Test
    void talks_to_a_firm_once_a_month_about_all_of_its_issues() {
        var firm = Sample.firm("一月一次公司");
        solved(firm, "2026-03-02");
        solved(firm, "2026-03-03");
        solved(firm, "2026-03-16");
        on("2026-04-07T09:00:00+08:00");
        states(firm, "DUE", "DUE", "WAITING", "WAITING", "WAITING", "WAITING");
        var token = asked(firm);
        page(token).then().body("rechecks.size()", equalTo(2), "enterpriseName", equalTo("一月一次公司"));
        // the third falls due on 04-15, a week after the contact: it waits for the month to end
        on("2026-05-06T09:00:00+08:00");
        states(firm, "UNANSWERED", "UNANSWERED", "WAITING", "WAITING", "WAITING", "WAITING");
        ask(Sample.dispatcher(), firm).then().statusCode(422).body("code", equalTo("nothing-due"));
        on("2026-05-07T09:00:00+08:00");
        states(firm, "UNANSWERED", "UNANSWERED", "DUE", "WAITING", "WAITING", "WAITING");
        page(asked(firm)).then().body("rechecks.size()", equalTo(1));
    }

    @Test
    void asks_on_one_link_about_twenty_problems_at_most_and_the_oldest_first() {
        var firm = Sample.firm("问题很多公司");
        solved(firm, "2026-03-03");
        for (int i = 0; i < 20; i++) {
            solved(firm, "2026-03-02");
        }
        on("2026-04-07T09:00:00+08:00");
        var token = asked(firm);
        var first = page(token)
                .then()
                .body("rechecks.size()", equalTo(20), "rechecks.closedOn", not(hasItem("2026-03-03")));
        answer(token, first.extract().path("rechecks[0].id"), "FINE", Sample.key())
                .then()
                .statusCode(201);
        // a new link within the same contact does not make room either
        page(asked(firm)).then().body("rechecks.size()", equalTo(20));
        list(Sample.dispatcher().queryParam("limit", 200), firm)
                .body("items.findAll { it.state == 'DUE' }.closedOn", contains("2026-03-03"));
    }

    @Test
    void costs_the_same_statements_for_one_problem_and_for_three() {
        var few = Sample.firm("一个问题公司");
        var many = Sample.firm("三个问题公司");
        solved(few, "2026-03-02");
        for (int i = 0; i < 3; i++) {
            solved(many, "2026-03-02");
        }
        on("2026-04-07T09:00:00+08:00");
        assertThat(statements(asked(many), 3)).isEqualTo(statements(asked(few), 1));
    }

    private static long statements(String token, int rechecks) {
        return Statements.of(id -> RecheckSteps.anyone()
                .header("X-Request-Id", id)
                .get(BASE + "/recheck-pages/" + token)
                .then()
                .body("rechecks.size()", equalTo(rechecks)));
    }

    @Test
    void renews_a_lost_link_without_another_contact() {
        var firm = Sample.firm("换回访链接公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var lost = asked(firm);
        TestClock.set("2026-04-09T09:00:00+08:00");
        var fresh = asked(firm);
        page(lost).then().statusCode(404);
        page(fresh).then().statusCode(200);
        var links = BASE + "/enterprises/" + firm + "/recheck-links";
        var link = Sample.dispatcher().get(links).then().body("items.contactedOn", contains("2026-04-07"));
        var one = links + "/" + link.extract().path("items[0].id");
        Sample.dispatcher().delete(one).then().statusCode(428);
        Sample.dispatcher().header("If-Match", "\"v7\"").delete(one).then().statusCode(412);
        var tag = "\"v" + link.extract().path("items[0].version") + "\"";
        var handling = Tokens.person("recheck-revokes", List.of("dispatcher", "handler"), "jxj", "340000");
        Sample.as(handling).header("If-Match", tag).delete(one).then().statusCode(403);
        Sample.dispatcher().header("If-Match", tag).delete(one).then().statusCode(204);
        page(fresh).then().statusCode(410);
    }

    @Test
    void shows_the_link_once_and_ends_it_after_two_weeks_as_unanswered() {
        var firm = Sample.firm("过期回访公司");
        var issue = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var key = Sample.key();
        String url = null;
        for (int i = 0; i < 2; i++) {
            var answer = Sample.dispatcher()
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(BASE + "/enterprises/" + firm + "/recheck-links")
                    .then()
                    .statusCode(201)
                    .body("url", i == 0 ? notNullValue() : nullValue());
            url = i == 0 ? answer.extract().path("url") : url;
        }
        on("2026-04-21T08:59:00+08:00");
        states(firm, "ASKED", "WAITING");
        var processes = Executors.newFixedThreadPool(4);
        TestClock.set("2026-04-21T09:01:00+08:00");
        try {
            processes.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> job::run)
                    .toList());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            processes.shutdownNow();
        }
        states(firm, "UNANSWERED", "WAITING");
        assertThat(timeline(issue, "RECHECK_UNANSWERED")).isEqualTo(1);
        page(url.substring(3)).then().statusCode(410);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("CLOSED"));
    }

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
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        firm,
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-04-21T09:00:00+08:00",
                        "rechecks",
                        List.of(Map.of("id", first, "outcome", "RECURRED"))))
                .put(BASE + "/visits/" + UUID.randomUUID())
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

    @Test
    void is_seen_and_asked_by_the_firms_own_task_force_only_and_never_by_the_handler() {
        var firm = Sample.firm("回访范围公司");
        Sample.assign(firm, Sample.taskForce("recheck-m1"));
        Sample.taskForce("recheck-m2");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        list(Sample.member("recheck-m1"), firm).body("items.mayAsk", contains(true, true));
        list(Sample.member("recheck-m2"), firm).body("items", empty());
        ask(Sample.member("recheck-m2"), firm).then().statusCode(404);
        list(Sample.handler("jxj"), firm).statusCode(403);
        ask(Sample.handler("jxj"), firm).then().statusCode(403);
        // in the task force as well as in the department: still the handler
        var both = Tokens.person("recheck-both", List.of("member", "handler"), "jxj", "340000");
        list(Sample.as(both), firm).body("items.mayAsk", contains(false, false));
        ask(Sample.as(both), firm).then().statusCode(403);
        ask(Sample.supervisor(), firm).then().statusCode(403);
        list(Sample.supervisor(), firm).body("items.size()", equalTo(2));
        ask(Sample.member("recheck-m1"), firm).then().statusCode(201);
        Sample.dispatcher()
                .queryParam("state", "DUE,SOON")
                .get(BASE + "/rechecks")
                .then()
                .statusCode(400);
    }

    @Test
    void shows_nobody_the_rechecks_of_an_issue_that_he_does_not_see() {
        var firm = Sample.firm("两单位回访公司");
        Sample.assign(firm, Sample.taskForce("recheck-m3"));
        solved(firm, "2026-03-02");
        IssueSteps.dispatched(firm, "rsj");
        // the firm is in the department's sight by its own issue; the solved one was another department's
        var other = Tokens.person("recheck-other", List.of("member", "handler"), "rsj", "340000");
        Sample.as(other).get(BASE + "/enterprises/" + firm).then().statusCode(200);
        list(Sample.as(other), firm).body("items", empty());
    }

    /** Time moves on and the job looks. */
    private void on(String moment) {
        TestClock.set(moment);
        while (job.run() > 0) {
            // other tests' rechecks fill batches too
        }
    }

    private static void states(UUID firm, String... states) {
        list(Sample.dispatcher(), firm).body("items.state", contains(states));
    }

    private static String number(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
    }

    private static int timeline(UUID issue, String type) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .<Integer>path("items.count { it.type == '" + type + "' }");
    }
}
