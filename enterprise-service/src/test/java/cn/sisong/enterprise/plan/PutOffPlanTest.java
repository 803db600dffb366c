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
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PutOffPlanTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-09-02T09:00:00+08:00");
    }

    @Test
    void books_no_firm_by_itself_that_has_put_a_visit_off() {
        var force = Sample.taskForce("plan-declined");
        var firm = assigned("推迟公司", force, "MONTHLY");
        var visit = UUID.randomUUID();
        put("plan-declined", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        end("plan-declined", visit, Map.of("to", "DECLINED"));
        foretold("plan-declined", 28)
                .body("items.enterpriseId", contains(firm.toString()), "items.putOff", contains(true));
        plan("plan-declined", Map.of("days", 28)).body("items", empty());
        plan("plan-declined", Map.of("days", 28, "enterpriseIds", List.of(firm)))
                .body("items", hasSize(1));
    }

    @Test
    void asks_a_firm_again_only_after_the_day_that_it_named() {
        var force = Sample.taskForce("plan-named");
        var firm = assigned("约定改期公司", force, "MONTHLY");
        var visit = UUID.randomUUID();
        put("plan-named", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        end("plan-named", visit, Map.of("to", "DECLINED", "proposedOn", "2026-09-15"));
        foretold("plan-named", 28).body("items", empty());
        TestClock.set("2026-09-16T09:00:00+08:00");
        foretold("plan-named", 14).body("items.proposedOn", contains("2026-09-15"));
    }

    @Test
    void is_content_once_a_visit_that_was_put_off_is_planned_for_another_day_even_in_another_period() {
        var force = Sample.taskForce("plan-agreed");
        var firm = assigned("改到下月公司", force, "MONTHLY");
        var visit = UUID.randomUUID();
        put("plan-agreed", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        end("plan-agreed", visit, Map.of("to", "DECLINED"));
        TestClock.set("2026-09-02T10:00:00+08:00");
        put("plan-agreed", UUID.randomUUID(), Map.of("enterpriseId", firm, "plannedOn", "2026-10-12"));
        foretold("plan-agreed", 28).body("items", empty());
    }

    @Test
    void counts_the_days_of_shanghai_also_before_eight_in_the_morning() {
        var firm = assigned("清晨推迟公司", Sample.taskForce("plan-early"), "MONTHLY");
        var visit = UUID.randomUUID();
        TestClock.set("2026-09-03T07:00:00+08:00");
        put("plan-early", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        end("plan-early", visit, Map.of("to", "DECLINED"));
        TestClock.set("2026-09-03T07:30:00+08:00");
        put(
                "plan-early",
                UUID.randomUUID(),
                Map.of("enterpriseId", firm, "startedAt", "2026-09-02T15:00:00+08:00", "mode", "ON_SITE"));
        Sample.member("plan-early")
                .queryParam("enterpriseId", firm)
                .queryParam("putOff", true)
                .get(BASE + "/visits")
                .then()
                .body("items.id", contains(visit.toString()));
    }

    @Test
    void plans_again_what_was_called_off_by_us() {
        var force = Sample.taskForce("plan-cancelled");
        var firm = assigned("取消后再排公司", force, "MONTHLY");
        var visit = UUID.randomUUID();
        put("plan-cancelled", visit, Map.of("enterpriseId", firm, "plannedOn", "2026-09-10"));
        end("plan-cancelled", visit, Map.of("to", "CANCELLED", "comment", "人员冲突"));
        foretold("plan-cancelled", 28)
                .body("items.enterpriseId", contains(firm.toString()), "items.putOff", contains(false));
    }

    static void end(String member, UUID visit, Map<String, ?> body) {
        Sample.member(member)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(body)
                .post(BASE + "/visits/" + visit + "/transitions")
                .then()
                .statusCode(201);
    }
}
