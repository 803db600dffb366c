package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
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

import static cn.sisong.enterprise.FigureSteps.figure;
import static cn.sisong.enterprise.FigureSteps.firm;
import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.CorrectionSteps.correct;
import static cn.sisong.enterprise.visit.CorrectionSteps.declareVoid;
import static cn.sisong.enterprise.visit.CorrectionSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;

/** What was counted before a correction stays counted as of then; from the correction on, the right firm or none. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectedFiguresTest {
    private static final String AUTHOR = "corrected-author";
    private static final String BEFORE = "2026-04-09";
    private static final String AFTER = "2026-04-10";

    @BeforeEach
    void when_the_visit_is_recorded() {
        TestClock.set("2026-04-01T09:00:00+08:00");
    }

    private static void later() {
        TestClock.set("2026-04-10T09:00:00+08:00");
    }

    @Test
    void firms_visited_move_with_the_firm_to_its_area_and_industry() {
        var works = firm("341202", "C26");
        var shop = firm("341203", "F5101");
        var visit = visited(AUTHOR, works);
        later();
        correct(Sample.member(AUTHOR), visit, shop).then().statusCode(201);
        assertThat(figures("A3", "341202")).containsExactly("1", "0");
        assertThat(figures("A4", "341202")).containsExactly("1", "0");
        assertThat(figures("A3", "341203")).containsExactly(null, "1");
        assertThat(figures("A4", "341203")).containsExactly(null, "0");
        // and back, on a later day still
        TestClock.set("2026-04-20T09:00:00+08:00");
        correct(Sample.member(AUTHOR), visit, works).then().statusCode(201);
        assertThat(figures("A3", "341202")).containsExactly("1", "0");
        assertThat(figure("A3", "341202", "2026-04-20")).isEqualTo("1");
        assertThat(figure("A3", "341203", "2026-04-20")).isEqualTo("0");
    }

    @Test
    void firms_visited_lose_a_visit_that_was_none() {
        var visit = visited(AUTHOR, firm("341204", "C26"));
        visited(AUTHOR, firm("341204", "C26"));
        later();
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(201);
        assertThat(figures("A3", "341204")).containsExactly("2", "1");
        assertThat(figures("A4", "341204")).containsExactly("2", "1");
    }

    @Test
    void coverage_of_a_campaign_follows_and_so_does_what_was_brought() {
        var wrong = Sample.firm("遍访点错公司");
        var right = Sample.firm("遍访实际公司");
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "更正遍访" + UUID.randomUUID(), "from", "2026-03-01", "to", "2026-04-30"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(wrong)))
                .then()
                .statusCode(201);
        var visit = UUID.randomUUID();
        var body = VisitStepTest.done(wrong);
        body.put("results", List.of(Map.of("kind", "LABOUR", "quantity", "4")));
        VisitStepTest.put(AUTHOR, visit, body).then().statusCode(201);
        later();
        correct(Sample.member(AUTHOR), visit, right).then().statusCode(201);
        assertThat(covered(campaign, BEFORE)).isEqualTo("1 [4.00]");
        assertThat(covered(campaign, AFTER)).isEqualTo("0 []");
        TestClock.set("2026-04-20T09:00:00+08:00");
        correct(Sample.member(AUTHOR), visit, wrong).then().statusCode(201);
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(201);
        assertThat(covered(campaign, BEFORE)).isEqualTo("1 [4.00]");
        assertThat(covered(campaign, "2026-04-20")).isEqualTo("0 []");
    }

    @Test
    void the_firm_that_nobody_visited_is_due_and_an_exception_again() {
        var area = "341221";
        var force = Sample.taskForce("corrected-due");
        var firm = Sample.firm("更正后待走访公司", area);
        Sample.post(
                Sample.dispatcher(),
                "/assignments",
                Map.of("enterpriseId", firm, "taskForceId", force, "from", "2026-03-01", "visitFrequency", "MONTHLY"));
        var visit = UUID.randomUUID();
        var body = VisitStepTest.done(firm);
        body.put("startedAt", "2026-04-01T08:30:00+08:00");
        VisitStepTest.put("corrected-due", visit, body).then().statusCode(201);
        later();
        assertThat(due("corrected-due")).doesNotContain(firm.toString());
        assertThat(neverVisited(area)).isEmpty();
        declareVoid(Sample.member("corrected-due"), visit).then().statusCode(201);
        assertThat(due("corrected-due")).contains(firm.toString());
        assertThat(neverVisited(area)).containsExactly(firm.toString());
    }

    private static List<String> due(String member) {
        return Sample.member(member)
                .queryParam("days", 20)
                .get(BASE + "/visit-plan")
                .then()
                .statusCode(200)
                .extract()
                .path("items.enterpriseId");
    }

    private static List<String> neverVisited(String area) {
        return Sample.as(Tokens.person("supervisor-of-" + area, "supervisor", "", area))
                .queryParam("kind", "NEVER_VISITED")
                .get(BASE + "/supervision/exceptions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String covered(UUID campaign, String asOf) {
        var answer = Sample.dispatcher()
                .queryParam("asOf", asOf)
                .get(BASE + "/campaigns/" + campaign + "/coverage")
                .then()
                .statusCode(200)
                .extract();
        return answer.path("visited") + " " + answer.path("results.quantity");
    }

    /** As of the day before the correction, and as of its day. */
    private static String[] figures(String code, String area) {
        return new String[] {figure(code, area, BEFORE), figure(code, area, AFTER)};
    }
}
