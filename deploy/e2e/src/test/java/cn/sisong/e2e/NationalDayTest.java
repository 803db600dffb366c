package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.Launcher;
import cn.sisong.e2e.system.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(30)
@ExtendWith(Journeys.class)
class NationalDayTest {

    @AfterEach
    void back_to_real_time(RunningSystem system) {
        system.launcher().ifPresent(launcher -> launcher.clock("real"));
    }

    @Test
    void counts_the_days_on_which_people_work_in_exchange(RunningSystem system, People people, World world) {
        // Only the launcher that started a system can move its clock.
        Assumptions.assumeTrue(system.launcher().isPresent());
        var dispatcher = people.atDesk("dispatcher");
        var firm = world.firmOfOurs("节前用工有限公司");
        Launcher launcher = system.launcher().orElseThrow();
        launcher.clock("2026-09-18T09:00+08:00");

        var issue = dispatcher
                .post(
                        API + "/issues",
                        Json.object("enterpriseId", firm, "category", "LABOUR", "title", "节前缺工", "urgency", "NORMAL"))
                .expect(201)
                .id();
        dispatcher.step(Cases.path(issue), "to", "ACCEPTED").expect(201);
        var preview = dispatcher
                .get(Cases.path(issue) + "/deadline-preview?departmentId=jxj")
                .expect(200)
                .json();
        var dispatched = dispatcher
                .step(Cases.path(issue), "to", "DISPATCHED", "departmentId", "jxj")
                .expect(201)
                .json();

        // Friday the 18th; Sunday the 20th is worked for National Day, Friday the 25th is Mid-Autumn.
        assertThat(due(preview)).isEqualTo("2026-09-24");
        assertThat(due(dispatched)).isEqualTo("2026-09-24");
        assertThat(dispatched.get("dueAt").asText()).startsWith("2026-09-24");
    }

    private static String due(JsonNode issue) {
        for (var deadline : issue.get("deadlines")) {
            if (deadline.get("kind").asText().equals("SOLVE")) {
                return deadline.get("dueDate").asText();
            }
        }
        throw new AssertionError("No deadline to solve: " + issue);
    }
}
