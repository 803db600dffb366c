package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.ledger.LedgerFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueNoticesTest {
    /** Dispatched on Thursday 2026-09-17, due after five working days (the Sunday is worked): Wednesday 09-23. */
    @Test
    void warns_on_the_working_day_before_and_once_after() {
        TestClock.set("2026-09-17T10:00:00+08:00");
        var issue = inHand("到期公司", "due-a");
        TestClock.set("2026-09-21T10:00:00+08:00");
        DueLook.now();
        assertThat(heard("due-a", issue)).containsExactly("DISPATCHED");
        TestClock.set("2026-09-22T10:00:00+08:00");
        DueLook.now();
        DueLook.now();
        assertThat(heard("due-a", issue)).containsExactly("DUE_SOON", "DISPATCHED");
        TestClock.set("2026-09-23T10:00:00+08:00");
        DueLook.now();
        assertThat(heard("due-a", issue)).containsExactly("DUE_SOON", "DISPATCHED");
        TestClock.set("2026-09-24T00:10:00+08:00");
        DueLook.now();
        DueLook.now();
        assertThat(heard("due-a", issue)).containsExactly("OVERDUE", "DUE_SOON", "DISPATCHED");
        assertThat(heardByOffice(issue)).contains("OVERDUE");
    }

    @Test
    void says_it_once_however_many_look_at_the_same_time() {
        TestClock.set("2026-09-17T10:00:00+08:00");
        var issue = inHand("并发公司", "due-b");
        TestClock.set("2026-10-15T10:00:00+08:00");
        IntStream.range(0, 8).parallel().forEach(i -> DueLook.now());
        assertThat(heard("due-b", issue)).containsExactly("OVERDUE", "DISPATCHED");
    }

    @Test
    void is_silent_about_what_was_late_in_an_old_ledger_before_it_was_taken_over() {
        TestClock.set("2026-09-17T10:00:00+08:00");
        Sample.department("due-c");
        var ledger = LedgerFile.issues(
                "1,旧账公司,,用工,缺人,2026-03-02,2026-03-03,due-c,,,办理中,,",
                "2,旧账公司,,用工,缺人,2026-09-15,2026-09-16,due-c,,,办理中,,");
        ledger.imported();
        var late = UUID.fromString(ledger.issue("1").getString("id"));
        var running = UUID.fromString(ledger.issue("2").getString("id"));
        TestClock.set("2026-09-21T10:00:00+08:00");
        DueLook.now();
        assertThat(heard("due-c", late)).isEmpty();
        assertThat(heard("due-c", running)).containsExactly("DUE_SOON");
        TestClock.set("2026-09-23T10:00:00+08:00");
        DueLook.now();
        assertThat(heard("due-c", late)).isEmpty();
        assertThat(heard("due-c", running)).containsExactly("OVERDUE", "DUE_SOON");
    }

    @Test
    void says_of_a_day_in_a_year_without_a_notice_that_it_is_provisional() {
        TestClock.set("2038-12-27T10:00:00+08:00");
        var issue = inHand("跨年到期公司", "due-d");
        TestClock.set("2038-12-31T10:00:00+08:00");
        DueLook.now();
        Sample.handler("due-d")
                .get(BASE + "/inbox")
                .then()
                .body(
                        "items.find { it.issueId == '" + issue + "' && it.kind == 'DUE_SOON' }.detail",
                        equalTo("办结期限 2039-01-03(暂定)"));
    }

    /** Signed and begun, so that only the solving is waited for. */
    private static UUID inHand(String firm, String department) {
        var issue = IssueSteps.dispatched(Sample.firm(firm), department);
        for (var state : List.of("SIGNED", "HANDLING")) {
            IssueSteps.move(Sample.handler(department), issue, Map.of("to", state))
                    .then()
                    .statusCode(201);
        }
        return issue;
    }

    private static List<String> heard(String department, UUID issue) {
        return Heard.of(Sample.handler(department), issue);
    }

    private static List<String> heardByOffice(UUID issue) {
        return Heard.of(Sample.dispatcher(), issue);
    }
}
