package cn.sisong.common.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The contract as the service under test publishes it. */
public final class ServedContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    /** So many characters say what is done to what. */
    private static final int A_PHRASE = 4;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static ServedContract served;

    private final JsonNode document;
    private final List<Operation> operations;

    private ServedContract(JsonNode document) {
        this.document = document;
        this.operations = operationsOf(document);
    }

    /** Read once: it is part of the build. */
    public static synchronized ServedContract read() {
        if (served == null) {
            try {
                served = new ServedContract(JSON.readTree(RestAssured.given()
                        .noFilters()
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return served;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation that answers a request; a path without variables goes before one with. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min((a, b) -> a.variables().size() - b.variables().size());
    }

    /** Members that only {@code null} would fit, which is how a reference that may be empty goes wrong in OpenAPI 3.0. */
    public List<String> membersOfNothing() {
        var found = new ArrayList<String>();
        document.at("/components/schemas")
                .fields()
                .forEachRemaining(
                        schema -> schema.getValue().path("properties").fields().forEachRemaining(member -> {
                            var values = member.getValue().path("enum");
                            if (values.size() == 1 && values.get(0).isNull()) {
                                found.add(schema.getKey() + "." + member.getKey());
                            }
                        }));
        return found;
    }

    /** What an integrator would have to guess: an operation that is named in a word, a query parameter with none. */
    public List<String> unsaid() {
        var found = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.node().path("description").asText().isBlank()
                    && operation.node().path("summary").asText().strip().length() < A_PHRASE) {
                found.add(operation.name());
            }
            operation.node().path("parameters").forEach(reference -> {
                var parameter = resolve(reference);
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("description").asText().isBlank()) {
                    found.add(operation.name() + " ?" + parameter.path("name").asText());
                }
            });
        }
        return found;
    }

    /** Operations that take a version or a body and do not say what a caller must do when it is refused. */
    public List<String> changesWithoutRefusals() {
        var found = new ArrayList<String>();
        for (var operation : operations) {
            var expected = new ArrayList<Integer>();
            if (operation.hasParameter("header", "If-Match")) {
                expected.addAll(List.of(412, 428));
            }
            if (operation.body().isPresent()) {
                expected.add(422);
            }
            expected.stream()
                    .filter(status -> !operation.node().path("responses").has(String.valueOf(status)))
                    .forEach(status -> found.add(operation.name() + " " + status));
        }
        return found;
    }

    /** The schema itself, or the one that it refers to. */
    public JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static List<Operation> operationsOf(JsonNode document) {
        var found = new ArrayList<Operation>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        found.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return List.copyOf(found);
    }

    /** One operation: a method on a path. */
    public record Operation(String method, String path, JsonNode node) {
        private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

        /** {@code GET /api/x/v1/orders/{id}}: how tables of exceptions name it. */
        public String name() {
            return method + " " + path;
        }

        public List<String> variables() {
            return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        /** Open to callers without a token. */
        public boolean isAnonymous() {
            return !node.path("security").iterator().hasNext();
        }

        public boolean hasParameter(String place, String name) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .anyMatch(parameter -> parameter.path("in").asText().equals(place)
                            && parameter.path("name").asText().equals(name));
        }

        /** The query parameters whose schema says more of a value than that it is text. */
        public List<String> typedParameters(ServedContract contract) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .filter(parameter -> isTyped(contract.resolve(parameter.path("schema"))))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        private static boolean isTyped(JsonNode schema) {
            return !schema.path("type").asText().equals("string") || schema.has("format") || schema.has("enum");
        }

        /** Media type to schema of the body that the operation takes; empty without one. */
        public Optional<Map.Entry<String, JsonNode>> body() {
            var content = node.path("requestBody").path("content").fields();
            return content.hasNext()
                    ? Optional.of(content.next())
                            .map(media ->
                                    Map.entry(media.getKey(), media.getValue().path("schema")))
                    : Optional.empty();
        }

        /** What the status is documented to carry, {@code default} where it is not named; missing where nothing is. */
        public JsonNode answer(int status) {
            var responses = node.path("responses");
            var named = responses.path(String.valueOf(status));
            return named.isMissingNode() && status >= 400 ? responses.path("default") : named;
        }

        private boolean matches(String actual) {
            return actual.matches(VARIABLE.matcher(path).replaceAll("[^/]+"));
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
