package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** 挂账: an honest "not now" names the day of the next word to the firm, and stops the clock until then. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitmentTest {
    private UUID issue;

    void inHand(String firm) {
        TestClock.set("2026-03-02T09:00:00+08:00");
        issue = dispatched(Sample.firm(firm), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
    }

    @Test
    void wants_the_day_of_the_next_word() {
        inHand("挂账无日期公司");
        pend(Map.of()).then().statusCode(400).body("errors.pointer", contains("/nextReplyOn"));
    }

    @Test
    void wants_a_day_that_is_still_to_come() {
        inHand("挂账今天公司");
        pend(Map.of("nextReplyOn", "2026-03-02"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/nextReplyOn"));
    }

    @Test
    void moves_the_due_day_by_the_working_days_that_it_waited() {
        inHand("挂账顺延公司");
        TestClock.set("2026-03-03T10:00:00+08:00");
        pend(Map.of("nextReplyOn", "2026-03-20")).then().statusCode(201);
        TestClock.set("2026-03-09T10:00:00+08:00");
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"))
                .then()
                .statusCode(201)
                .body("deadlines.find { it.kind == 'SOLVE' }.dueDate", equalTo("2026-03-13"));
    }

    private Response pend(Map<String, String> more) {
        var step = Sample.map("to", "PENDING_COMMITMENT", "comment", "等用地指标");
        step.putAll(more);
        return move(Sample.handler("jxj"), issue, step);
    }
}
