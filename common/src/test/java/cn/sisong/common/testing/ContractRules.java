package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.RestAssured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the API conventions demand of every operation, read from the served contract and tried on the service. */
public final class ContractRules {
    /** A version that no row has. */
    private static final String NEVER = "\"v2147483647\"";

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

    private final Trials trials;
    private final String token;
    private final Map<String, String> exceptions;

    /**
     * @param token somebody who may do everything and sees the sample rows
     * @param exceptions operations that rightly break a rule, each with the reason
     */
    public ContractRules(Trials trials, String token, Map<String, String> exceptions) {
        this.trials = trials;
        this.token = token;
        this.exceptions = exceptions;
    }

    /** A change of something that has versions goes out only with the version that was read. */
    public List<String> changesWithoutIfMatch() {
        return faults(this::wantsVersion, operation -> {
            if (!operation.hasParameter("header", "If-Match")) {
                return "does not ask for If-Match";
            }
            var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
            return expect(428, "precondition-required", trials.send(operation, person(), key));
        });
    }

    /** A change by someone who has read another version than the present one is refused, and told of the present one. */
    public List<String> changesWithAnotherVersion() {
        return faults(this::wantsVersion, operation -> {
            var answer = trials.send(
                    operation,
                    person(),
                    Map.of(
                            "If-Match",
                            NEVER,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
            var fault = expect(412, "stale-version", answer);
            return fault != null || answer.header("ETag") != null ? fault : "does not tell the present version";
        });
    }

    /** Exceptions of which none is a change that could want a version. */
    public List<String> needlessExceptions() {
        var needless = new ArrayList<>(exceptions.keySet());
        trials.contract().operations().stream().filter(this::wantsVersion).forEach(operation -> {
            needless.remove(operation.name());
        });
        return needless;
    }

    /** A POST can be repeated. */
    public List<String> postsWithoutKey() {
        return faults(
                operation -> operation.method().equals("POST"),
                operation -> expect(
                        400,
                        "idempotency-key-missing",
                        trials.send(operation, person(), Map.of("If-Match", "\"v0\""))));
    }

    /** Whatever answers a list answers it by pages. */
    public List<String> listsWithoutPages() {
        return faults(
                this::isList,
                operation -> operation.hasParameter("query", "limit") && operation.hasParameter("query", "cursor")
                        ? null
                        : "has no limit and cursor");
    }

    /** A misspelt parameter does not silently mean everything. */
    public List<String> unknownParametersTaken() {
        return faults(
                operation -> true,
                operation ->
                        expect(400, "unknown-parameter", trials.send(operation, person().queryParam("misspelt", "1"))));
    }

    /** A value that its parameter cannot have is refused by the parameter's name, and is no page that is not there. */
    public List<String> valuesTakenForAnything() {
        var faults = new ArrayList<String>();
        for (var operation : trials.contract().operations()) {
            for (var name : operation.typedParameters(trials.contract())) {
                var answer = trials.send(operation, person().queryParam(name, "x"));
                if (answer.statusCode() != 400 || !answer.asString().contains('"' + name + '"')) {
                    faults.add(operation.name() + " answers " + answer.statusCode() + " to " + name + "=x: "
                            + answer.asString());
                }
            }
        }
        return faults;
    }

    /** A merge patch says that it is one. */
    public List<String> patchesAsPlainJson() {
        return faults(
                operation -> operation.method().equals("PATCH"),
                operation -> expect(
                        415,
                        "unsupported-media-type",
                        person().contentType("application/json")
                                .header("If-Match", "\"v0\"")
                                .body("{}")
                                .request("PATCH", trials.path(operation))));
    }

    private boolean wantsVersion(Operation operation) {
        return CHANGES.contains(operation.method())
                || operation.method().equals("POST") && !addsRow(operation)
                || operation.hasParameter("header", "If-Match");
    }

    /** A POST to where rows are listed or have their addresses adds one; any other changes what is there. */
    private boolean addsRow(Operation post) {
        var path = post.path();
        var last = path.substring(path.lastIndexOf('/'));
        return !last.startsWith("/_")
                && !last.equals("/transitions")
                && trials.contract().operations().stream()
                        .anyMatch(other -> keepsRows(other, path)
                                // what is added under one thing may be kept among its own kind
                                || keepsRows(other, trials.root() + last));
    }

    private static boolean keepsRows(Operation operation, String collection) {
        return operation.path().startsWith(collection + "/{")
                || operation.path().equals(collection) && operation.method().equals("GET");
    }

    private boolean isList(Operation operation) {
        var schema =
                operation.answer(200).path("content").path("application/json").path("schema");
        return operation.method().equals("GET")
                && trials.contract().resolve(schema).path("properties").has("items");
    }

    private List<String> faults(Predicate<Operation> concerned, Function<Operation, String> rule) {
        var faults = new ArrayList<String>();
        for (var operation : trials.contract().operations()) {
            if (concerned.test(operation) && !exceptions.containsKey(operation.name())) {
                var fault = rule.apply(operation);
                if (fault != null) {
                    faults.add(operation.name() + " " + fault);
                }
            }
        }
        return faults;
    }

    private io.restassured.specification.RequestSpecification person() {
        return RestAssured.given().auth().oauth2(token);
    }

    private static String expect(int status, String code, io.restassured.response.Response response) {
        return response.statusCode() == status && response.asString().contains('"' + code + '"')
                ? null
                : "answers " + response.statusCode() + " instead of " + status + " " + code + ": "
                        + response.asString();
    }
}
