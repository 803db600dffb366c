package cn.sisong.enterprise.escalation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTest {
    @Inject
    OverdueWatch watch;

    @Test
    void goes_up_by_itself_when_late_for_the_days_of_the_policy_and_only_once() throws Exception {
        TestClock.set("2026-09-18T09:00:00+08:00");
        var issue = dispatched(Sample.firm("超期提级公司"), "jxj");
        // due 09-24; the third working day after it is 09-30
        TestClock.set("2026-09-30T08:29:00+08:00");
        watch.run();
        issue(issue).body("marks.escalation", nullValue(), "light.color", equalTo("RED"), "light.days", equalTo(3));
        TestClock.set("2026-09-30T08:31:00+08:00");
        var processes = Executors.newFixedThreadPool(4);
        try {
            processes.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> watch::run)
                    .toList());
        } finally {
            processes.shutdownNow();
        }
        assertThat(watch.run()).isZero();
        issue(issue)
                .body(
                        "marks.escalation.cause", equalTo("OVERDUE"),
                        "marks.escalation.levelLabel", equalTo("分管领导"),
                        "marks.escalation.reason", equalTo("办结期限 2026-09-24,已超期 3 个工作日"));
        assertThat(escalations(issue)).isEqualTo(1);
    }

    @Test
    void leaves_alone_what_is_paused_or_answered() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        var paused = dispatched(Sample.firm("暂停不提级公司"), "jxj");
        var replied = dispatched(Sample.firm("已答复不提级公司"), "jxj");
        for (var issue : new UUID[] {paused, replied}) {
            move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
            move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        }
        move(
                        Sample.handler("jxj"),
                        paused,
                        Map.of("to", "SUSPENDED", "reasonCode", "FIRM_DOCUMENTS", "comment", "等企业补材料"))
                .then()
                .statusCode(201);
        move(Sample.handler("jxj"), replied, Map.of("to", "REPLIED", "comment", "办好了"))
                .then()
                .statusCode(201);
        TestClock.set("2026-11-02T10:00:00+08:00");
        watch.run();
        issue(paused).body("marks.escalation", nullValue());
        issue(replied).body("marks.escalation", nullValue());
    }

    @Test
    void goes_up_at_the_second_reopening_and_not_at_the_first() {
        var issue = dispatched(Sample.firm("两次不满意公司"), "jxj");
        reopen(issue);
        issue(issue).body("marks.escalation", nullValue());
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        reopen(issue);
        issue(issue)
                .body(
                        "state", equalTo("REOPENED"),
                        "marks.escalation.cause", equalTo("REOPENED"),
                        "marks.escalation.reason", equalTo("第2次重新办理"));
    }

    @Test
    void goes_up_by_the_offices_hand_and_never_down() {
        var issue = dispatched(Sample.firm("手工提级公司"), "jxj");
        IssueSteps.escalate(Sample.handler("jxj"), issue, "OFFICE_HEAD", "想提级")
                .then()
                .statusCode(403);
        IssueSteps.escalate(Sample.dispatcher(), issue, "DEPUTY_LEADER", "涉及三个部门")
                .then()
                .statusCode(201)
                .body("escalation.levelLabel", equalTo("分管领导"), "escalation.cause", equalTo("MANUAL"));
        IssueSteps.escalate(Sample.dispatcher(), issue, "OFFICE_HEAD", "降回来")
                .then()
                .statusCode(422)
                .body("code", equalTo("escalated-already"));
        IssueSteps.escalate(Sample.dispatcher(), issue, "MAIN_LEADER", " ")
                .then()
                .statusCode(400);
        var other = dispatched(Sample.firm("没有提级公司"), "jxj");
        Sample.dispatcher()
                .queryParam("escalated", true)
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .then()
                .body("items.id", hasItem(issue.toString()), "items.id", not(hasItem(other.toString())));
    }

    /** Two of the office at once: the second would take it up a level above one that it has not seen. */
    @Test
    void goes_up_only_by_whoever_has_seen_the_issue_as_it_is() {
        var issue = dispatched(Sample.firm("两人同时提级公司"), "jxj");
        var seen = IssueSteps.tag(issue);
        IssueSteps.escalate(Sample.dispatcher(), issue, "OFFICE_HEAD", "涉及三个部门")
                .then()
                .statusCode(201);
        var higher = Map.of("level", "DEPUTY_LEADER", "reason", "涉及三个部门");
        var path = "/issues/" + issue + "/escalations";
        Sample.tryPost(Sample.dispatcher().header("If-Match", seen), path, higher)
                .then()
                .statusCode(412)
                .header("ETag", equalTo(IssueSteps.tag(issue)));
        Sample.tryPost(Sample.dispatcher(), path, higher).then().statusCode(428);
    }

    private static void reopen(UUID issue) {
        var token = IssueSteps.confirming(issue, "jxj").substring("/c/".length());
        RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", "UNSOLVED", "rating", "DISSATISFIED"))
                .post(BASE + "/confirmations/" + token)
                .then()
                .statusCode(201);
    }

    private static int escalations(UUID issue) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .path("items.findAll { it.type == 'ESCALATED' }.size()");
    }

    private static io.restassured.response.ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }
}
