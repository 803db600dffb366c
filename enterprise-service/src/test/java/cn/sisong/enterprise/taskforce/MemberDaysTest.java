package cn.sisong.enterprise.taskforce;

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

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** A member sees what the task force sees from the first to the last day of the membership, both included. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberDaysTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
    }

    @Test
    void sees_a_firm_and_its_visits_from_the_first_to_the_last_day() {
        var force = Sample.taskForce("days-colleague");
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "days-member", "name", "借调者", "from", "2026-04-01", "to", "2026-04-30"));
        var firm = Sample.firm("借调期间公司");
        Sample.assign(firm, force);
        var visit = visit(firm);
        sees("2026-03-31T23:59:59+08:00", firm, visit, 404);
        sees("2026-04-01T00:00:00+08:00", firm, visit, 200);
        sees("2026-04-30T23:59:59+08:00", firm, visit, 200);
        sees("2026-05-01T00:00:00+08:00", firm, visit, 404);
    }

    @Test
    void sees_a_firm_from_the_first_to_the_last_day_of_its_care() {
        var force = Sample.taskForce("days-member");
        var firm = Sample.firm("限期包联公司");
        Sample.assign(firm, Sample.taskForce("days-colleague"));
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "from", "2026-04-01", "to", "2026-04-30"));
        var visit = visit(firm);
        sees("2026-03-31T23:59:59+08:00", firm, visit, 404);
        sees("2026-04-01T00:00:00+08:00", firm, visit, 200);
        sees("2026-04-30T23:59:59+08:00", firm, visit, 200);
        sees("2026-05-01T00:00:00+08:00", firm, visit, 404);
    }

    private static UUID visit(UUID firm) {
        FirmMergeTest.visit("days-colleague", firm);
        return UUID.fromString(Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .path("items[0].id"));
    }

    private static void sees(String instant, UUID firm, UUID visit, int status) {
        TestClock.set(instant);
        Sample.member("days-member").get(BASE + "/enterprises/" + firm).then().statusCode(status);
        Sample.member("days-member").get(BASE + "/visits/" + visit).then().statusCode(status);
    }
}
