package cn.sisong.enterprise.figure;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.common.testing.FigureSheet.value;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

/** Where a figure ends: its area, its period, its day of knowledge. Each test counts in a county of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureBoundsTest {
    private static final Iterator<String> COUNTIES = List.of(
                    "341302", "341322", "341323", "341324", "341602", "341621", "341622")
            .iterator();

    @ParameterizedTest
    @CsvSource({"341200, 340100", "341200, 340000", "341282, 341200", "341200, 320000"})
    void are_refused_for_an_area_outside_the_callers(String own, String asked) {
        for (var path : new String[] {"/figures", "/figures/A3/rows"}) {
            ask(own, "2026-01-01", "2026-06-30", "2026-07-01")
                    .queryParam("area", asked)
                    .get(BASE + path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("area-out-of-scope"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-04-01, 1, 1",
        "2026-04-01, 2026-04-30, 0, 0",
        "2026-04-01, 2026-05-01, 0, 1",
        "2026-04-01, 2026-05-10, 1, 1",
        "2025-12-01, 2025-12-31, 0, 0",
        "2025-12-01, 2026-01-01, 1, 1",
        "2026-03-31, 2026-05-10, 2, 2"
    })
    void count_the_people_and_task_forces_of_a_period_with_its_first_and_last_day(
            String from, String to, String people, String forces) {
        TestClock.set("2026-02-01T09:00:00+08:00");
        var area = freshCounty();
        force(area, "2026-01-01", "2026-03-31", "2026-01-01");
        force(area, "2026-05-01", null, "2026-05-10");
        figures(area, from, to, "2026-06-01").body(value("A1"), equalTo(people), value("A2"), equalTo(forces));
    }

    @Test
    void count_an_issue_that_is_opened_again_only_after_the_period() {
        TestClock.set("2026-06-24T09:00:00+08:00");
        var issue = IssueSteps.solved(Sample.firm("期后重新办理公司", "341003"));
        TestClock.set("2026-07-06T09:00:00+08:00");
        move(Sample.dispatcher(), issue, Map.of("to", "REOPENED", "comment", "又缺人"))
                .then()
                .statusCode(201);
        figures("341003", "2026-01-01", "2026-06-30", "2026-07-10").body(value("A5"), equalTo("1"));
        figures("341003", "2026-01-01", "2026-07-05", "2026-07-10").body(value("A5"), equalTo("1"));
        figures("341003", "2026-01-01", "2026-07-06", "2026-07-10").body(value("A5"), equalTo("0"));
        figures("341003", "2026-06-25", "2026-07-05", "2026-07-10").body(value("A5"), equalTo("0"));
    }

    @Test
    void count_the_firms_word_that_somebody_wrote_down_from_the_telephone() {
        TestClock.set("2026-04-01T09:00:00+08:00");
        var issue = dispatched(Sample.firm("电话销号公司", "341004"), "jxj");
        confirming(issue, "jxj");
        var call = Map.of("outcome", "REACHED", "comment", "王经理来电", "answer", Map.of("solved", "SOLVED"));
        Sample.tryPost(
                        Sample.dispatcher().header("If-Match", IssueSteps.tag(issue)),
                        "/issues/" + issue + "/contacts",
                        call)
                .then()
                .statusCode(201);
        figures("341004", "2026-04-01", "2026-04-01", "2026-04-01").body(value("A5"), equalTo("1"));
        ask("341004", "2026-04-01", "2026-04-01", "2026-04-01")
                .get(BASE + "/figures/A5/rows")
                .then()
                .body("items.id", contains(issue.toString()))
                .body("items.happenedOn", contains("2026-04-01"))
                .body("items.url", contains(BASE + "/issues/" + issue));
    }

    @Test
    void may_change_until_their_day_of_knowledge_is_over() {
        TestClock.set("2026-05-20T09:00:00+08:00");
        figures("341002", "2026-01-01", "2026-06-30", "2026-05-19")
                .body("items.provisional", everyItem(equalTo(false)));
        figures("341002", "2026-01-01", "2026-03-31", "2026-05-20").body("items.provisional", everyItem(equalTo(true)));
    }

    private static void force(String area, String from, String to, String joined) {
        UUID force = Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Sample.map("name", "期间专班" + UUID.randomUUID(), "areaCode", area, "from", from, "to", to));
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "bounds-" + UUID.randomUUID(), "name", "张三", "from", joined));
    }

    private static String freshCounty() {
        return COUNTIES.next();
    }

    private static ValidatableResponse figures(String area, String from, String to, String asOf) {
        return ask(area, from, to, asOf).get(BASE + "/figures").then().statusCode(200);
    }

    private static RequestSpecification ask(String area, String from, String to, String asOf) {
        return Sample.as(Tokens.person("leader-" + area, "leader", "", area))
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("asOf", asOf);
    }
}
