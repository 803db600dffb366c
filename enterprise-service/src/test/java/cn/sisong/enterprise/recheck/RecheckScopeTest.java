package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Who sees a recheck, and who may ask. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckScopeTest {
    @Test
    void is_seen_and_asked_by_the_firms_own_task_force_only_and_never_by_the_handler() {
        var firm = Sample.firm("回访范围公司");
        Sample.assign(firm, Sample.taskForce("recheck-m1"));
        Sample.taskForce("recheck-m2");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        list(Sample.member("recheck-m1"), firm).body("items.mayAsk", contains(true, true));
        list(Sample.member("recheck-m2"), firm).body("items", empty());
        ask(Sample.member("recheck-m2"), firm).then().statusCode(404);
        list(Sample.handler("jxj"), firm).statusCode(403);
        ask(Sample.handler("jxj"), firm).then().statusCode(403);
        // in the task force as well as in the department: still the handler
        var both = Tokens.person("recheck-both", List.of("member", "handler"), "jxj", "340000");
        list(Sample.as(both), firm).body("items.mayAsk", contains(false, false));
        ask(Sample.as(both), firm).then().statusCode(403);
        ask(Sample.supervisor(), firm).then().statusCode(403);
        list(Sample.supervisor(), firm).body("items.size()", equalTo(2));
        ask(Sample.member("recheck-m1"), firm).then().statusCode(201);
        Sample.dispatcher()
                .queryParam("state", "DUE,SOON")
                .get(BASE + "/rechecks")
                .then()
                .statusCode(400);
    }

    @Test
    void shows_nobody_the_rechecks_of_an_issue_that_he_does_not_see() {
        var firm = Sample.firm("两单位回访公司");
        Sample.assign(firm, Sample.taskForce("recheck-m3"));
        solved(firm, "2026-03-02");
        IssueSteps.dispatched(firm, "rsj");
        // the firm is in the department's sight by its own issue; the solved one was another department's
        var other = Tokens.person("recheck-other", List.of("member", "handler"), "rsj", "340000");
        Sample.as(other).get(BASE + "/enterprises/" + firm).then().statusCode(200);
        list(Sample.as(other), firm).body("items", empty());
    }
}
