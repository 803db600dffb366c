package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static org.assertj.core.api.Assertions.assertThat;

/** The columns are a cache: computing them again from the events must change nothing. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineCacheTest {
    @Inject
    Issues issues;

    @Inject
    Register register;

    @Test
    void holds_for_every_issue_what_the_events_say() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        raised(Sample.firm("缓存待受理公司"), "LAND");
        confirming(dispatched(Sample.firm("缓存待确认公司"), "jxj"), "jxj");
        var paused = inHand("缓存暂停公司");
        var extended = inHand("缓存延期公司");
        sentAway("缓存转办公司");
        var back = sentAway("缓存转回公司");
        var rejected = raised(Sample.firm("缓存不予受理公司"), "LAND");
        TestClock.set("2026-09-21T10:00:00+08:00");
        move(
                Sample.handler("jxj"),
                paused,
                Map.of("to", "SUSPENDED", "reasonCode", "FIRM_DOCUMENTS", "comment", "等企业补材料"));
        var extension = Sample.post(
                Sample.handler("jxj"), "/issues/" + extended + "/extensions", Map.of("days", 4, "reason", "等批复"));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("to", "APPROVED"))
                .post(Sample.BASE + "/issues/" + extended + "/extensions/" + extension + "/transitions")
                .then()
                .statusCode(201);
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("state", "ANSWERED"))
                .patch(Sample.BASE + "/transfers/" + back)
                .then()
                .statusCode(200);
        move(Sample.dispatcher(), rejected, Map.of("to", "REJECTED", "comment", "另有渠道", "channel", "LITIGATION"));
        TestClock.set("2026-09-23T10:00:00+08:00");
        move(Sample.handler("jxj"), paused, Map.of("to", "HANDLING")).then().statusCode(201);
        var checked = QuarkusTransaction.requiringNew().call(() -> issues.listAll().stream()
                .filter(issue -> issue.state != IssueState.SUSPENDED && issue.state != IssueState.PENDING_COMMITMENT)
                .filter(this::isUnchangedWhenComputedAgain)
                .count());
        assertThat(checked).isGreaterThanOrEqualTo(7);
    }

    private boolean isUnchangedWhenComputedAgain(Issue issue) {
        var cached = columns(issue);
        register.refresh(issue);
        assertThat(columns(issue)).as(issue.number + " " + issue.state).isEqualTo(cached);
        return true;
    }

    private static java.util.List<Object> columns(Issue issue) {
        return Arrays.asList(
                issue.dueAt,
                issue.dueProvisional,
                issue.away,
                issue.solveDueOn,
                issue.solveDays,
                issue.repliedOn,
                issue.escalateAt);
    }

    private static UUID sentAway(String firm) {
        var issue = raised(Sample.firm(firm), "LAND");
        return Sample.post(Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "HOTLINE"));
    }

    private static UUID inHand(String firm) {
        var issue = dispatched(Sample.firm(firm), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }
}
