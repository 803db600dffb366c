package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Race;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Many at once: exactly one effect, and everybody else hears why. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueRaceTest {
    private static final int CALLERS = 20;

    @Inject
    FirmVoice voice;

    @Inject
    AgroalDataSource database;

    @Test
    void lets_one_of_twenty_colleagues_sign() throws Exception {
        var issue = dispatched(Sample.firm("抢签公司"), "jxj");
        var seen = tag(issue);
        var statuses = together(() -> sign(issue, seen, Sample.key()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(412);
        assertThat(signed(issue)).isEqualTo(1);
    }

    @Test
    void has_one_effect_for_twenty_replays_of_one_key() throws Exception {
        var issue = dispatched(Sample.firm("重放公司"), "jxj");
        var seen = tag(issue);
        var key = Sample.key();
        var statuses = together(() -> sign(issue, seen, key));
        // a replay that overlaps the first is told to come again, and then hears its answer
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(sign(issue, seen, key)).isEqualTo(201);
        assertThat(signed(issue)).isEqualTo(1);
    }

    @Test
    void lets_one_of_two_writers_on_one_version_win() throws Exception {
        var issue = dispatched(Sample.firm("两人同改公司"), "jxj");
        var seen = tag(issue);
        var back = Map.of("to", "RETURNED", "comment", "不属本单位职责");
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var statuses = Race.together(
                2,
                () -> turn.getAndIncrement() == 0
                        ? sign(issue, seen, Sample.key())
                        : post(issue, seen, Sample.key(), back));
        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        assertThat(Sample.dispatcher()
                        .get(BASE + "/issues/" + issue + "/timeline")
                        .<Integer>path("items.findAll { it.from == 'DISPATCHED' }.size()"))
                .isEqualTo(1);
    }

    @Test
    void keeps_one_of_twenty_requests_for_time() throws Exception {
        var issue = dispatched(Sample.firm("抢延期公司"), "jxj");
        sign(issue, tag(issue), Sample.key());
        var statuses = together(() -> Sample.tryPost(
                        Sample.handler("jxj"), "/issues/" + issue + "/extensions", Map.of("days", 1, "reason", "等材料"))
                .statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).isSubsetOf(201, 409, 412, 422);
        assertThat(Sample.dispatcher()
                        .get(BASE + "/issues/" + issue + "/extensions")
                        .<List<String>>path("items.state"))
                .containsExactly("PENDING");
    }

    @Test
    void merges_nothing_into_an_issue_that_its_firm_is_just_taking_back() throws Exception {
        var taken = raised(Sample.firm("正在撤回公司"), "LABOUR");
        var other = raised(Sample.firm("正要并入公司"), "LABOUR");
        var colleague = Executors.newSingleThreadExecutor();
        try {
            var merging = QuarkusTransaction.requiringNew().call(() -> {
                voice.withdraw(taken, null);
                var status = colleague.submit(() -> merge(other, taken));
                while (!status.isDone() && waiting() == 0) {
                    Thread.sleep(20);
                }
                return status;
            });
            assertThat(merging.get()).isEqualTo(422);
        } finally {
            colleague.shutdownNow();
        }
        Sample.dispatcher().get(BASE + "/issues/" + other).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void lets_one_of_two_issues_be_merged_into_the_other() throws Exception {
        for (int i = 0; i < 5; i++) {
            var one = raised(Sample.firm("互相并案甲公司"), "LABOUR");
            var two = raised(Sample.firm("互相并案乙公司"), "LABOUR");
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            var statuses = Race.together(2, () -> turn.getAndIncrement() == 0 ? merge(one, two) : merge(two, one));
            assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        }
    }

    private static int merge(UUID issue, UUID into) {
        return move(Sample.dispatcher(), issue, Map.of("to", "MERGED", "mergedInto", into))
                .statusCode();
    }

    /** How many wait for a lock. */
    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int sign(UUID issue, String seen, String key) {
        return post(issue, seen, key, Map.of("to", "SIGNED"));
    }

    private static int post(UUID issue, String seen, String key, Map<String, ?> step) {
        return Sample.handler("jxj")
                .header("If-Match", seen)
                .header("Idempotency-Key", key)
                .body(step)
                .post(BASE + "/issues/" + issue + "/transitions")
                .statusCode();
    }

    private static int signed(UUID issue) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .path("items.findAll { it.to == 'SIGNED' && it.from == 'DISPATCHED' }.size()");
    }

    private static List<Integer> together(IntSupplier call) throws Exception {
        return Race.together(CALLERS, call);
    }
}
