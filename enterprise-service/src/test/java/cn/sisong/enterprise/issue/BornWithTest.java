package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.SlaSteps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Which rules and hours an issue's days are counted by. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BornWithTest {
    @Inject
    Issues issues;

    @Inject
    DueRecompute due;

    @Test
    void counts_the_days_of_an_issue_by_the_version_that_it_was_born_with_for_ever() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        SlaSteps.create("SLA-BORN", "UTILITIES", "2026-03-02", Map.of("solveDays", 6));
        var before = urgent("UTILITIES");
        SlaSteps.revise("SLA-BORN", "\"v1\"", "2026-03-02", Map.of("solveDays", 12));
        var after = urgent("UTILITIES");
        dispatch(before);
        dispatch(after);
        solvesBy(before, "2026-03-10");
        solvesBy(after, "2026-03-18");
        QuarkusTransaction.requiringNew()
                .run(() -> due.recompute(List.of(issues.findById(before), issues.findById(after))));
        solvesBy(before, "2026-03-10");
        solvesBy(after, "2026-03-18");
    }

    @Test
    void puts_a_category_right_by_the_version_of_the_day_of_birth() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        SlaSteps.create("SLA-BIRTHDAY", "ENVIRONMENT", "2026-03-02", Map.of("solveDays", 6));
        var issue = urgent("LABOUR");
        TestClock.set("2026-03-04T09:00:00+08:00");
        SlaSteps.revise("SLA-BIRTHDAY", "\"v1\"", "2026-03-04", Map.of("solveDays", 12));
        Sample.dispatcher()
                .header("If-Match", tag(issue))
                .body(Map.of("category", "ENVIRONMENT", "urgency", "URGENT"))
                .put(BASE + "/issues/" + issue + "/classification")
                .then()
                .statusCode(200)
                .body("slaPolicy.code", equalTo("SLA-BIRTHDAY"), "slaPolicy.version", equalTo(1));
        dispatch(issue);
        solvesBy(issue, "2026-03-12");
    }

    @Test
    void puts_a_category_right_by_the_version_of_the_hour_of_birth_where_another_was_set_that_day() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        SlaSteps.create("SLA-BIRTH-HOUR", "LAND", "2026-03-02", Map.of("solveDays", 6));
        var issue = urgent("LABOUR");
        TestClock.set("2026-03-02T10:00:00+08:00");
        SlaSteps.revise("SLA-BIRTH-HOUR", "\"v1\"", "2026-03-02", Map.of("solveDays", 12));
        Sample.dispatcher()
                .header("If-Match", tag(issue))
                .body(Map.of("category", "LAND", "urgency", "URGENT"))
                .put(BASE + "/issues/" + issue + "/classification")
                .then()
                .statusCode(200)
                .body("slaPolicy.code", equalTo("SLA-BIRTH-HOUR"), "slaPolicy.version", equalTo(1));
    }

    @Test
    void counts_the_first_contact_by_the_hours_that_the_office_has_set() {
        TestClock.set("2034-03-01T09:00:00+08:00");
        var from = "2034-03-02";
        var hours = List.of(Map.of("from", "10:00", "to", "12:00"), Map.of("from", "15:00", "to", "16:00"));
        Sample.dispatcher()
                .header("If-None-Match", "*")
                .body(Map.of("intervals", hours))
                .put(BASE + "/working-hours/" + from)
                .then()
                .statusCode(201);
        try {
            // 70 minutes of the morning, 50 of the afternoon
            TestClock.set("2034-03-02T10:50:00+08:00");
            var issue = urgent("LABOUR");
            dispatch(issue);
            Sample.dispatcher()
                    .get(BASE + "/issues/" + issue)
                    .then()
                    .body("deadlines.find { it.kind == 'FIRST_CONTACT' }.dueAt", startsWith("2034-03-02T07:5"));
        } finally {
            TestClock.set("2034-03-01T09:00:00+08:00");
            Sample.dispatcher()
                    .header("If-Match", "\"v0\"")
                    .delete(BASE + "/working-hours/" + from)
                    .then()
                    .statusCode(204);
            // by the usual hours again
            while (due.batch()) {
                continue;
            }
        }
    }

    private static void solvesBy(UUID issue, String day) {
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo(day))
                .body("dueAt", equalTo(day + "T15:59:59Z"));
    }

    private static UUID urgent(String category) {
        return Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", Sample.firm("时限公司"), "category", category, "title", "停电", "urgency", "URGENT"));
    }

    private static void dispatch(UUID issue) {
        Sample.department("jxj");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
    }
}
