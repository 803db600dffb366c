package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.unanswered;
import static cn.sisong.enterprise.IssueSteps.unreached;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingTest {

    @Test
    void lets_supervision_close_only_after_unanswered_contacts_on_three_working_days() {
        TestClock.set("2026-03-05T09:00:00+08:00");
        var issue = dispatched(Sample.firm("联系不上公司"), "jxj");
        confirming(issue, "jxj");
        unanswered(Sample.dispatcher(), issue);
        unanswered(Sample.dispatcher(), issue);
        unanswered(Sample.dispatcher(), issue);
        TestClock.set("2026-03-06T09:00:00+08:00");
        unanswered(Sample.dispatcher(), issue);
        // a Saturday, on which nobody at the firm can be expected
        TestClock.set("2026-03-07T09:00:00+08:00");
        unanswered(Sample.dispatcher(), issue);
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-missing"), "detail", containsString("现有 2 个工作日"));
        unreached(issue, "2026-03-09");
    }

    @Test
    void takes_no_reply_that_calls_the_firm_out_of_reach() {
        var issue = dispatched(Sample.firm("答复未联系上公司"), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        for (var resolution : List.of("UNREACHED", "WITHDRAWN")) {
            move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "打不通", "resolution", resolution))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/resolution"));
        }
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "办不了", "resolution", "UNSOLVED"))
                .then()
                .statusCode(201);
    }

    @Test
    void lets_no_supervisor_close_on_contacts_that_are_all_the_own_ones() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("一人包办公司"), "jxj");
        confirming(issue, "jxj");
        for (var day : List.of("2026-03-03", "2026-03-04", "2026-03-05")) {
            TestClock.set(day + "T10:00:00+08:00");
            unanswered(Sample.supervisor(), issue);
        }
        move(Sample.supervisor(), issue, Map.of("to", "CLOSED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-own"));
        unreached(issue, "2026-03-05");
    }
}
