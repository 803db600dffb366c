package cn.sisong.enterprise.plan;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.plan.VisitPlanTest.foretold;
import static cn.sisong.enterprise.plan.VisitPlanTest.put;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnBehalfPlanTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-09-02T09:00:00+08:00");
    }

    @Test
    void meets_the_want_of_the_leader_for_whom_it_was_written_down_and_of_no_namesake_elsewhere() {
        var own = Sample.taskForce("behalf-own");
        var other = Sample.taskForce("behalf-other");
        var leader = joined(own, "behalf-leader");
        joined(other, "behalf-namesake");
        var firm = Sample.firm("代录计划公司");
        VisitPlanTest.assign(firm, other, "NONE");
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of(
                        "enterpriseId",
                        firm,
                        "taskForceId",
                        own,
                        "memberId",
                        leader,
                        "from",
                        "2026-01-01",
                        "visitFrequency",
                        "MONTHLY"));
        foretold("behalf-own", 28).body("items", hasSize(1));
        written("behalf-other", firm);
        foretold("behalf-own", 28).body("items", hasSize(1));
        written("behalf-own", firm);
        foretold("behalf-own", 28).body("items", empty());
    }

    private static void written(String member, UUID firm) {
        put(
                member,
                UUID.randomUUID(),
                Map.of(
                        "enterpriseId",
                        firm,
                        "startedAt",
                        "2026-09-01T09:00:00+08:00",
                        "mode",
                        "ON_SITE",
                        "onBehalfOf",
                        "王代录"));
    }

    private static UUID joined(UUID force, String subject) {
        return Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", subject, "name", "王代录", "from", "2026-01-01"));
    }
}
