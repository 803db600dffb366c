package cn.sisong.enterprise.notification;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
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
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.notification.RobotReceiver.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Jobs are called as the scheduler would; each test has a department, and so receivers, of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(RobotReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationTest {
    @Inject
    NotificationJob job;

    @Inject
    MockMailbox mailbox;

    @Test
    void waits_for_the_receivers_working_time_and_tells_once() {
        TestClock.set("2026-09-18T19:00:00+08:00");
        subscribe("notify-a", "EMAIL", "a@example.com", true, false);
        IssueSteps.dispatched(Sample.firm("夜间公司"), "notify-a");
        job.work();
        assertThat(mailbox.getMailsSentTo("a@example.com")).isEmpty();
        TestClock.set("2026-09-19T10:00:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("a@example.com")).isEmpty();
        // the Sunday after is a make-up day
        TestClock.set("2026-09-20T08:31:00+08:00");
        job.work();
        job.work();
        assertThat(mailbox.getMailsSentTo("a@example.com")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("a@example.com").get(0).getSubject()).startsWith("【四送】新交办 WT-");
    }

    @Test
    void tells_once_however_many_send_at_the_same_time() {
        TestClock.set("2026-09-18T10:00:00+08:00");
        subscribe("notify-b", "WECOM", "office", true, false);
        for (int i = 0; i < 5; i++) {
            IssueSteps.dispatched(Sample.firm("并发通知公司" + i), "notify-b");
        }
        IntStream.range(0, 6).parallel().forEach(i -> job.work());
        var received = received("office").stream()
                .filter(text -> text.contains("并发") || text.contains("新交办"))
                .toList();
        assertThat(received).hasSize(5).doesNotHaveDuplicates();
        assertThat(received.get(0)).contains("\"msgtype\":\"text\"", "【四送】新交办 WT-");
    }

    @Test
    void signs_what_it_sends_to_a_robot_with_a_secret() {
        TestClock.set("2026-09-18T10:00:00+08:00");
        subscribe("notify-c", "DINGTALK", "ding", true, false);
        IssueSteps.dispatched(Sample.firm("钉钉公司"), "notify-c");
        job.work();
        assertThat(received("ding")).singleElement().asString().contains("access_token=t&timestamp=", "&sign=");
    }

    @Test
    void tries_again_with_growing_pauses_then_shows_the_failure() {
        TestClock.set("2026-09-21T08:30:00+08:00");
        subscribe("notify-d", "WECOM", "broken", true, false);
        IssueSteps.dispatched(Sample.firm("故障公司"), "notify-d");
        job.work();
        job.work();
        assertThat(received("broken")).hasSize(1);
        // minutes after the pauses of 1, 5 and 30 minutes, then 2 and 5 hours; the noon break and the night are no time
        var moments = List.of("21T08:32", "21T08:38", "21T09:09", "21T14:00", "22T08:31");
        for (int i = 0; i < moments.size(); i++) {
            TestClock.set("2026-09-" + moments.get(i) + ":00+08:00");
            job.work();
            assertThat(received("broken")).as(moments.get(i)).hasSize(i + 2);
        }
        Sample.handler("notify-d")
                .get(BASE + "/notifications/channels")
                .then()
                .body("items[0].lastFailure", containsString("errcode 93000"));
        String failed = Sample.dispatcher()
                .get(BASE + "/notifications/failures")
                .then()
                .statusCode(200)
                .body("items.address", hasItem("broken"))
                .body("items.attempts", hasItem(6))
                .extract()
                .path("items.find { it.address == 'broken' }.id");
        Sample.tryPost(Sample.dispatcher(), "/notifications/failures/" + failed + "/_retry", Map.of())
                .then()
                .statusCode(200);
        job.work();
        assertThat(received("broken")).hasSize(7);
        Sample.tryPost(Sample.dispatcher(), "/notifications/failures/" + failed + "/_retry", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void sums_up_a_working_day_once_and_is_silent_when_nothing_is_open() {
        TestClock.set("2026-09-17T10:00:00+08:00");
        IssueSteps.dispatched(Sample.firm("摘要公司"), "notify-e");
        subscribe("notify-e", "EMAIL", "e@example.com", false, true);
        subscribe("notify-f", "EMAIL", "f@example.com", false, true);
        TestClock.set("2026-09-25T07:00:00+08:00");
        job.work();
        assertThat(mailbox.getMailsSentTo("e@example.com")).isEmpty();
        TestClock.set("2026-09-28T09:00:00+08:00");
        job.work();
        job.work();
        assertThat(mailbox.getMailsSentTo("e@example.com")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("e@example.com").get(0).getText()).contains("已超期 1 件");
        assertThat(mailbox.getMailsSentTo("f@example.com")).isEmpty();
    }

    @Test
    void accepts_only_what_the_operator_has_set_up() {
        for (var wrong : List.of(
                List.of("WECOM", "nobody"), List.of("DINGTALK", "office"), List.of("EMAIL", "not an address"))) {
            Sample.handler("notify-g")
                    .body(Map.of("address", wrong.get(1), "reminders", true, "digest", true))
                    .put(BASE + "/notifications/channels/" + wrong.get(0))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("channel-unavailable"));
        }
        Sample.handler("notify-g")
                .get(BASE + "/notifications/means")
                .then()
                .body("email", equalTo(true))
                .body("robots.name", hasItem("office"));
        assertThat(Sample.handler("notify-g").get(BASE + "/notifications/means").asString())
                .doesNotContain("http", "key=", "SEC");
    }

    @Test
    void is_each_persons_own_and_changed_by_who_has_seen_it() {
        subscribe("notify-h", "EMAIL", "someone@example.com", true, true);
        Sample.handler("notify-h")
                .get(BASE + "/notifications/channels")
                .then()
                .body("items[0].address", equalTo("so***@example.com"));
        Sample.handler("notify-i").get(BASE + "/notifications/channels").then().body("items.size()", equalTo(0));
        Sample.handler("notify-h")
                .body(Map.of("address", "b@example.com", "reminders", true, "digest", true))
                .put(BASE + "/notifications/channels/EMAIL")
                .then()
                .statusCode(428);
        Sample.handler("notify-h")
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/notifications/channels/EMAIL")
                .then()
                .statusCode(204);
    }

    @Test
    void signs_as_the_robot_expects() {
        // computed by the provider's published recipe: base64(hmac-sha256(timestamp + "\n" + secret, secret))
        var url = DingTalkChannel.signed(
                java.net.URI.create("https://robot.test/send?access_token=t"), "SECtest", 1700000000000L);
        assertThat(url.toString()).startsWith("https://robot.test/send?access_token=t&timestamp=1700000000000&sign=");
        assertThat(url.getRawQuery()).endsWith("&sign=aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D");
    }

    private static void subscribe(String department, String kind, String address, boolean reminders, boolean digest) {
        Sample.handler(department)
                .body(Map.of("address", address, "reminders", reminders, "digest", digest))
                .put(BASE + "/notifications/channels/" + kind)
                .then()
                .statusCode(200);
    }
}
