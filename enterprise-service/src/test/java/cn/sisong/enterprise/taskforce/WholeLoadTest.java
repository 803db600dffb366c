package cn.sisong.enterprise.taskforce;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.taskforce.HandOverTest.mine;
import static cn.sisong.enterprise.taskforce.HandOverTest.pass;
import static cn.sisong.enterprise.taskforce.HandOverTest.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeLoadTest {
    @Inject
    HandOverConfig config;

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
    }

    @Test
    void passes_on_at_once_whatever_number_of_ranges_it_makes() {
        var from = Sample.taskForce("whole-a");
        var to = Sample.taskForce("whole-b");
        var firms = new ArrayList<UUID>();
        for (int i = 0; i < 2 * config.range() + 1; i++) {
            firms.add(Sample.firm("整体移交公司" + i));
            Sample.assign(firms.get(i), from);
        }
        var visits = List.of(
                planned("whole-a", firms.get(0), "2026-03-20").toString(),
                planned("whole-a", firms.get(firms.size() - 1), "2026-03-21").toString());
        var ids = firms.stream().map(UUID::toString).toArray(String[]::new);
        pass(from, to, "2026-03-10", true)
                .body("items.enterpriseId", containsInAnyOrder(ids))
                .body("items.newAssignmentIds", everyItem(empty()))
                .body("plannedVisits", equalTo(2));
        List<String> taken = pass(from, to, "2026-03-10", false)
                .body("items.enterpriseId", containsInAnyOrder(ids))
                .body("items.outcome", everyItem(equalTo("MOVED")))
                .body("plannedVisits", equalTo(2))
                .extract()
                .path("items.newAssignmentIds.flatten()");
        assertThat(taken).hasSize(firms.size()).doesNotHaveDuplicates();
        held(to).hasSize(firms.size());
        mine("whole-b").body("items.id", containsInAnyOrder(visits.toArray()));
    }

    @Test
    void leaves_no_firm_alone_after_a_time_in_which_the_receiver_has_it_anyway() {
        var from = Sample.taskForce("whole-gap-a");
        var to = Sample.taskForce("whole-gap-b");
        var firm = Sample.firm("中间自有包联公司");
        Sample.assign(firm, from);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", to, "from", "2026-06-01", "to", "2026-06-30"));
        pass(from, to, "2026-03-10", true).body("items.outcome", contains("MOVED"));
        pass(from, to, "2026-03-10", false)
                .body("items.outcome", contains("MOVED"))
                .body("items[0].newAssignmentIds", hasSize(2));
        held(to).containsExactlyInAnyOrder("2026-03-10/2026-05-31", "2026-06-01/2026-06-30", "2026-07-01/null");
    }

    @Test
    void takes_what_the_receiver_has_under_another_file_of_the_firm_for_held_already() {
        var from = Sample.taskForce("whole-merged-a");
        var to = Sample.taskForce("whole-merged-b");
        var survivor = Sample.firm("并后移交甲公司");
        var duplicate = FirmMergeTest.inPreparation("并后移交乙公司", Sample.ZONE);
        Sample.assign(survivor, from);
        Sample.assign(duplicate, to);
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments",
                        Map.of("enterpriseId", survivor, "taskForceId", to, "from", "2026-04-01"))
                .then()
                .statusCode(409);
        pass(from, to, "2026-03-10", false).body("items.outcome", contains("ALREADY_HELD"));
    }

    @Test
    void passes_a_firm_of_two_files_on_once() {
        var from = Sample.taskForce("whole-files-a");
        var to = Sample.taskForce("whole-files-b");
        var survivor = Sample.firm("两档移交甲公司");
        var duplicate = FirmMergeTest.inPreparation("两档移交乙公司", Sample.ZONE);
        Sample.assign(survivor, from);
        Sample.assign(duplicate, from);
        planned("whole-files-a", duplicate, "2026-03-20");
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        for (var dryRun : new boolean[] {true, false}) {
            pass(from, to, "2026-03-10", dryRun)
                    .body("items.outcome", contains("MOVED", "ALREADY_HELD"), "plannedVisits", equalTo(1));
        }
        held(to).hasSize(1);
    }

    @Test
    void leaves_with_a_colleague_what_the_colleague_has_already() {
        var force = Sample.taskForce("whole-colleague");
        String member = Sample.dispatcher()
                .get(BASE + "/task-forces/" + force + "/members")
                .path("items[0].id");
        var firm = Sample.firm("专班与成员公司");
        Sample.assign(firm, force);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId",
                        Sample.firm("成员自有公司"),
                        "taskForceId",
                        force,
                        "memberId",
                        member,
                        "from",
                        "2026-01-01"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/assignments/_hand-over",
                        Map.of("fromTaskForceId", force, "toTaskForceId", force, "toMemberId", member))
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(firm.toString()), "items.outcome", contains("MOVED"));
    }

    /** When a task force has its firms. */
    private static ListAssert<String> held(UUID force) {
        List<Map<String, String>> items = Sample.dispatcher()
                .queryParam("taskForceId", force)
                .get(BASE + "/assignments")
                .path("items");
        return assertThat(items.stream()
                .map(item -> item.get("from") + "/" + item.get("to"))
                .toList());
    }
}
