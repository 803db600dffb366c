package cn.sisong.enterprise;

import cn.sisong.common.testing.ListCost;
import cn.sisong.common.testing.StatementCountCase;
import cn.sisong.common.testing.Statements;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementCountTest extends StatementCountCase {
    private static final String UNIT = "matrix-unit";
    private static final String AREA = "341226";
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
            var firm = Sample.firm("数语句公司" + i, AREA);
            Sample.assign(firm, force);
            Sample.post(member(member), "/voice-codes", Map.of("enterpriseId", firm));
            member(member)
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
                    member(member),
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
            member(member + i).get(BASE + "/me").then().statusCode(200);
            Sample.tryPost(member(member), "/resumptions", Map.of("enterpriseId", firm, "status", "RESUMED"));
        }
        assertThat(statements(member, list, 10))
                .as(list)
                .isEqualTo(statements(member, list, 2))
                .isPositive();
    }

    @Override
    protected ListCost cost() {
        EnterpriseTrials.of("count-member", UNIT);
        var trials = EnterpriseTrials.of("count-member", UNIT);
        var everybody = Tokens.person("count-member", ROLES, UNIT, "340000");
        var office = Tokens.person("count-office", List.of("dispatcher", "supervisor", "leader"), "office", "340000");
        var cost = new ListCost(trials, List.of(everybody, office));
        SecondRows.of(trials, "count-member", UNIT, everybody, cost);
        return cost;
    }

    @Override
    protected Map<String, String> unmeasured() {
        return Map.of(
                "/people", "people of the whole area, counted above",
                "/notifications/channels", "a person has one of each kind",
                "/notifications/failures", "nothing fails here",
                "/sla-policies/{code}/versions", "others count by the rule",
                "/visits/{id}/corrections", "a visit is put right once",
                "/visits/{id}/joiners", "nobody joins a visit that was made");
    }

    @Override
    protected Set<String> textKeys() {
        return Set.of("/people", "/work-methods");
    }

    /** Nobody else writes in this area, and a member sees firms that nobody cares for: each row of a page is alike. */
    private static RequestSpecification member(String subject) {
        return Sample.as(Tokens.person(subject, "member", "", AREA));
    }

    private static long statements(String member, String list, int limit) {
        // whom there is to choose from is the office's to see
        var reader = list.equals("/people") ? Sample.dispatcher() : member(member);
        return Statements.of(id -> reader.header("X-Request-Id", id)
                .queryParam("limit", limit)
                .get(BASE + list)
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(limit)));
    }
}
