package cn.sisong.enterprise.supervision;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What is late is not only the solving. Dispatched on Monday 2026-03-02. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateStepsTest {

    @BeforeEach
    void on_a_monday() {
        TestClock.set("2026-03-02T09:00:00+08:00");
    }

    @Test
    void lists_what_nobody_has_signed_and_then_what_is_not_solved() {
        var issue = dispatched(Sample.firm("未签收异常公司", "340271"), "jxj");
        late("340271", "2026-03-03").body("items", empty());
        late("340271", "2026-03-05")
                .body("items.id", contains(issue.toString()))
                .body("items[0].reason", equalTo("签收超期 2 个工作日"), "items[0].since", equalTo("2026-03-03"));
        late("340271", "2026-03-12")
                .body("items[0].reason", equalTo("超期 3 个工作日"), "items[0].since", equalTo("2026-03-09"));
    }

    @Test
    void lists_a_reply_that_lies_with_the_office_and_not_one_that_lies_with_the_firm() {
        var issue = inHand("答复积压异常公司", "340272");
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "已办"))
                .then()
                .statusCode(201);
        late("340272", "2026-03-05").body("items", empty());
        late("340272", "2026-03-30")
                .body("items.id", contains(issue.toString()))
                .body("items[0].reason", equalTo("送企业确认超期 17 个工作日"));
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then().statusCode(201);
        late("340272", "2026-04-30").body("items", empty());
    }

    @Test
    void lists_what_was_handed_back_and_given_to_nobody_else() {
        var issue = dispatched(Sample.firm("退回积压异常公司", "340371"), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "非本单位职责"))
                .then()
                .statusCode(201);
        late("340371", "2026-03-03").body("items", empty());
        late("340371", "2026-03-05")
                .body("items.id", contains(issue.toString()))
                .body("items[0].reason", equalTo("改派超期 2 个工作日"));
    }

    @Test
    void lists_a_broken_promise_to_the_firm_behind_the_longer_time_of_the_department() {
        var issue = inHand("延期承诺异常公司", "340372");
        var extension = Sample.post(
                Sample.handler("jxj"), "/issues/" + issue + "/extensions", Map.of("days", 5, "reason", "等批复"));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("to", "APPROVED"))
                .post(BASE + "/issues/" + issue + "/extensions/" + extension + "/transitions")
                .then()
                .statusCode(201);
        late("340372", "2026-03-09").body("items", empty());
        late("340372", "2026-03-11")
                .body("items.id", contains(issue.toString()))
                .body("items[0].reason", equalTo("对企业承诺的期限超期 2 个工作日"));
    }

    private static UUID inHand(String firm, String area) {
        var issue = dispatched(Sample.firm(firm, area), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }

    private static ValidatableResponse late(String area, String day) {
        TestClock.set(day + "T10:00:00+08:00");
        return Sample.as(Tokens.person("late-" + area, "supervisor", "", area))
                .queryParam("kind", "OVERDUE")
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200);
    }
}
