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
            return path.contains("/confirmations/");
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
            if (path.endsWith("/transitions")) {
                return "{\"to\":\"ACCEPTED\"}";
            }
            if (path.endsWith("/members")) {
                return "{\"subject\":\"intruder\",\"name\":\"外人\"}";
            }
            if (path.endsWith("/contacts")) {
                return "{\"outcome\":\"UNANSWERED\"}";
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
            if (path.endsWith("/policies/{id}")) {
                return "{\"title\":\"外人\",\"issuer\":\"外人\",\"validFrom\":\"2026-01-01\",\"benefit\":\"无\",\"conditions\":[]}";
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
        var rows = Map.of("/enterprises/", firm, "/visits/", visit, "/issues/", issue, "/assignments/", assignment);
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
        assertThat(tried).isGreaterThan(12);
    }

    @Test
    void lists_nothing_of_another_task_force() {
        var firm = Sample.firm("矩阵清单公司");
        Sample.assign(firm, Sample.taskForce("matrix-list-own"));
        Sample.taskForce("matrix-list-other");
        dispatched(firm, "jxj");
        Sample.tryPost(Sample.dispatcher(), "/resumptions", Map.of("enterpriseId", firm, "status", "RESUMED"))
                .then()
                .statusCode(201);
        for (var list : List.of("/enterprises", "/visits", "/issues", "/assignments", "/resumptions")) {
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

    /** A policy of another province, tried by an official of this one. */
    @Test
    void hides_the_policies_of_another_province_on_every_path() {
        var policy = Sample.post(
                Sample.as(cn.sisong.common.testing.Tokens.person("matrix-shanghai", "dispatcher", "office", "310000")),
                "/policies",
                Map.of(
                        "title",
                        "外省政策",
                        "issuer",
                        "外省",
                        "validFrom",
                        "2026-01-01",
                        "benefit",
                        "补助",
                        "conditions",
                        List.of()));
        for (var operation : operations()) {
            if (operation.path().contains("/policies/{")) {
                assertThat(operation
                                .call(Sample.dispatcher(), operation.at(policy))
                                .statusCode())
                        .as(operation.toString())
                        .isIn(404, 400);
            }
        }
        assertThat(Sample.dispatcher().get(BASE + "/policies?limit=200").asString())
                .doesNotContain(policy.toString());
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
