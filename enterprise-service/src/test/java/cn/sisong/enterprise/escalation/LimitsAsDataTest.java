package cn.sisong.enterprise.escalation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.SlaSteps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirm;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.unanswered;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Numbers other than the shipped ones, carried out. From Monday 2026-03-02. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsAsDataTest {
    @Inject
    OverdueWatch watch;

    @BeforeEach
    void on_a_monday() {
        TestClock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void grants_as_many_extensions_as_the_policy_says_and_then_goes_up_to_its_level() {
        var rule = Map.of("extensions", 2, "extensionDays", 3, "escalationLevel", "MAIN_LEADER");
        var issue = urgent("SLA-TWO", "LICENCE", rule);
        inHand(issue);
        extend(issue, 3);
        extend(issue, 3);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2026-03-17"));
        Sample.tryPost(Sample.handler("jxj"), "/issues/" + issue + "/extensions", Map.of("days", 1, "reason", "还要等"))
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"));
        issue(issue).body("marks.escalation.level", equalTo("MAIN_LEADER"));
    }

    @Test
    void goes_up_when_late_for_the_days_of_its_own_policy() {
        var patient =
                urgent("SLA-FIVE", "LOGISTICS", Map.of("escalateOverdueDays", 5, "escalationLevel", "OFFICE_HEAD"));
        var hasty = urgent("SLA-ONE", "POLICY", Map.of("escalateOverdueDays", 1));
        // due on 03-09
        TestClock.set("2026-03-10T08:29:00+08:00");
        watch.run();
        issue(hasty).body("marks.escalation", nullValue());
        TestClock.set("2026-03-10T08:31:00+08:00");
        watch.run();
        issue(hasty).body("marks.escalation.cause", equalTo("OVERDUE"));
        TestClock.set("2026-03-16T08:29:00+08:00");
        watch.run();
        issue(patient).body("marks.escalation", nullValue());
        TestClock.set("2026-03-16T08:31:00+08:00");
        watch.run();
        issue(patient).body("marks.escalation.level", equalTo("OFFICE_HEAD"));
    }

    @Test
    void goes_up_at_the_reopening_that_the_policy_names() {
        var issue = urgent("SLA-THIRD", "OTHER", Map.of("escalateReopenings", 3));
        for (int round = 1; round <= 3; round++) {
            issue(issue).body("marks.escalation", nullValue());
            confirm(confirming(issue, "jxj"), "UNSOLVED");
            if (round < 3) {
                move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                        .then()
                        .statusCode(201);
            }
        }
        issue(issue).body("marks.escalation.reason", equalTo("第3次重新办理"));
    }

    @Test
    void lets_supervision_close_after_as_many_unanswered_contacts_as_the_policy_says() {
        var issue = urgent("SLA-CALLS", "FINANCE", Map.of("failedContacts", 2));
        confirming(issue, "jxj");
        unanswered(Sample.dispatcher(), issue);
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-missing"));
        TestClock.set("2026-03-03T09:00:00+08:00");
        unanswered(Sample.dispatcher(), issue);
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED")).then().statusCode(201);
    }

    @Test
    void does_not_take_what_the_office_sends_back_for_a_reopening() {
        var issue = IssueSteps.dispatched(Sample.firm("退回重办不算重开公司", "340828"), "jxj");
        inHand(issue);
        for (int round = 0; round < 3; round++) {
            move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "已办"))
                    .then()
                    .statusCode(201);
            move(Sample.dispatcher(), issue, Map.of("to", "HANDLING", "comment", "答复不实"))
                    .then()
                    .statusCode(201);
        }
        issue(issue).body("marks.escalation", nullValue());
        exceptions("340828", "RETURNED_OFTEN").body("items.id", contains(issue.toString()));
        exceptions("340828", "SECOND_REOPEN").body("items", empty());
    }

    private static ValidatableResponse exceptions(String area, String kind) {
        return Sample.as(Tokens.person("limits-supervisor", "supervisor", "", area))
                .queryParam("kind", kind)
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200);
    }

    @Test
    void opens_a_closed_issue_again_for_the_office_alone_and_with_its_reason() {
        var issue = IssueSteps.solved(Sample.firm("办公室重开公司"));
        for (var who :
                new io.restassured.specification.RequestSpecification[] {Sample.handler("jxj"), Sample.supervisor()}) {
            move(who, issue, Map.of("to", "REOPENED", "comment", "举报未解决"))
                    .then()
                    .statusCode(403);
        }
        move(Sample.dispatcher(), issue, Map.of("to", "REOPENED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "举报未解决"))
                .then()
                .statusCode(201)
                .body("state", equalTo("REOPENED"), "resolution", nullValue());
    }

    private static void extend(UUID issue, int days) {
        var extension = Sample.post(
                Sample.handler("jxj"), "/issues/" + issue + "/extensions", Map.of("days", days, "reason", "等批复"));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("to", "APPROVED"))
                .post(BASE + "/issues/" + issue + "/extensions/" + extension + "/transitions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }

    private static void inHand(UUID issue) {
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
    }

    /** With the department, under a rule of its own. */
    private static UUID urgent(String code, String category, Map<String, ?> rule) {
        SlaSteps.create(code, category, "2026-03-02", rule);
        Sample.department("jxj");
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("限额公司" + code),
                        "category",
                        category,
                        "title",
                        "急事",
                        "urgency",
                        "URGENT"));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        return issue;
    }
}
