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

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.notification.RobotReceiver.received;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people of one department hear of the same things, each in their own time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(RobotReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnTimeTest {
    @Inject
    NotificationJob job;

    @Inject
    MockMailbox mailbox;

    @Test
    void a_notice_waits_for_one_recipient_and_reaches_the_other_in_the_same_run() {
        TestClock.set("2026-09-18T10:00:00+08:00");
        hears("own-a1", "own-a", "EMAIL", "own-a1@example.com", true, false);
        hears("own-a2", "own-a", "EMAIL", "own-a2@example.com", true, false);
        hours("own-a1", "own-a", "v0", List.of(Map.of("from", "19:00", "to", "20:00")), Map.of());
        IssueSteps.dispatched(Sample.firm("各按时段公司"), "own-a");
        job.work();
        assertThat(mailbox.getMailsSentTo("own-a1@example.com")).isEmpty();
        assertThat(mailbox.getMailsSentTo("own-a2@example.com")).hasSize(1);
        // the Saturday is off however late somebody works
        for (var closed : List.of("2026-09-18T18:59:59", "2026-09-18T20:00:00", "2026-09-19T19:30:00")) {
            TestClock.set(closed + "+08:00");
            job.work();
            assertThat(mailbox.getMailsSentTo("own-a1@example.com")).as(closed).isEmpty();
        }
        // the Sunday is a make-up day
        TestClock.set("2026-09-20T19:00:00+08:00");
        job.work();
        job.work();
        assertThat(mailbox.getMailsSentTo("own-a1@example.com")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("own-a2@example.com")).hasSize(1);
    }

    @Test
    void what_waits_for_a_leave_comes_at_once_when_the_leave_is_taken_back() {
        TestClock.set("2026-09-21T10:00:00+08:00");
        hears("own-b1", "own-b", "EMAIL", "own-b1@example.com", true, true);
        hours("own-b1", "own-b", "v0", List.of(), Map.of("leaveFrom", "2026-09-21", "leaveTo", "2026-09-30"));
        IssueSteps.dispatched(Sample.firm("休假公司"), "own-b");
        job.work();
        TestClock.set("2026-09-22T10:00:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("own-b1@example.com")).isEmpty();
        hours("own-b1", "own-b", "v1", List.of(), Map.of());
        job.work();
        assertThat(mailbox.getMailsSentTo("own-b1@example.com"))
                .extracting(mail -> mail.getSubject())
                .anyMatch(subject -> subject.startsWith("【四送】新交办"));
    }

    @Test
    void a_digest_comes_when_the_recipients_own_time_begins() {
        TestClock.set("2026-09-14T10:00:00+08:00");
        IssueSteps.dispatched(Sample.firm("摘要时段公司"), "own-c");
        hears("own-c1", "own-c", "EMAIL", "own-c1@example.com", false, true);
        hears("own-c2", "own-c", "EMAIL", "own-c2@example.com", false, true);
        hours("own-c1", "own-c", "v0", List.of(Map.of("from", "06:00", "to", "07:00")), Map.of());
        TestClock.set("2026-09-28T06:30:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("own-c1@example.com")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("own-c2@example.com")).isEmpty();
        TestClock.set("2026-09-28T09:00:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("own-c1@example.com")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("own-c2@example.com")).hasSize(1);
    }

    @Test
    void a_group_keeps_the_zones_hours_whoever_has_chosen_its_robot() {
        TestClock.set("2026-09-18T10:00:00+08:00");
        hears("own-d1", "own-d", "WECOM", "group", true, false);
        hours("own-d1", "own-d", "v0", List.of(Map.of("from", "19:00", "to", "20:00")), Map.of());
        IssueSteps.dispatched(Sample.firm("群机器人时段公司"), "own-d");
        job.work();
        assertThat(received("group")).singleElement().asString().contains("新交办");
    }

    private static String person(String subject, String department) {
        return Tokens.person(subject, "handler", department, Sample.ZONE);
    }

    private static void hears(
            String subject, String department, String kind, String address, boolean reminders, boolean digest) {
        Sample.as(person(subject, department))
                .body(Map.of("address", address, "reminders", reminders, "digest", digest))
                .put(BASE + "/notifications/channels/" + kind)
                .then()
                .statusCode(200);
    }

    private static void hours(
            String subject,
            String department,
            String version,
            List<Map<String, String>> intervals,
            Map<String, String> leave) {
        var body = Sample.map("intervals", intervals);
        body.putAll(leave);
        Sample.as(person(subject, department))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(BASE + "/me/reminder-hours")
                .then()
                .statusCode(200);
    }
}
