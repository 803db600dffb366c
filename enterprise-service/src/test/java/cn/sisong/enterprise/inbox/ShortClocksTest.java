package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The clocks beside the solving. Thursday 2026-09-17 and the days after; the Sunday, 09-20, is worked. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortClocksTest {
    @Inject
    DueNotices notices;

    @BeforeEach
    void on_a_thursday() {
        TestClock.set("2026-09-17T10:00:00+08:00");
    }

    @Test
    void tells_department_and_office_once_that_nobody_has_signed_or_called() {
        var issue = dispatched(Sample.firm("未签收公司"), "short-a");
        look("2026-09-18T10:00");
        assertThat(late(Sample.handler("short-a"), issue)).isEmpty();
        look("2026-09-19T00:10");
        look("2026-09-19T00:20");
        assertThat(late(Sample.handler("short-a"), issue)).containsExactly("签收期限 2026-09-18,已超期");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("签收期限 2026-09-18,已超期");
        move("short-a", issue, Map.of("to", "SIGNED"));
        look("2026-09-20T10:00");
        assertThat(late(Sample.handler("short-a"), issue))
                .containsExactly("首次联系期限 2026-09-18,已超期", "签收期限 2026-09-18,已超期");
    }

    @Test
    void tells_of_an_urgent_issue_within_its_hours_and_of_its_first_answer() {
        TestClock.set("2026-09-17T09:30:00+08:00");
        var issue = urgent("紧急公司", "short-b");
        move("short-b", issue, Map.of("to", "SIGNED"));
        look("2026-09-17T11:20");
        assertThat(late(Sample.handler("short-b"), issue)).isEmpty();
        look("2026-09-17T11:50");
        assertThat(late(Sample.handler("short-b"), issue)).containsExactly("首次联系期限 2026-09-17,已超期");
        move("short-b", issue, Map.of("to", "HANDLING"));
        look("2026-09-18T12:00");
        assertThat(late(Sample.handler("short-b"), issue)).hasSize(1);
        look("2026-09-19T09:00");
        assertThat(late(Sample.handler("short-b"), issue))
                .containsExactly("首次答复期限 2026-09-18,已超期", "首次联系期限 2026-09-17,已超期");
    }

    @Test
    void tells_the_office_that_a_reply_lies_with_it() {
        var issue = inHand("答复积压公司", "short-c");
        move("short-c", issue, Map.of("to", "REPLIED", "comment", "已办"));
        look("2026-09-20T10:00");
        assertThat(Heard.about(Sample.dispatcher(), "issueId", issue).get(0))
                .containsEntry("kind", "DUE_SOON")
                .containsEntry("detail", "送企业确认期限 2026-09-21");
        look("2026-09-22T10:00");
        look("2026-09-23T10:00");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("送企业确认期限 2026-09-21,已超期");
        assertThat(late(Sample.handler("short-c"), issue)).isEmpty();
    }

    @Test
    void tells_the_office_that_what_was_handed_back_waits_for_it() {
        var issue = dispatched(Sample.firm("退回积压公司"), "short-d");
        move("short-d", issue, Map.of("to", "RETURNED", "comment", "非本单位职责"));
        look("2026-09-18T23:00");
        assertThat(late(Sample.dispatcher(), issue)).isEmpty();
        look("2026-09-19T10:00");
        look("2026-09-20T10:00");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("改派期限 2026-09-18,已超期");
    }

    @Test
    void tells_of_the_day_that_the_firm_was_told_although_a_new_department_has_longer() {
        var issue = dispatched(Sample.firm("承诺先到公司"), "short-e");
        move("short-e", issue, Map.of("to", "RETURNED", "comment", "非本单位职责"));
        Sample.department("short-f");
        TestClock.set("2026-09-20T10:00:00+08:00");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "short-f"))
                .then()
                .statusCode(201);
        move("short-f", issue, Map.of("to", "SIGNED"));
        move("short-f", issue, Map.of("to", "HANDLING"));
        look("2026-09-22T10:00");
        for (var who : List.of(Sample.handler("short-f"), Sample.dispatcher())) {
            assertThat(Heard.about(who, "issueId", issue).get(0))
                    .containsEntry("kind", "DUE_SOON")
                    .containsEntry("detail", "对企业承诺的期限 2026-09-23");
        }
        look("2026-09-24T10:00");
        look("2026-09-24T11:00");
        assertThat(late(Sample.handler("short-f"), issue)).containsExactly("对企业承诺的期限 2026-09-23,已超期");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("对企业承诺的期限 2026-09-23,已超期");
    }

    @Test
    void counts_a_firms_time_from_the_day_on_which_the_answer_of_another_level_was_passed_on() {
        var issue = IssueSteps.raised(Sample.firm("转办确认公司"), "LABOUR");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        passOn(issue);
        look("2026-09-20T10:00");
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("light.word", equalTo("待企业确认"));
        assertThat(late(Sample.dispatcher(), issue)).isEmpty();
        look("2026-09-22T10:00");
        look("2026-09-23T10:00");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("企业确认期限 2026-09-21,企业尚未答复");
    }

    @Test
    void forgets_the_days_of_the_round_before_when_the_second_answer_comes_from_another_level() {
        var issue = dispatched(Sample.firm("二次转办公司"), "short-g");
        IssueSteps.confirm(IssueSteps.confirming(issue, "short-g"), "UNSOLVED");
        TestClock.set("2026-10-12T10:00:00+08:00");
        passOn(issue);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("light.word", equalTo("待企业确认"));
        look("2026-10-15T10:00");
        assertThat(late(Sample.dispatcher(), issue)).noneMatch(words -> words.startsWith("企业确认期限"));
        look("2026-10-16T10:00");
        assertThat(late(Sample.dispatcher(), issue)).contains("企业确认期限 2026-10-15,企业尚未答复");
    }

    @Test
    void says_of_the_firms_day_in_a_year_without_a_notice_that_it_is_provisional() {
        TestClock.set("2038-12-29T10:00:00+08:00");
        var issue = dispatched(Sample.firm("跨年确认公司"), "short-h");
        IssueSteps.confirming(issue, "short-h");
        look("2039-01-10T10:00");
        assertThat(late(Sample.dispatcher(), issue)).containsExactly("企业确认期限 2039-01-03(暂定),企业尚未答复");
    }

    /** Another channel has answered, and the firm is asked about it. */
    private static void passOn(UUID issue) {
        var transfer =
                Sample.post(Sample.dispatcher(), "/issues/" + issue + "/transfers", Map.of("channel", "HOTLINE"));
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("state", "ANSWERED", "stateNote", "已答复"))
                .patch(BASE + "/transfers/" + transfer)
                .then()
                .statusCode(200);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "CONFIRMING"))
                .then()
                .statusCode(201);
    }

    private static UUID urgent(String firm, String department) {
        Sample.department(department);
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", Sample.firm(firm), "category", "LABOUR", "title", "停产", "urgency", "URGENT"));
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", department))
                .then()
                .statusCode(201);
        return issue;
    }

    private static UUID inHand(String firm, String department) {
        var issue = dispatched(Sample.firm(firm), department);
        move(department, issue, Map.of("to", "SIGNED"));
        move(department, issue, Map.of("to", "HANDLING"));
        return issue;
    }

    private static void move(String department, UUID issue, Map<String, ?> step) {
        IssueSteps.move(Sample.handler(department), issue, step).then().statusCode(201);
    }

    private static List<String> late(RequestSpecification who, UUID issue) {
        return Heard.about(who, "issueId", issue).stream()
                .filter(item -> item.get("kind").equals("OVERDUE"))
                .map(item -> (String) item.get("detail"))
                .toList();
    }

    /** Each batch is bounded: what other tests left behind comes first. */
    private void look(String moment) {
        TestClock.set(moment + ":00+08:00");
        for (int i = 0; i < 5; i++) {
            notices.look();
        }
    }
}
