package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** A firm's link that is no longer good, or never was: the issue stays as it is. */
@Order(31)
@ExtendWith(Journeys.class)
class BadLinkTest {

    @AfterEach
    void back_to_real_time(RunningSystem system) {
        system.launcher().ifPresent(launcher -> launcher.clock("real"));
    }

    @Test
    void that_nobody_has_given(People people) {
        Refused.with(answer(people, "/c/" + "A".repeat(43)), 404, "not-found");
    }

    @Test
    void that_was_replaced_by_another_or_answered_with_nonsense(People people, World world) {
        var issue = confirming(people, world);
        var first = issue.link();
        var second = people.atDesk("dispatcher")
                .post(Cases.path(issue.id()) + "/confirmation-links", null)
                .expect(201)
                .json()
                .get("url")
                .asText();
        Refused.with(answer(people, first), 410, "gone");
        Refused.with(people.nobody().get(path(first)), 410, "gone");
        var link = second.substring(second.indexOf("/c/"));
        var nonsense = Json.object("solved", "YES", "rating", "SATISFIED");
        Refused.with(people.nobody().post(path(link), nonsense), 400, "malformed-request", "/solved");
        people.nobody().get(path(link)).expect(200);
        assertThat(state(people, issue.id())).isEqualTo("CONFIRMING");

        var links = Cases.path(issue.id()) + "/confirmation-links";
        var open = people.atDesk("dispatcher").get(links).expect(200).json().at("/items/0");
        var version = Map.of("If-Match", "\"v" + open.get("version").asLong() + "\"");
        people.atDesk("dispatcher")
                .call("DELETE", links + "/" + open.get("id").asText(), version, null)
                .expect(204);
        Refused.with(answer(people, link), 410, "gone");
        assertThat(state(people, issue.id())).isEqualTo("CONFIRMING");
    }

    @Test
    void that_is_older_than_a_month(RunningSystem system, People people, World world) {
        // Only the launcher that started a system can move its clock.
        Assumptions.assumeTrue(system.launcher().isPresent());
        var issue = confirming(people, world);
        system.launcher()
                .orElseThrow()
                .clock(Instant.now()
                        .plus(31, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        Refused.with(answer(people, issue.link()), 410, "gone");
        assertThat(state(people, issue.id())).isEqualTo("CONFIRMING");
    }

    private record Confirming(String id, String link) {}

    private static Confirming confirming(People people, World world) {
        var firm = world.firmOfOurs("链接失效" + CreditCodes.serial() + "有限公司");
        var issue = Cases.visit(people.atDesk("member"), firm).labour();
        Cases.dispatch(people, issue, "jxj");
        return new Confirming(issue, Cases.answer(people, issue));
    }

    private static Answer answer(People people, String link) {
        return people.nobody().post(path(link), Json.object("solved", "SOLVED", "rating", "SATISFIED"));
    }

    private static String path(String link) {
        return API + "/confirmations/" + link.substring("/c/".length());
    }

    private static String state(People people, String issue) {
        return people.atDesk("dispatcher")
                .get(Cases.path(issue))
                .expect(200)
                .json()
                .get("state")
                .asText();
    }
}
