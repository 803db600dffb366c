package cn.sisong.enterprise.metric;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.ledger.LedgerFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.unreached;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueMetricResourceTest {
    @Inject
    AgroalDataSource database;

    @Test
    void measures_with_the_sample_beside_and_says_nothing_of_a_small_one() {
        var area = "340321";
        TestClock.set("2026-03-02T09:00:00+08:00");
        var firm = Sample.firm("指标公司", area);
        var issues = new UUID[10];
        for (int i = 0; i < issues.length; i++) {
            issues[i] = dispatched(firm, "jxj");
        }
        TestClock.set("2026-03-04T10:00:00+08:00");
        for (int i = 0; i < 9; i++) {
            close(issues[i]);
        }
        metrics(area, "2026-03-01", "2026-03-31")
                .body("workingTime.n", contains(9), "workingTime[0].enough", equalTo(false))
                .body("workingTime[0].p50", nullValue(), "reopenedWithin90Days.percent", nullValue());
        close(issues[9]);
        move(Sample.dispatcher(), issues[9], Map.of("to", "REOPENED", "comment", "又出现"))
                .then()
                .statusCode(201);
        metrics(area, "2026-03-01", "2026-03-31")
                .body("workingTime.category", contains("LABOUR"), "workingTime[0].n", equalTo(10))
                .body("workingTime[0].p50", equalTo(2), "workingTime[0].p90", equalTo(2))
                .body("reopenedWithin90Days.n", equalTo(10), "reopenedWithin90Days.count", equalTo(1))
                .body("reopenedWithin90Days.percent", equalTo(10.0f), "notYet90Days", equalTo(10))
                .body("closedUnanswered.n", equalTo(10), "closedUnanswered.count", equalTo(0));
        metrics(area, "2026-04-01", "2026-04-30").body("reopenedWithin90Days.n", equalTo(0));
    }

    @Test
    void counts_an_issue_as_reopened_that_was_closed_once_more_within_the_period() {
        var area = "340176";
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("再销号指标公司", area), "jxj");
        close(issue);
        TestClock.set("2026-03-09T09:00:00+08:00");
        reopen(issue);
        close(issue);
        metrics(area, "2026-03-01", "2026-03-31")
                .body("reopenedWithin90Days.n", equalTo(1), "reopenedWithin90Days.count", equalTo(1));
    }

    @Test
    void does_not_count_what_came_back_later_than_ninety_days() {
        var area = "340177";
        var firm = Sample.firm("迟后重办公司", area);
        var issues = new UUID[2];
        for (int i = 0; i < issues.length; i++) {
            TestClock.set("2026-03-02T09:00:00+08:00");
            issues[i] = dispatched(firm, "jxj");
            close(issues[i]);
            TestClock.set("2026-0" + (i == 0 ? "5-31" : "6-01") + "T09:00:00+08:00");
            reopen(issues[i]);
        }
        metrics(area, "2026-03-01", "2026-03-31")
                .body("reopenedWithin90Days.n", equalTo(2), "reopenedWithin90Days.count", equalTo(1));
    }

    @Test
    void counts_what_supervision_closed_because_the_firm_did_not_answer() {
        var area = "340178";
        TestClock.set("2026-03-02T09:00:00+08:00");
        var firm = Sample.firm("未作答指标公司", area);
        close(dispatched(firm, "jxj"));
        var silent = dispatched(firm, "jxj");
        confirming(silent, "jxj");
        unreached(silent, "2026-03-03", "2026-03-04", "2026-03-05");
        metrics(area, "2026-03-01", "2026-03-31")
                .body("closedUnanswered.n", equalTo(2), "closedUnanswered.count", equalTo(1));
    }

    @Test
    void does_not_blame_supervision_for_what_an_old_ledger_closed() {
        var area = "340323";
        var firm = "旧账指标公司" + UUID.randomUUID();
        Sample.firm(firm, area);
        LedgerFile.issues(
                        "1," + firm + ",,用工,缺人,2026-03-02,,,,2026-03-04,已解答,,",
                        "2," + firm + ",,用工,缺人,2026-03-02,,,,2026-03-04,已解决,满意,")
                .imported();
        metrics(area, "2026-03-01", "2026-03-31")
                .body("reopenedWithin90Days.n", equalTo(2))
                .body("closedUnanswered.n", equalTo(0), "closedUnanswered.count", equalTo(0));
    }

    @Test
    void counts_commitments_that_are_open_on_the_last_day() {
        var area = "340322";
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("挂账指标公司", area), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        move(
                Sample.handler("jxj"),
                issue,
                Map.of("to", "PENDING_COMMITMENT", "comment", "等指标", "nextReplyOn", "2026-03-20"));
        TestClock.set("2026-04-02T09:00:00+08:00");
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        metrics(area, "2026-03-01", "2026-03-10")
                .body("pendingCommitments.n", equalTo(1), "pendingCommitments.late", equalTo(0));
        metrics(area, "2026-03-01", "2026-03-31")
                .body("pendingCommitments.n", equalTo(1), "pendingCommitments.late", equalTo(1));
        metrics(area, "2026-03-01", "2026-04-30").body("pendingCommitments.n", equalTo(0));
    }

    @Test
    void tells_how_rechecks_ended_and_how_firms_rated() throws SQLException {
        var area = "340421";
        TestClock.set("2026-01-05T09:00:00+08:00");
        var firm = Sample.firm("回访指标公司", area);
        var issues = new UUID[12];
        for (int i = 0; i < issues.length; i++) {
            issues[i] = dispatched(firm, "jxj");
            close(issues[i]);
        }
        metrics(area, "2026-01-01", "2026-02-28")
                .body("rechecks.afterDays", contains(30), "rechecks[0].open", equalTo(12))
                .body("rechecks[0].answered.n", equalTo(0), "rechecks[0].answered.percent", nullValue())
                .body("ratings.n", equalTo(12), "ratings.satisfied", equalTo(12), "ratings.dissatisfied", equalTo(0));
        end(issues, "FINE", 0, 8);
        end(issues, "RECURRED", 8, 10);
        end(issues, "UNANSWERED", 10, 11);
        metrics(area, "2026-01-01", "2026-02-28")
                .body("rechecks[0].answered.n", equalTo(11), "rechecks[0].answered.count", equalTo(10))
                .body("rechecks[0].unanswered.count", equalTo(1), "rechecks[0].unanswered.percent", equalTo(9.1f))
                .body("rechecks[0].recurred.n", equalTo(10), "rechecks[0].recurred.percent", equalTo(20.0f))
                .body("rechecks[0].open", equalTo(1));
        metrics(area, "2026-01-01", "2026-04-30").body("rechecks.afterDays", contains(30, 90));
    }

    /** How rechecks come to their end is tried elsewhere; here they only have one. */
    private void end(UUID[] issues, String state, int from, int to) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (int i = from; i < to; i++) {
                statement.execute("update recheck set state = '" + state + "', answered_at = "
                        + ("UNANSWERED".equals(state) ? "null" : "now()") + " where after_days = 30 and issue_id = '"
                        + issues[i] + "'");
            }
        }
    }

    @Test
    void needs_a_period_of_a_year_at_most_and_a_reader_of_the_desk() {
        for (var to : new String[] {"2025-12-31", "2027-06-01"}) {
            Sample.supervisor()
                    .queryParam("from", "2026-01-01")
                    .queryParam("to", to)
                    .get(BASE + "/issue-metrics")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("to"));
        }
        Sample.handler("jxj").get(BASE + "/issue-metrics").then().statusCode(403);
    }

    private static void reopen(UUID issue) {
        move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "又出现"))
                .then()
                .statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
    }

    private static void close(UUID issue) {
        var token = confirming(issue, "jxj").substring("/c/".length());
        RestAssured.given()
                .header("X-Forwarded-For", UUID.randomUUID().toString())
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", "SOLVED", "rating", "SATISFIED"))
                .post(BASE + "/confirmations/" + token)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse metrics(String area, String from, String to) {
        return Sample.as(Tokens.person("leader-of-" + area, "leader", "", area))
                .queryParam("from", from)
                .queryParam("to", to)
                .get(BASE + "/issue-metrics")
                .then()
                .statusCode(200);
    }
}
