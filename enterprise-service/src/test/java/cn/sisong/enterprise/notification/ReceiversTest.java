package cn.sisong.enterprise.notification;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.inbox.Heard;
import cn.sisong.enterprise.voice.Phone;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is told outside the system, and who no longer is. Each test has a department, and so receivers, of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(RobotReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiversTest {
    @Inject
    NotificationJob job;

    @Inject
    MockMailbox mailbox;

    @BeforeEach
    void on_a_working_day() {
        TestClock.set("2026-09-18T10:00:00+08:00");
    }

    @Test
    void posts_an_item_once_to_a_group_that_two_colleagues_have_chosen() {
        subscribe(handler("reach-a1", "reach-a"), "WECOM", "office");
        subscribe(handler("reach-a2", "reach-a"), "WECOM", "office");
        var number = number(IssueSteps.dispatched(Sample.firm("群里一次公司"), "reach-a"));
        job.work();
        assertThat(posted("office", number)).hasSize(1);
    }

    @Test
    void tells_a_group_nothing_that_is_for_one_person() {
        var member = Tokens.person("reach-b", "member", "", "340000");
        subscribe(member, "WECOM", "office");
        subscribe(member, "EMAIL", "reach-b@example.com");
        var issue = IssueSteps.broughtBy("reach-b", "2026-09-18");
        IssueSteps.move(
                        Sample.dispatcher(),
                        issue,
                        Map.of("to", "REJECTED", "comment", "请走诉讼渠道", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-b@example.com")).hasSize(1);
        assertThat(posted("office", number(issue))).isEmpty();
    }

    @Test
    void follows_a_colleague_to_another_department_as_soon_as_the_app_is_opened_there() {
        subscribe(handler("reach-c", "reach-c1"), "EMAIL", "reach-c@example.com");
        Sample.as(handler("reach-c", "reach-c2")).get(BASE + "/me").then().statusCode(200);
        IssueSteps.dispatched(Sample.firm("原单位公司"), "reach-c1");
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-c@example.com")).isEmpty();
        IssueSteps.dispatched(Sample.firm("新单位公司"), "reach-c2");
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-c@example.com")).hasSize(1);
    }

    @Test
    void is_silent_towards_who_has_not_opened_the_app_for_a_month() {
        TestClock.set("2026-08-03T10:00:00+08:00");
        subscribe(handler("reach-d", "reach-d"), "EMAIL", "reach-d@example.com");
        TestClock.set("2026-09-18T10:00:00+08:00");
        IssueSteps.dispatched(Sample.firm("久未登录公司"), "reach-d");
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-d@example.com")).isEmpty();
        Sample.as(handler("reach-d", "reach-d")).get(BASE + "/me").then().statusCode(200);
        IssueSteps.dispatched(Sample.firm("重新登录公司"), "reach-d");
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-d@example.com")).hasSize(1);
    }

    @Test
    void keeps_back_what_went_to_another_department_before_it_was_sent() {
        TestClock.set("2026-09-18T19:00:00+08:00");
        subscribe(handler("reach-e", "reach-e"), "EMAIL", "reach-e@example.com");
        var issue = IssueSteps.dispatched(Sample.firm("夜里退回公司"), "reach-e");
        job.work();
        IssueSteps.move(Sample.handler("reach-e"), issue, Map.of("to", "RETURNED", "comment", "不是我们的"))
                .then()
                .statusCode(201);
        Sample.department("reach-f");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "reach-f"))
                .then()
                .statusCode(201);
        TestClock.set("2026-09-20T09:00:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("reach-e@example.com")).isEmpty();
    }

    @Test
    void carries_no_telephone_number_of_what_a_firm_wrote() {
        var reader = handler("reach-g", "reach-g");
        subscribe(reader, "EMAIL", "reach-g@example.com");
        subscribe(reader, "WECOM", "office");
        Phone.setClock("2026-09-18T10:00:00+08:00");
        var phone = new Phone();
        var receipt = phone.receipt(Phone.codeOf(Sample.firm("留电话公司")), "用工的事");
        var issue = phone.issue(receipt);
        Sample.department("reach-g");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "reach-g"))
                .then()
                .statusCode(201);
        phone.add(receipt, "请联系张厂长 13812345678").then().statusCode(201);
        job.work();
        var shown = "请联系张厂长 138****5678";
        assertThat(Heard.about(Sample.as(reader), "issueId", issue).get(0)).containsEntry("detail", shown);
        assertThat(mailbox.getMailsSentTo("reach-g@example.com"))
                .extracting(mail -> mail.getText())
                .contains("用工的事\n" + shown);
        assertThat(posted("office", number(issue)))
                .anySatisfy(text -> assertThat(text).contains(shown))
                .noneSatisfy(text -> assertThat(text).contains("13812345678"));
    }

    private static String handler(String subject, String department) {
        return Tokens.person(subject, "handler", department, "340000");
    }

    private static void subscribe(String token, String kind, String address) {
        Sample.as(token)
                .body(Map.of("address", address, "reminders", true, "digest", false))
                .put(BASE + "/notifications/channels/" + kind)
                .then()
                .statusCode(200);
    }

    private static String number(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
    }

    private static List<String> posted(String robot, String number) {
        return RobotReceiver.received(robot).stream()
                .filter(text -> text.contains(number))
                .toList();
    }
}
