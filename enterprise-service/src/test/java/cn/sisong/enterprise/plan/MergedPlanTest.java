package cn.sisong.enterprise.plan;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.plan.VisitPlanTest.assigned;
import static cn.sisong.enterprise.plan.VisitPlanTest.foretold;
import static cn.sisong.enterprise.plan.VisitPlanTest.plan;
import static cn.sisong.enterprise.plan.VisitPlanTest.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedPlanTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-09-02T09:00:00+08:00");
    }

    @Test
    void counts_a_visit_to_a_file_that_was_merged_for_the_firm_that_answers_for_it() {
        var survivor = assigned("并后计划甲公司", Sample.taskForce("plan-merged-met"), "MONTHLY");
        var duplicate = inPreparation("并后计划乙公司");
        put(
                "plan-merged-met",
                UUID.randomUUID(),
                Map.of("enterpriseId", duplicate, "startedAt", "2026-09-01T09:00:00+08:00", "mode", "ON_SITE"));
        foretold("plan-merged-met", 28).body("items.enterpriseId", contains(survivor.toString()));
        merge(survivor, duplicate);
        foretold("plan-merged-met", 28).body("items", empty());
        plan("plan-merged-met", Map.of("days", 28, "enterpriseIds", List.of(survivor)))
                .body("items", empty());
    }

    @Test
    void plans_once_for_a_firm_whose_two_files_are_in_the_same_care() {
        var force = Sample.taskForce("plan-merged-both");
        var survivor = assigned("两档包联甲公司", force, "MONTHLY");
        var duplicate = inPreparation("两档包联乙公司");
        VisitPlanTest.assign(duplicate, force, "MONTHLY");
        merge(survivor, duplicate);
        plan("plan-merged-both", Map.of("days", 28, "enterpriseIds", List.of(duplicate)))
                .body("items.visit.enterpriseId", contains(survivor.toString()));
        foretold("plan-merged-both", 28).body("items", empty());
    }

    @Test
    void finds_who_looks_after_a_target_by_any_of_its_files() {
        var force = Sample.taskForce("plan-merged-target");
        var survivor = Sample.firm("并后遍访甲公司");
        var duplicate = inPreparation("并后遍访乙公司");
        VisitPlanTest.assign(duplicate, force, "NONE");
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "并后遍访" + UUID.randomUUID(), "from", "2026-09-01", "to", "2026-09-30"));
        add(campaign, Map.of("enterpriseIds", List.of(survivor)), 1);
        merge(survivor, duplicate);
        Sample.dispatcher()
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .body("items.enterpriseId", contains(survivor.toString()), "items[0].taskForceName", notNullValue());
        plan("plan-merged-target", Map.of("days", 28)).body("items.visit.taskForceId", contains(force.toString()));
    }

    @Test
    void takes_a_firm_on_a_list_once_whichever_of_its_files_is_named() {
        var force = Sample.taskForce("plan-merged-filter");
        var survivor = assigned("并后名单甲公司", force, "NONE");
        var duplicate = inPreparation("并后名单乙公司");
        VisitPlanTest.assign(duplicate, force, "NONE");
        var earlier = campaign();
        add(earlier, Map.of("enterpriseIds", List.of(duplicate)), 1);
        merge(survivor, duplicate);
        add(earlier, Map.of("enterpriseIds", List.of(survivor)), 0);
        add(campaign(), Map.of("filter", Map.of("taskForceId", force)), 1);
        add(campaign(), Map.of("filter", Map.of("campaignId", earlier)), 1);
        add(campaign(), Map.of("enterpriseIds", List.of(survivor, duplicate)), 1);
    }

    @Test
    void is_content_with_another_day_that_was_agreed_on_under_another_file() {
        var survivor = assigned("并后改期甲公司", Sample.taskForce("plan-merged-agreed"), "MONTHLY");
        var duplicate = inPreparation("并后改期乙公司");
        var visit = UUID.randomUUID();
        put("plan-merged-agreed", visit, Map.of("enterpriseId", survivor, "plannedOn", "2026-09-10"));
        PutOffPlanTest.end("plan-merged-agreed", visit, Map.of("to", "DECLINED"));
        TestClock.set("2026-09-02T10:00:00+08:00");
        put("plan-merged-agreed", UUID.randomUUID(), Map.of("enterpriseId", duplicate, "plannedOn", "2026-10-12"));
        putOff("plan-merged-agreed", survivor, 1);
        merge(survivor, duplicate);
        putOff("plan-merged-agreed", survivor, 0);
        foretold("plan-merged-agreed", 28).body("items", empty());
    }

    private static void putOff(String member, UUID firm, int visits) {
        Sample.member(member)
                .queryParam("enterpriseId", firm)
                .queryParam("putOff", true)
                .get(BASE + "/visits")
                .then()
                .statusCode(200)
                .body("items", hasSize(visits));
    }

    private static UUID campaign() {
        return Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "并后名单" + UUID.randomUUID(), "from", "2026-12-01", "to", "2026-12-31"));
    }

    private static void add(UUID campaign, Map<String, ?> body, int added) {
        Sample.tryPost(Sample.dispatcher(), "/campaigns/" + campaign + "/targets", body)
                .then()
                .statusCode(201)
                .body("added", equalTo(added));
    }

    private static UUID inPreparation(String name) {
        return FirmMergeTest.inPreparation(name, Sample.ZONE);
    }

    private static void merge(UUID survivor, UUID duplicate) {
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
    }
}
