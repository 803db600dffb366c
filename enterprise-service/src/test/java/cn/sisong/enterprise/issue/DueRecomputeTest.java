package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Holidays;
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

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueRecomputeTest {
    private static final String LIGHT = "items.find { it.id == '%s' }.light.word";

    @Inject
    DueRecompute recompute;

    @Test
    void moves_the_deadlines_of_open_issues_when_a_missing_year_is_published() {
        TestClock.set("2030-12-27T09:00:00+08:00");
        var issue = IssueSteps.dispatched(Sample.firm("跨年公司"), "jxj");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("dueAt", equalTo("2031-01-03T15:59:59Z"))
                .body("deadlines.find { it.kind == 'SOLVE' }.provisional", equalTo(true));
        Sample.dispatcher()
                .queryParam("departmentId", "jxj")
                .get(BASE + "/issues")
                .then()
                .body(LIGHT.formatted(issue), org.hamcrest.Matchers.containsString("(暂定)"));
        var helped = part(issue, null);
        var named = part(issue, "2031-01-02");
        coHandling(issue, helped, "2031-01-01", true);
        publish(2030);
        publish(2031, "2031-01-01", "2031-01-02", "2031-01-03");
        settle();
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("dueAt", equalTo("2031-01-08T15:59:59Z"))
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2031-01-08"))
                .body("deadlines.find { it.kind == 'SOLVE' }.provisional", equalTo(false))
                .body("light.provisional", equalTo(false));
        coHandling(issue, helped, "2031-01-06", false);
        coHandling(issue, named, "2031-01-02", false);
    }

    private static UUID part(UUID issue, String dueOn) {
        var department = "recount-" + (dueOn == null ? "days" : "named");
        Sample.department(department);
        return Sample.post(
                Sample.dispatcher(),
                "/issues/" + issue + "/co-handlings",
                Sample.map("departmentId", department, "task", "请核实", "dueOn", dueOn));
    }

    private static void coHandling(UUID issue, UUID part, String dueOn, boolean provisional) {
        var found = "items.find { it.id == '" + part + "' }.";
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/co-handlings")
                .then()
                .body(found + "dueOn", equalTo(dueOn), found + "dueProvisional", equalTo(provisional));
    }

    /** What is cached is what the pure function says: counting all open issues once more moves none of them. */
    @Test
    void leaves_every_open_issue_where_the_deadline_function_puts_it() {
        IssueSteps.dispatched(Sample.firm("缓存公司"), "jxj");
        publish(2060);
        settle();
        publish(2061);
        settle();
        var last = Sample.dispatcher()
                .get(BASE + "/calendars/recomputations")
                .then()
                .extract();
        org.assertj.core.api.Assertions.assertThat(last.<Integer>path("items[0].moved"))
                .isZero();
        org.assertj.core.api.Assertions.assertThat(last.<Integer>path("items[0].seen"))
                .isPositive();
    }

    private static void publish(int year, String... off) {
        Sample.dispatcher()
                .header("If-None-Match", "*")
                .body(Map.of("source", "测试通知", "days", Holidays.of(year, off)))
                .put(BASE + "/calendars/" + year)
                .then()
                .statusCode(201);
    }

    /** Works along with the job of the running service until nothing is open. */
    private void settle() {
        List<Object> open;
        do {
            recompute.batch();
            open = Sample.dispatcher()
                    .get(BASE + "/calendars/recomputations")
                    .then()
                    .extract()
                    .path("items.findAll { it.finishedAt == null }");
        } while (!open.isEmpty());
    }
}
