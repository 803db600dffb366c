package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the served contract, tried from outside: no side door may have been forgotten. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeMatrixTest {

    /** One operation of the contract. */
    private record Operation(String method, String path) {
        boolean isAnonymous() {
            return path.contains("/confirmations/") || path.contains("/appointments/");
        }

        String at(UUID id) {
            return path.replaceAll("\\{[a-zA-Z]+}", id.toString());
        }

        Response call(RequestSpecification who, String at) {
            var type =
                    switch (method) {
                        case "PATCH" -> "application/merge-patch+json";
                        default ->
                            path.endsWith("/attachments")
                                    ? "image/png"
                                    : path.endsWith("_import") ? "text/csv" : "application/json";
                    };
            who.contentType(type).header("Idempotency-Key", Sample.key()).header("If-Match", "\"v0\"");
            return "GET".equals(method)
                    ? who.request(method, at)
                    : who.body(body().getBytes(StandardCharsets.UTF_8)).request(method, at);
        }

        private String body() {
            if (path.contains("/visits/") && path.endsWith("/transitions")) {
                return "{\"to\":\"CANCELLED\",\"comment\":\"外人\"}";
            }
            if (path.endsWith("/transitions")) {
                return "{\"to\":\"ACCEPTED\"}";
            }
            if (path.endsWith("/members")) {
                return "{\"subject\":\"intruder\",\"name\":\"外人\"}";
            }
            if (path.endsWith("/contacts")) {
                return "{\"outcome\":\"UNANSWERED\"}";
            }
            if (path.contains("/activities/")) {
                return path.endsWith("/issues")
                        ? "{\"enterpriseId\":\"" + new UUID(0, 9) + "\",\"category\":\"LABOUR\",\"title\":\"外人\"}"
                        : path.endsWith("/_cancel")
                                ? "{\"comment\":\"外人\"}"
                                : "{\"kind\":\"SALON\",\"title\":\"外人\",\"heldOn\":\"2026-03-02\"}";
            }
            if (path.endsWith("/_turn")) {
                return "{\"into\":\"NEED\"}";
            }
            if (path.endsWith("/_match")) {
                return "{\"enterpriseId\":\"" + new UUID(0, 9) + "\"}";
            }
            if (path.endsWith("/edits")) {
                return "{\"device\":\"intruder\",\"baseVersion\":0,\"changes\":[{\"id\":\"" + new UUID(0, 8)
                        + "\",\"field\":\"NOTE\",\"value\":\"\",\"capturedAt\":\"2026-03-02T01:00:00Z\"}]}";
            }
            if (path.matches(".*/visits/\\{[a-zA-Z]+}")) {
                return "{\"firmHint\":{\"name\":\"外人\"},\"mode\":\"PHONE\",\"startedAt\":\"2026-03-02T09:00:00+08:00\"}";
            }
            return "{}";
        }
    }

    @Test
    void answers_no_one_without_a_token() {
        for (var operation : operations()) {
            if (!operation.isAnonymous()) {
                var response = operation.call(RestAssured.given(), operation.at(new UUID(0, 1)));
                assertThat(response.statusCode()).as(operation.toString()).isEqualTo(401);
                assertThat(response.contentType()).as(operation.toString()).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void hides_the_rows_of_a_task_force_from_another_on_every_path() {
        var firm = Sample.firm("矩阵公司");
        var force = Sample.taskForce("matrix-own");
        var assignment = Sample.assign(firm, force);
        Sample.taskForce("matrix-other");
        var visit = UUID.randomUUID();
        Sample.member("matrix-own")
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", "2026-03-02T09:00:00+08:00"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        var issue = dispatched(firm, "jxj");
        var campaign = Sample.post(
                Sample.dispatcher(), "/campaigns", Map.of("name", "矩阵遍访", "from", "2026-03-01", "to", "2026-03-31"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(firm)))
                .then()
                .statusCode(201);
        var activity = Sample.post(
                Sample.member("matrix-own"),
                "/activities",
                Map.of(
                        "kind",
                        "SALON",
                        "title",
                        "矩阵夜话",
                        "heldOn",
                        "2026-03-02",
                        "firms",
                        List.of(Map.of("enterpriseId", firm))));
        var rows = Map.of(
                "/enterprises/",
                firm,
                "/visits/",
                visit,
                "/issues/",
                issue,
                "/assignments/",
                assignment,
                "/campaigns/",
                campaign,
                "/activities/",
                activity);
        int tried = 0;
        for (var operation : operations()) {
            var id = rows.entrySet().stream()
                    .filter(row -> operation.path().contains(row.getKey() + "{"))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (id.isEmpty()) {
                continue;
            }
            tried++;
            var status = operation
                    .call(Sample.member("matrix-other"), operation.at(id.get()))
                    .statusCode();
            // 403 where the role alone decides, before anything is looked up
            assertThat(status).as(operation.toString()).isIn(404, 403);
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void lists_nothing_of_another_task_force() {
        var firm = Sample.firm("矩阵清单公司");
        Sample.assign(firm, Sample.taskForce("matrix-list-own"));
        Sample.taskForce("matrix-list-other");
        dispatched(firm, "jxj");
        for (var list : List.of(
                "/enterprises",
                "/visits",
                "/issues",
                "/assignments",
                "/visit-plan",
                "/findings",
                "/campaigns",
                "/activities")) {
            var body = Sample.member("matrix-list-other")
                    .queryParam("limit", 200)
                    .get(BASE + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body).as(list).doesNotContain(firm.toString());
        }
    }

    private static List<Operation> operations() {
        var contract = JsonPath.from(RestAssured.get("/q/openapi?format=json").asString());
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        var operations = new ArrayList<Operation>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        List.of("get", "put", "post", "patch", "delete").contains(method))
                .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path))));
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }
}
