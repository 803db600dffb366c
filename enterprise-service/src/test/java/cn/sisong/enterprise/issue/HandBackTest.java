package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What a department's hand-back does to the clocks. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandBackTest {
    private static final String STATE = "deadlines.find { it.kind == '%s' }.state";

    @Test
    void shows_the_firms_promise_running_and_then_overdue_whatever_the_departments_do() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        var issue = dispatched(Sample.firm("首次承诺公司"), "jxj");
        Sample.department("rsj");
        TestClock.set("2026-09-20T09:00:00+08:00");
        handBack(issue).statusCode(201);
        read(issue)
                .body("deadlines.kind", equalTo(List.of("DISPATCH", "REDISPATCH", "PROMISE")))
                .body("light.word", equalTo("应于9月21日前改派"))
                .body(STATE.formatted("PROMISE"), equalTo("RUNNING"));
        TestClock.set("2026-09-22T09:00:00+08:00");
        read(issue).body("light.word", equalTo("■ 改派超期"));
        TestClock.set("2026-09-25T09:00:00+08:00");
        read(issue).body("light.color", equalTo("RED"));
        TestClock.set("2026-09-21T09:00:00+08:00");
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "rsj"))
                .then()
                .statusCode(201)
                .body(STATE.formatted("PROMISE"), equalTo("RUNNING"));
        TestClock.set("2026-09-28T09:00:00+08:00");
        read(issue)
                .body(STATE.formatted("PROMISE"), equalTo("OVERDUE"))
                .body(STATE.formatted("SOLVE"), equalTo("RUNNING"));
    }

    @Test
    void is_possible_until_the_end_of_the_policys_last_day_for_it() {
        TestClock.set("2026-09-18T09:00:00+08:00");
        var inTime = dispatched(Sample.firm("及时退回公司"), "jxj");
        var late = dispatched(Sample.firm("迟退回公司"), "jxj");
        TestClock.set("2026-09-21T23:50:00+08:00");
        handBack(inTime).statusCode(201);
        TestClock.set("2026-09-22T00:10:00+08:00");
        handBack(late).statusCode(422).body("code", equalTo("return-too-late"), "detail", containsString("2026-09-21"));
    }

    @Test
    void was_possible_until_a_day_that_is_provisional_in_a_year_without_a_notice() {
        TestClock.set("2038-12-31T09:00:00+08:00");
        var issue = dispatched(Sample.firm("跨年退回公司"), "jxj");
        TestClock.set("2039-01-10T09:00:00+08:00");
        handBack(issue)
                .statusCode(422)
                .body("code", equalTo("return-too-late"), "detail", containsString("2039-01-04(暂定)"));
    }

    private static ValidatableResponse handBack(UUID issue) {
        return move(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "不属本单位职责"))
                .then();
    }

    private static ValidatableResponse read(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then();
    }
}
