package cn.sisong.e2e;

import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.OtherSystem;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.Launcher;
import cn.sisong.e2e.system.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** The system as {@code ./sisong up} shows it to a newcomer: with examples of everything, put in through the API. */
@Order(99)
@ExtendWith(Journeys.class)
class DemoTest {

    @Test
    void the_examples_are_there_after_up_and_after_down_and_up(RunningSystem system) {
        Assumptions.assumeTrue(system.launcher().isPresent(), "the system is not ours");
        var demo = new Launcher("demo", Map.of("SISONG_DEMO_DATA", "1"))
                .withProgramsOf(system.launcher().orElseThrow());
        try {
            var first = caller(demo.up());
            tickets_stand_in_every_state(first);
            firms_visits_and_what_hangs_on_them(first);
            policies_and_resumptions(first);
            var before = first.all(API + "/issues").size();
            demo.down();
            var again = caller(demo.again());
            assertThat(again.all(API + "/issues")).hasSize(before);
        } finally {
            demo.down();
        }
    }

    private static OtherSystem caller(JsonNode status) {
        var running = new RunningSystem(status, Optional.empty());
        return OtherSystem.withClientCredentials(running.gateway(), running.clientId(), running.clientSecret());
    }

    private static void tickets_stand_in_every_state(Caller caller) {
        assertThat(caller.all(API + "/issues"))
                .extracting(issue -> issue.get("state").asText())
                .contains("SUBMITTED", "REJECTED", "MERGED", "ACCEPTED", "DISPATCHED", "RETURNED", "HANDLING")
                .contains("SUSPENDED", "PENDING_COMMITMENT", "REPLIED", "CONFIRMING", "CLOSED", "REOPENED");
    }

    private static void firms_visits_and_what_hangs_on_them(Caller caller) {
        for (var list : List.of("/enterprises", "/task-forces", "/campaigns", "/activities", "/findings")) {
            assertThat(caller.all(API + list)).as(list).isNotEmpty();
        }
        assertThat(caller.all(API + "/visits"))
                .extracting(visit -> visit.get("state").asText())
                .contains("DONE", "PLANNED", "DECLINED", "VOIDED");
    }

    private static void policies_and_resumptions(Caller caller) {
        assertThat(caller.all(API + "/policies")).hasSize(6);
        assertThat(caller.all(API + "/resumptions"))
                .extracting(resumption -> resumption.get("status").asText())
                .contains("RESUMED", "NOT_REQUIRED");
        assertThat(caller.get(API + "/resumptions/summary")
                        .expect(200)
                        .json()
                        .get("rate")
                        .isNull())
                .isFalse();
    }
}
