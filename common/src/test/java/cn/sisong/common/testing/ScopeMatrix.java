package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every operation of the served contract × every caller outside the rows' scope. A new operation is in the matrix from
 * its first build on: it fails until a sample id is given, or until the operation refuses.
 */
public final class ScopeMatrix {
    private static final Logger LOG = Logger.getLogger(ScopeMatrix.class);
    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    private final Trials trials;
    private final Map<String, String> outsiders = new LinkedHashMap<>();
    private final Map<String, Neighbour> neighbours = new LinkedHashMap<>();
    private final Map<String, String> exceptions;
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int attempts;

    /** @param exceptions operations that may answer a neighbour, each with the reason */
    public ScopeMatrix(Trials trials, Map<String, String> exceptions) {
        this.trials = trials;
        this.exceptions = exceptions;
    }

    /**
     * Operations on what belongs to no area, each with the reason. Whoever has the permission may get through: with a
     * version or a code that does not fit, too. They are tried all the same, and may name no row.
     */
    public ScopeMatrix shared(Map<String, String> operations) {
        shared.putAll(operations);
        return this;
    }

    /** Somebody who must see none of the rows. */
    public ScopeMatrix outsider(String name, String token) {
        outsiders.put(name, token);
        return this;
    }

    /** Somebody in the rows' area who has no part in them; sees what {@code exceptions} name. */
    public ScopeMatrix neighbour(String name, String token) {
        return neighbour(name, token, Map.of());
    }

    /** The same, with a duty that opens more: {@code own} are operations that may answer, each with the reason. */
    public ScopeMatrix neighbour(String name, String token, Map<String, String> own) {
        neighbours.put(name, new Neighbour(token, own));
        return this;
    }

    private record Neighbour(String token, Map<String, String> own) {}

    /** Tries everything; answers what was reached that should not have been. */
    public List<String> run() {
        var operations = trials.contract().operations();
        for (var operation : operations) {
            outsiders.forEach((name, token) -> attempt(operation, name, token));
            neighbours.forEach((name, neighbour) -> attemptNextDoor(operation, name, neighbour));
        }
        var unknown = new HashSet<>(exceptions.keySet());
        neighbours.values().forEach(neighbour -> unknown.addAll(neighbour.own().keySet()));
        unknown.addAll(shared.keySet());
        operations.forEach(operation -> unknown.remove(operation.name()));
        unknown.forEach(name -> faults.add("an exception for " + name + ", which is no operation"));
        LOG.infof(
                "scope matrix: %d operations x %d callers = %d attempts",
                operations.size(), outsiders.size() + neighbours.size(), attempts);
        return faults;
    }

    /** Operations that answer without a token although nothing opens them. */
    public List<String> openWithoutToken() {
        var open = new ArrayList<String>();
        for (var operation : trials.contract().operations()) {
            var response = operation.isAnonymous() ? null : trials.send(operation, RestAssured.given());
            if (response != null
                    && !(response.statusCode() == 401
                            && response.contentType().startsWith("application/problem+json"))) {
                open.add(operation.name() + " answers " + response.statusCode());
            }
        }
        return open;
    }

    /** How many requests were sent. */
    public int attempts() {
        return attempts;
    }

    /** What is open to neighbours shows them what they asked for, and no other row. A list shows what it is open for. */
    private void attemptNextDoor(Operation operation, String name, Neighbour neighbour) {
        if (neighbour.own().containsKey(operation.name())) {
            if (send(operation, neighbour.token()).statusCode() != 200) {
                faults.add(operation.name() + " is not open to " + name);
            }
        } else if (!exceptions.containsKey(operation.name())) {
            attempt(operation, name, neighbour.token());
        } else if (!operation.variables().isEmpty()) {
            tolerate(operation, name, send(operation, neighbour.token()));
        }
    }

    private void attempt(Operation operation, String outsider, String token) {
        if (operation.isAnonymous()) {
            // the token in the path is the key: nobody's role counts
            return;
        }
        var response = send(operation, token);
        if (shared.containsKey(operation.name())) {
            tolerate(operation, outsider, response);
        } else {
            judge(operation, outsider, response);
        }
    }

    private Response send(Operation operation, String token) {
        attempts++;
        return trials.send(operation, RestAssured.given().auth().oauth2(token));
    }

    private void tolerate(Operation operation, String caller, Response response) {
        if (response.statusCode() >= 500) {
            faults.add(operation.name() + " answers " + response.statusCode() + " to " + caller);
        } else if (trials.namesAnother(operation, response.asString())) {
            faults.add(operation.name() + " shows another row to " + caller);
        }
    }

    private void judge(Operation operation, String outsider, Response response) {
        var status = response.statusCode();
        var problem = String.valueOf(response.contentType()).startsWith("application/problem+json");
        if (everyItemRefused(response)) {
            return;
        }
        if (trials.isAboutARow(operation) && !HIDDEN.contains(status) && status != 422) {
            faults.add(operation.name() + " answers " + status + " to " + outsider);
        } else if (status < 300 && trials.names(response.asString())) {
            faults.add(operation.name() + " shows a row to " + outsider);
        } else if (status >= 300 && !HIDDEN.contains(status) && status != 422) {
            faults.add(operation.name() + " answers " + status + " to " + outsider + ": " + response.asString());
        } else if (status >= 400 && !problem) {
            faults.add(operation.name() + " refuses " + outsider + " without a problem");
        }
    }

    /** A bulk request answers 200 with a result per item. */
    private static boolean everyItemRefused(Response response) {
        if (response.statusCode() != 200 || !response.contentType().startsWith("application/json")) {
            return false;
        }
        List<Object> results = response.jsonPath().getList("items.status");
        return results != null
                && !results.isEmpty()
                && results.stream().allMatch(status -> status instanceof Integer number && number >= 400);
    }
}
