package cn.sisong.enterprise.figure;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.FigureSteps.ask;
import static cn.sisong.enterprise.FigureSteps.firm;
import static cn.sisong.enterprise.FigureSteps.list;
import static cn.sisong.enterprise.FigureSteps.resumption;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes known late changes the figures of later days of knowledge only. Each test counts in areas of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureAsOfTest {
    private static final String BEFORE = "2026-04-30";
    private static final String AFTER = "2026-05-31";

    @BeforeEach
    void when_the_first_things_are_recorded() {
        TestClock.set("2026-04-01T09:00:00+08:00");
    }

    @Test
    void people_whose_time_in_a_task_force_is_written_down_late() {
        var force = force("340102");
        join(force, "as-of-early");
        later();
        join(force, "as-of-late");
        assertThat(figure("A1", "340102", BEFORE)).isEqualTo("1");
        assertThat(figure("A1", "340102", AFTER)).isEqualTo("2");
    }

    @Test
    void task_forces_that_are_written_down_late() {
        force("340103");
        later();
        force("340103");
        assertThat(figure("A2", "340103", BEFORE)).isEqualTo("1");
        assertThat(figure("A2", "340103", AFTER)).isEqualTo("2");
    }

    @Test
    void visits_that_are_written_down_late() {
        visit(firm("340104", "C26"));
        later();
        visit(firm("340104", "C26"));
        assertThat(figure("A3", "340104", BEFORE)).isEqualTo("1");
        assertThat(figure("A3", "340104", AFTER)).isEqualTo("2");
    }

    @Test
    void an_industry_that_is_put_right_late() {
        var firm = firm("340111", "F5101");
        visit(firm);
        visit(firm("340111", "C26"));
        later();
        patch("/enterprises/" + firm, Map.of("industryCode", "C2651"));
        assertThat(figure("A4", "340111", BEFORE)).isEqualTo("1");
        assertThat(figure("A4", "340111", AFTER)).isEqualTo("2");
    }

    @Test
    void an_issue_whose_firm_becomes_known_late() {
        var issue = UUID.randomUUID();
        var visit = UUID.randomUUID();
        recorder("340200")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "firmHint",
                        Map.of("name", "路边的厂"),
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-03-02T08:00:00+08:00",
                        "issues",
                        List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺熟练工人"))))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        solve(issue);
        later();
        recorder("340200")
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("enterpriseId", firm("340202", "C26")))
                .post(BASE + "/visits/" + visit + "/_match")
                .then()
                .statusCode(200);
        assertThat(figure("A5", "340202", BEFORE)).isNull();
        assertThat(figure("A5", "340202", AFTER)).isEqualTo("1");
        assertThat(figure("A5", "340200", BEFORE)).isEqualTo("1");
        assertThat(figure("A5", "340200", AFTER)).isEqualTo("1");
    }

    @Test
    void firms_that_are_put_on_the_list_late() {
        list(firm("340207", "C26"));
        later();
        list(firm("340207", "C26"));
        assertThat(figure("A23", "340207", BEFORE)).isEqualTo("1");
        assertThat(figure("A23", "340207", AFTER)).isEqualTo("2");
    }

    @Test
    void work_that_is_known_late_to_have_begun_again() {
        var firm = firm("340209", "C26");
        resumption(firm, "SHOULD_RESUME", "2026-03-01");
        later();
        resumption(firm, "RESUMED", "2026-03-10");
        assertThat(figure("A24", "340209", BEFORE)).isEqualTo("0");
        assertThat(figure("A24", "340209", AFTER)).isEqualTo("100.00");
    }

    @Test
    void the_work_of_a_firm_that_moves_to_another_county() {
        var firm = firm("340405", "C26");
        resumption(firm, "RESUMED", "2026-03-01");
        resumption(firm("340405", "C26"), "SHOULD_RESUME", "2026-03-01");
        later();
        patch("/enterprises/" + firm, Map.of("areaCode", "340406"));
        for (var share : List.of(
                List.of("340405", BEFORE, "50.00"),
                List.of("340405", AFTER, "0"),
                List.of("340406", AFTER, "100.00"))) {
            assertThat(figure("A24", share.get(0), share.get(1))).isEqualTo(share.get(2));
            assertThat(summary(share.get(0), share.get(1))).isIn(share.get(2), share.get(2) + ".00");
        }
        assertThat(figure("A24", "340406", BEFORE)).isNull();
        assertThat(summary("340406", BEFORE)).isNull();
    }

    @Test
    void names_of_task_forces_and_of_their_people() {
        var force = force("340803");
        var member = join(force, "as-of-renamed");
        later();
        patch("/task-forces/" + force, Map.of("name", "改名专班" + force));
        patch("/task-forces/" + force + "/members/" + member, Map.of("name", "李四"));
        // again the same, which changes nothing
        patch("/task-forces/" + force, "v1", Map.of("name", "改名专班" + force));
        patch("/task-forces/" + force + "/members/" + member, "v1", Map.of("name", "李四"));
        for (var code : List.of("A1", "A1D")) {
            assertThat(labels(code, "340803", BEFORE)).containsExactly("张三");
            assertThat(labels(code, "340803", AFTER)).containsExactly("李四");
        }
        assertThat(labels("A2", "340803", BEFORE)).singleElement().asString().startsWith("知悉日专班");
        assertThat(labels("A2", "340803", AFTER)).containsExactly("改名专班" + force);
    }

    private static void later() {
        TestClock.set("2026-05-20T09:00:00+08:00");
    }

    /** The value, whose rows of the same day of knowledge are as many as it says. */
    private static String figure(String code, String area, String asOf) {
        Map<String, Object> figure = ask(area, asOf)
                .get(BASE + "/figures")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }");
        assertThat(labels(code, area, asOf)).hasSize((int) figure.get("rows"));
        return (String) figure.get("value");
    }

    private static List<String> labels(String code, String area, String asOf) {
        return ask(area, asOf)
                .get(BASE + "/figures/" + code + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .path("items.label");
    }

    private static String summary(String area, String asOf) {
        return Sample.as(Tokens.person("leader-" + area, "leader", "", area))
                .queryParam("on", "2026-06-30")
                .queryParam("asOf", asOf)
                .get(BASE + "/resumptions/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("rate");
    }

    private static void patch(String path, Map<String, ?> change) {
        patch(path, "v0", change);
    }

    private static void patch(String path, String seen, Map<String, ?> change) {
        Sample.dispatcher()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", '"' + seen + '"')
                .body(change)
                .patch(BASE + path)
                .then()
                .statusCode(200);
    }

    private static UUID force(String area) {
        return Sample.post(
                Sample.dispatcher(),
                "/task-forces",
                Map.of("name", "知悉日专班" + UUID.randomUUID(), "areaCode", area, "from", "2026-01-01"));
    }

    private static UUID join(UUID force, String subject) {
        return Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", subject, "name", "张三", "from", "2026-01-01"));
    }

    /** Who records what happens in an area. */
    private static RequestSpecification recorder(String area) {
        return Sample.as(Tokens.person("as-of-member-" + area, "member", "", area));
    }

    private static void visit(UUID firm) {
        recorder("340000")
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", "2026-03-02T08:00:00+08:00"))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static void solve(UUID issue) {
        Sample.department("jxj");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        IssueSteps.confirm(IssueSteps.confirming(issue, "jxj"), "SOLVED");
    }
}
