package cn.sisong.enterprise.transfer;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.inbox.DueLook;
import cn.sisong.enterprise.inbox.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** What a ticket shows, and to whom it is brought, while another level or channel has it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayTest {
    private static final String WORD = "→ 已转办,等候对方答复";

    @Test
    void shows_its_own_word_and_no_deadline_wherever_it_is_listed() {
        var area = "340722";
        var issue = accepted("转办期间公司", area);
        send(issue, "PROVINCIAL_ARREARS");
        TestClock.set("2026-03-20T09:00:00+08:00");
        shown(issue)
                .body("dueAt", nullValue(), "light.word", equalTo(WORD), "light.color", equalTo("NONE"))
                .body("deadlines.kind", contains("DISPATCH"), "deadlines.state", contains("AWAY"));
        Sample.dispatcher()
                .queryParam("q", shown(issue).extract().<String>path("number"))
                .get(BASE + "/issues")
                .then()
                .body("items.dueAt", contains(nullValue()), "items.light.word", contains(WORD));
        overdue(area).body("items", empty());
        DueLook.now();
        assertThat(Heard.of(Sample.dispatcher(), issue)).doesNotContain("OVERDUE");
    }

    @Test
    void has_the_dispatch_clock_from_the_day_on_which_it_is_handed_to_us() {
        var area = "340881";
        var issue = accepted("转由本地承办公司", area);
        var transfer = send(issue, "PROVINCIAL_ARREARS");
        TestClock.set("2026-03-12T09:00:00+08:00");
        hear(transfer, "HANDED_TO_US");
        shown(issue)
                .body("dueAt", equalTo("2026-03-13T15:59:59Z"), "light.word", equalTo("应于3月13日前交办"))
                .body("deadlines.dueDate", contains("2026-03-13"), "deadlines.state", contains("RUNNING"));
        overdue(area).body("items", empty());
        TestClock.set("2026-03-16T09:00:00+08:00");
        shown(issue).body("light.word", equalTo("■ 交办超期"), "deadlines.state", contains("OVERDUE"));
        overdue(area).body("items.id", contains(issue.toString()));
        DueLook.now();
        assertThat(Heard.of(Sample.dispatcher(), issue)).contains("OVERDUE");
    }

    @Test
    void stays_away_until_every_side_has_answered_and_goes_away_again_when_one_takes_it_up_again() {
        var issue = accepted("两处转办公司", "340722");
        var up = send(issue, "PROVINCIAL_ARREARS");
        var out = send(issue, "PETITION");
        hear(up, "ANSWERED");
        shown(issue).body("light.word", equalTo(WORD));
        hear(out, "SENT_BACK");
        shown(issue).body("light.word", startsWith("应于"));
        hear(up, "HANDLING");
        shown(issue).body("light.word", equalTo(WORD), "dueAt", nullValue());
    }

    @Test
    void keeps_the_deadline_of_a_department_that_has_the_ticket_in_hand() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("上报协调公司"), "jxj");
        send(issue, "PROVINCIAL_PLATFORM");
        TestClock.set("2026-03-20T09:00:00+08:00");
        shown(issue).body("light.color", equalTo("RED"), "dueAt", not(nullValue()));
    }

    @Test
    void owes_nothing_any_more_when_rejected_even_after_it_was_handed_to_us() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = raised(Sample.firm("不予受理公司"), "ARREARS");
        var transfer = send(issue, "PROVINCIAL_ARREARS");
        TestClock.set("2026-03-20T09:00:00+08:00");
        move(Sample.dispatcher(), issue, Map.of("to", "REJECTED", "comment", "另有渠道", "channel", "LITIGATION"))
                .then()
                .statusCode(201)
                .body("dueAt", nullValue(), "light.word", equalTo("不予受理"), "deadlines.state", contains("MET"));
        hear(transfer, "HANDED_TO_US");
        TestClock.set("2026-04-20T09:00:00+08:00");
        shown(issue).body("dueAt", nullValue(), "deadlines.state", contains("MET"));
    }

    @Test
    void owes_nothing_any_more_when_merged_or_closed() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var firm = Sample.firm("办结无期限公司");
        var closed = IssueSteps.solved(firm);
        var survivor = raised(firm, "LAND");
        var merged = raised(firm, "LABOUR");
        move(Sample.dispatcher(), merged, Map.of("to", "MERGED", "mergedInto", survivor))
                .then()
                .statusCode(201);
        shown(merged).body("dueAt", nullValue());
        shown(closed).body("dueAt", nullValue(), "light.word", equalTo("按期办结"));
    }

    @Test
    void is_not_late_with_the_office_once_the_other_side_s_answer_is_with_the_firm() {
        var issue = accepted("答复转达公司", "340722");
        hear(send(issue, "PROVINCIAL_ARREARS"), "ANSWERED");
        move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING")).then().statusCode(201);
        TestClock.set("2026-03-20T09:00:00+08:00");
        shown(issue).body("dueAt", nullValue(), "light.word", equalTo("待企业确认"));
    }

    private static UUID accepted(String firm, String area) {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = raised(Sample.firm(firm, area), "ARREARS");
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        return issue;
    }

    private static UUID send(UUID issue, String channel) {
        return Sample.post(Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", channel));
    }

    private static void hear(UUID transfer, String state) {
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header(
                        "If-Match",
                        Sample.dispatcher().get(BASE + "/transfers/" + transfer).header("ETag"))
                .body(Map.of("state", state))
                .patch(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shown(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }

    private static ValidatableResponse overdue(String area) {
        return Sample.as(Tokens.person("supervisor-of-" + area, "supervisor", "", area))
                .queryParam("kind", "OVERDUE")
                .get(BASE + "/supervision/exceptions")
                .then();
    }
}
