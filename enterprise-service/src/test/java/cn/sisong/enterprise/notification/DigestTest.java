package cn.sisong.enterprise.notification;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.mailer.MockMailbox;
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
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(RobotReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DigestTest {
    private static final String AREA = "341181";

    @Inject
    NotificationJob job;

    @Inject
    MockMailbox mailbox;

    @Test
    void reminds_a_member_of_visits_and_of_news_about_what_the_member_brought() {
        TestClock.set("2026-09-14T10:00:00+08:00");
        var firm = Sample.firm("走访摘要公司");
        Sample.assign(firm, Sample.taskForce("digest-m"));
        plan(firm, "2026-09-16");
        plan(firm, "2026-09-18");
        plan(firm, "2026-09-21");
        var issue = UUID.randomUUID();
        put(Map.of(
                "enterpriseId",
                firm,
                "mode",
                "PHONE",
                "startedAt",
                "2026-09-14T09:00:00+08:00",
                "issues",
                List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺工"))));
        IssueSteps.move(
                        Sample.dispatcher(),
                        issue,
                        Map.of("to", "REJECTED", "comment", "请走诉讼渠道", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
        var member = Tokens.person("digest-m", "member", "", "340000");
        subscribe(member, "EMAIL", "digest-m@example.com");
        subscribe(member, "WECOM", "quiet");
        TestClock.set("2026-09-18T09:00:00+08:00");
        job.work();
        assertThat(text("digest-m@example.com")).isEqualTo("今天计划走访 1 家\n计划走访已过期 1 家\n本人提交的诉求有新进展 1 件");
        assertThat(RobotReceiver.received("quiet")).isEmpty();
    }

    @Test
    void counts_the_exceptions_for_supervision_and_leaders() {
        TestClock.set("2026-03-02T10:00:00+08:00");
        var issue = IssueSteps.dispatched(Sample.firm("异常摘要公司", AREA), "digest-s");
        IssueSteps.escalate(Sample.dispatcher(), issue, "OFFICE_HEAD", "涉及多个部门")
                .then()
                .statusCode(201);
        TestClock.set("2026-03-16T10:00:00+08:00");
        for (var role : List.of("supervisor", "leader")) {
            subscribe(Tokens.person("digest-" + role, role, "", AREA), "EMAIL", "digest-" + role + "@example.com");
        }
        job.work();
        for (var role : List.of("supervisor", "leader")) {
            assertThat(text("digest-" + role + "@example.com")).isEqualTo("超期未办结 1 件\n已提级未办结 1 件");
        }
    }

    @Test
    void does_not_count_among_what_waits_for_the_office_what_another_level_has() {
        TestClock.set("2026-03-02T10:00:00+08:00");
        var area = "341182";
        IssueSteps.raised(Sample.firm("待受理摘要公司", area), "LABOUR");
        var away = IssueSteps.raised(Sample.firm("已转办摘要公司", area), "ARREARS");
        Sample.post(Sample.dispatcher(), "/issues/" + away + "/transfers", Map.of("channel", "PROVINCIAL_ARREARS"));
        TestClock.set("2026-03-16T10:00:00+08:00");
        subscribe(Tokens.person("digest-office", "dispatcher", "", area), "EMAIL", "digest-office@example.com");
        job.work();
        assertThat(text("digest-office@example.com")).isEqualTo("待受理 1 件");
    }

    @Test
    void goes_out_on_the_day_counted_in_a_year_without_a_notice_and_says_that_it_is_provisional() {
        var area = "341225";
        TestClock.set("2026-12-28T10:00:00+08:00");
        IssueSteps.dispatched(Sample.firm("跨年摘要公司", area), "digest-s");
        TestClock.set("2027-01-04T09:00:00+08:00");
        subscribe(
                Tokens.person("digest-provisional", "dispatcher", "office", area), "EMAIL", "provisional@example.com");
        job.work();
        assertThat(text("provisional@example.com"))
                .isEqualTo("今天和下一个工作日(暂定)到期 1 件\n(2027 年放假安排尚未录入,今天是否工作日、文中涉及该年的日期均为暂定)");
    }

    private String text(String address) {
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
        return mailbox.getMailsSentTo(address).get(0).getText();
    }

    private static void plan(UUID firm, String day) {
        put(Map.of("enterpriseId", firm, "plannedOn", day));
    }

    private static void put(Map<String, ?> visit) {
        Sample.member("digest-m")
                .header("If-None-Match", "*")
                .body(visit)
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static void subscribe(String token, String kind, String address) {
        Sample.as(token)
                .body(Map.of("address", address, "reminders", false, "digest", true))
                .put(BASE + "/notifications/channels/" + kind)
                .then()
                .statusCode(200);
    }
}
