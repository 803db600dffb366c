package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Thursday 2026-09-17 and the days after; the Sunday, 09-20, is worked. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedTest {
    @Inject
    DueNotices notices;

    @BeforeEach
    void on_a_thursday() {
        TestClock.set("2026-09-17T10:00:00+08:00");
    }

    @Test
    void tells_department_and_office_before_and_after_the_day_on_which_a_pending_issue_is_answered_again() {
        var issue = inHand("挂账提醒公司", "watch-a");
        move("watch-a", issue, Map.of("to", "PENDING_COMMITMENT", "comment", "等指标", "nextReplyOn", "2026-09-23"));
        look("2026-09-21");
        assertThat(Heard.of(Sample.handler("watch-a"), issue)).containsExactly("DISPATCHED");
        look("2026-09-22");
        look("2026-09-22");
        assertThat(Heard.of(Sample.handler("watch-a"), issue)).containsExactly("DUE_SOON", "DISPATCHED");
        assertThat(Heard.of(Sample.dispatcher(), issue)).containsOnlyOnce("DUE_SOON");
        look("2026-09-24");
        look("2026-09-24");
        assertThat(Heard.about(Sample.handler("watch-a"), "issueId", issue).get(0))
                .containsEntry("kind", "OVERDUE")
                .containsEntry("detail", "挂账再答复日 2026-09-23,已超期");
        assertThat(Heard.of(Sample.dispatcher(), issue)).containsOnlyOnce("OVERDUE");
    }

    @Test
    void tells_the_department_that_helps_of_its_day() {
        var issue = inHand("协办提醒公司", "watch-b");
        Sample.department("watch-c");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/issues/" + issue + "/co-handlings",
                        Map.of("departmentId", "watch-c", "task", "请出具意见", "dueOn", "2026-09-21"))
                .then()
                .statusCode(201);
        look("2026-09-20");
        look("2026-09-22");
        look("2026-09-22");
        assertThat(Heard.of(Sample.handler("watch-c"), issue))
                .containsExactly("OVERDUE", "DUE_SOON", "CO_HANDLING_ASKED");
    }

    @Test
    void tells_the_department_when_an_order_wants_its_answer() {
        var issue = inHand("督办提醒公司", "watch-d");
        Sample.tryPost(
                        Sample.supervisor(),
                        "/issues/" + issue + "/supervision-orders",
                        Map.of("text", "请说明进展", "answerBy", "2026-09-21"))
                .then()
                .statusCode(201);
        look("2026-09-20");
        assertThat(Heard.about(Sample.handler("watch-d"), "issueId", issue).get(0))
                .containsEntry("kind", "DUE_SOON")
                .containsEntry("detail", "督办单答复期限 2026-09-21");
        look("2026-09-22");
        assertThat(Heard.about(Sample.handler("watch-d"), "issueId", issue))
                .extracting(item -> item.get("detail"))
                .contains("督办单答复期限 2026-09-21,已超期");
    }

    @Test
    void tells_the_office_that_it_has_not_dispatched_in_time() {
        var issue = IssueSteps.raised(Sample.firm("迟交办公司"), "LABOUR");
        look("2026-09-18");
        assertThat(Heard.of(Sample.dispatcher(), issue)).containsExactly("SUBMITTED");
        look("2026-09-19");
        look("2026-09-19");
        assertThat(Heard.of(Sample.dispatcher(), issue)).containsExactly("OVERDUE", "SUBMITTED");
    }

    @Test
    void tells_the_office_that_a_firm_has_not_answered_in_its_three_working_days() {
        var issue = IssueSteps.dispatched(Sample.firm("未答复公司"), "watch-e");
        IssueSteps.confirming(issue, "watch-e");
        look("2026-09-21");
        assertThat(Heard.of(Sample.dispatcher(), issue)).doesNotContain("OVERDUE");
        look("2026-09-22");
        look("2026-09-22");
        assertThat(Heard.of(Sample.dispatcher(), issue)).containsOnlyOnce("OVERDUE");
        assertThat(Heard.about(Sample.dispatcher(), "issueId", issue).get(0))
                .containsEntry("detail", "企业确认期限 2026-09-21,企业尚未答复");
    }

    private static UUID inHand(String firm, String department) {
        var issue = IssueSteps.dispatched(Sample.firm(firm), department);
        move(department, issue, Map.of("to", "SIGNED"));
        move(department, issue, Map.of("to", "HANDLING"));
        return issue;
    }

    private static void move(String department, UUID issue, Map<String, ?> step) {
        IssueSteps.move(Sample.handler(department), issue, step).then().statusCode(201);
    }

    /** Each batch is bounded: what other tests left behind comes first. */
    private void look(String day) {
        TestClock.set(day + "T10:00:00+08:00");
        for (int i = 0; i < 5; i++) {
            notices.look();
        }
    }
}
