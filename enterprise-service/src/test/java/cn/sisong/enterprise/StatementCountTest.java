package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementCountTest {
    private static final String UNIT = "matrix-unit";
    private static final List<String> ROLES =
            List.of("member", "dispatcher", "handler", "handler-reviewer", "supervisor", "leader", "system-admin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enterprises",
                "/visits",
                "/issues",
                "/assignments",
                "/task-forces",
                "/people",
                "/resumptions",
                "/findings",
                "/activities",
                "/voice-codes",
                "/rechecks"
            })
    void costs_the_same_statements_for_a_short_and_a_long_page(String list) {
        var member = "count-" + UUID.randomUUID();
        var force = Sample.taskForce(member);
        var questions = Sample.post(
                Sample.dispatcher(),
                "/work-methods/GAOXIN_YEHUA/questionnaires",
                Map.of("title", "夜话", "prompts", List.of("问")));
        for (int i = 0; i < 12; i++) {
            var firm = Sample.firm("数语句公司" + i);
            Sample.assign(firm, force);
            Sample.post(Sample.member(member), "/voice-codes", Map.of("enterpriseId", firm));
            Sample.member(member)
                    .header("If-None-Match", "*")
                    .body(Map.of(
                            "enterpriseId",
                            firm,
                            "mode",
                            "PHONE",
                            "startedAt",
                            "2026-03-02T09:00:00+08:00",
                            "sends",
                            List.of(Map.of("kind", "POLICY")),
                            "methods",
                            List.of("GAOXIN_YEHUA"),
                            "results",
                            List.of(Map.of("kind", "LABOUR", "quantity", "1")),
                            "answers",
                            List.of(Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "questionnaireId",
                                    questions,
                                    "promptNo",
                                    1,
                                    "text",
                                    "要人",
                                    "turnInto",
                                    "NEED")),
                            "issues",
                            List.of(Map.of("id", UUID.randomUUID(), "category", "LABOUR", "title", "缺工"))))
                    .put(BASE + "/visits/" + UUID.randomUUID());
            Sample.post(
                    Sample.member(member),
                    "/activities",
                    Map.of(
                            "kind",
                            "SALON",
                            "title",
                            "夜话" + i,
                            "heldOn",
                            "2026-03-02",
                            "firms",
                            List.of(Map.of("enterpriseId", firm)),
                            "officials",
                            List.of(Map.of("name", "张三", "unit", "经信局"))));
            if (list.equals("/rechecks")) {
                IssueSteps.solved(firm);
            }
            Sample.taskForce(member);
            Sample.member(member + i).get(BASE + "/me").then().statusCode(200);
            Sample.tryPost(Sample.member(member), "/resumptions", Map.of("enterpriseId", firm, "status", "RESUMED"));
        }
        assertThat(statements(member, list, 10))
                .as(list)
                .isEqualTo(statements(member, list, 2))
                .isPositive();
    }

    /** So many lists have several rows here; the others (one open at a time, nothing failed, …) cannot grow. */
    private static final int MEASURED = 45;

    /** Ordered by words: any word is a place in them. */
    private static final Set<String> TEXT_KEYS = Set.of("/people", "/work-methods");

    @Test
    void costs_the_same_statements_for_one_row_and_for_many_in_every_list_of_the_contract(TestReporter report) {
        EnterpriseTrials.of("count-member", UNIT);
        var trials = EnterpriseTrials.of("count-member", UNIT);
        var everybody = Tokens.person("count-member", ROLES, UNIT, "340000");
        var office = Tokens.person("count-office", List.of("dispatcher", "supervisor", "leader"), "office", "340000");
        var cost = new ListCost(trials, List.of(everybody, office));
        SecondRows.of(trials, "count-member", everybody, cost.lists());
        var faults = new ArrayList<String>();
        var tooShort = new ArrayList<String>();
        int measured = 0;
        for (var list : cost.lists()) {
            var rows = cost.rows(list);
            if (rows < 2) {
                tooShort.add(list.path().replace(BASE, ""));
                continue;
            }
            measured++;
            var many = cost.statements(list, 200);
            var one = cost.statements(list, 1);
            // a row may lack what another has and is looked up: then half the rows, or the dearest of them, is the
            // measure
            if (one != many && cost.statements(list, (rows + 1) / 2) != many && cost.dearest(list) < many) {
                faults.add(list.name() + " costs " + one + " statements for one row, " + many + " for " + rows);
            }
            var last = cost.last(list);
            if (last > Math.max(one, many)) {
                faults.add(
                        list.name() + " costs " + last + " statements for its last page, " + many + " for its first");
            }
            if (!TEXT_KEYS.contains(list.path().replace(BASE, ""))) {
                var altered = cost.altered(list);
                if (altered.statusCode() != 400 || !altered.asString().contains("malformed-cursor")) {
                    faults.add(list.name() + " answers " + altered.statusCode() + " to an altered cursor");
                }
            }
        }
        assertThat(faults).isEmpty();
        report.publishEntry("lists measured", measured + " of " + cost.lists().size() + "; not: " + tooShort);
        assertThat(measured).isGreaterThanOrEqualTo(MEASURED);
    }

    /** Asked as the member, whose scope leaves out what other tests wrote: each row of the page is alike. */
    private static long statements(String member, String list, int limit) {
        // whom there is to choose from is the office's to see
        var reader = list.equals("/people") ? Sample.dispatcher() : Sample.member(member);
        return Statements.of(id -> reader.header("X-Request-Id", id)
                .queryParam("limit", limit)
                .get(BASE + list)
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(limit)));
    }
}
