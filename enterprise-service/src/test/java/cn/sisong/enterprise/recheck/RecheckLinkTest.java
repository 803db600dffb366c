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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.answer;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.page;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static cn.sisong.enterprise.recheck.RecheckSteps.states;
import static cn.sisong.enterprise.recheck.RecheckSteps.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A firm is asked on one link, once a month, about all that has fallen due. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckLinkTest {
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

    private static long statements(String token, int rechecks) {
        return Statements.of(id -> RecheckSteps.anyone()
                .header("X-Request-Id", id)
                .get(BASE + "/recheck-pages/" + token)
                .then()
                .body("rechecks.size()", equalTo(rechecks)));
    }
}
