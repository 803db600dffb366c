package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every operation of the served contract × every caller outside the rows' scope. A new operation is in the matrix from
 * its first build on: it fails until a sample id is given, or until the operation refuses. Lists are read to their end,
 * and what answers an outsider without a row must show one to an insider: nothing is hidden by not being there. What can
 * be searched is also asked by words that find the row.
 */
public final class ScopeMatrix {
    private static final Logger LOG = Logger.getLogger(ScopeMatrix.class);
    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    private final Trials trials;
    private final Map<String, String> outsiders = new LinkedHashMap<>();
    private final Map<String, Neighbour> neighbours = new LinkedHashMap<>();
    private final Map<String, String> exceptions;
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final Map<String, String> insiders = new LinkedHashMap<>();
    private final Map<String, String> rowless = new LinkedHashMap<>();
    private final Map<String, String> checkedFirst = new LinkedHashMap<>();
    private final Set<Operation> answered = new LinkedHashSet<>();
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

    /** Operations that tell nobody of a row, each with the reason: there is nothing in them to hide. */
    public ScopeMatrix rowless(Map<String, String> operations) {
        rowless.putAll(operations);
        return this;
    }

    /** Operations that may find fault with the body before they look for the row in the path, each with the reason. */
    public ScopeMatrix checkedFirst(Map<String, String> operations) {
        checkedFirst.putAll(operations);
        return this;
    }

    /** Somebody who sees the rows: by the same requests one of the insiders must be shown them. */
    public ScopeMatrix insider(String name, String token) {
        insiders.put(name, token);
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
        operations.forEach(operation -> attempt(trials, operation));
        answered.forEach(operation -> control(trials, operation));
        search(operations);
        trials.underTwins().ifPresent(twins -> operations.stream()
                .filter(operation -> trials.differs(operation, twins))
                .forEach(operation -> attempt(twins, operation)));
        var unknown = new HashSet<>(exceptions.keySet());
        unknown.addAll(rowless.keySet());
        unknown.addAll(checkedFirst.keySet());
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

    private void attempt(Trials by, Operation operation) {
        outsiders.forEach((name, token) -> attempt(by, operation, name, token));
        neighbours.forEach((name, neighbour) -> attemptNextDoor(by, operation, name, neighbour));
    }

    /** A search is a list of its own: it may go another way through the tables than the list without words. */
    private void search(List<Operation> operations) {
        var searching = trials.searching();
        operations.stream().filter(Trials::isSearch).forEach(operation -> {
            attempt(searching, operation);
            control(searching, operation);
        });
    }

    /** What answered those outside without a row has one to show. */
    private void control(Trials by, Operation operation) {
        if (rowless.containsKey(operation.name()) || operation.isAnonymous()) {
            return;
        }
        var isShown = insiders.values().stream().anyMatch(token -> {
            var walk = new PageWalk(by, operation, token);
            return walk.finds(
                    walk.first(), text -> by.isOnARow(operation) ? by.namesAnother(operation, text) : by.names(text));
        });
        if (!isShown) {
            faults.add(operation.name() + (by == trials ? "" : " by words")
                    + " shows its row to no insider: nothing is tried by it");
        }
    }

    /** What is open to neighbours shows them what they asked for, and no other row. A list shows what it is open for. */
    private void attemptNextDoor(Trials by, Operation operation, String name, Neighbour neighbour) {
        var walk = new PageWalk(by, operation, neighbour.token());
        if (neighbour.own().containsKey(operation.name())) {
            if (first(walk).statusCode() != 200) {
                faults.add(operation.name() + " is not open to " + name);
            }
        } else if (!exceptions.containsKey(operation.name())) {
            attempt(by, operation, name, neighbour.token());
        } else if (!operation.variables().isEmpty()) {
            tolerate(by, operation, name, walk, first(walk));
        }
    }

    private void attempt(Trials by, Operation operation, String outsider, String token) {
        if (operation.isAnonymous()) {
            // the token in the path is the key: nobody's role counts
            return;
        }
        var walk = new PageWalk(by, operation, token);
        if (shared.containsKey(operation.name())) {
            tolerate(by, operation, outsider, walk, first(walk));
        } else {
            judge(by, operation, outsider, walk, first(walk));
        }
    }

    private Response first(PageWalk walk) {
        attempts++;
        return walk.first();
    }

    private void tolerate(Trials by, Operation operation, String caller, PageWalk walk, Response response) {
        note(by, operation, response);
        if (response.statusCode() >= 500) {
            faults.add(operation.name() + " answers " + response.statusCode() + " to " + caller);
        } else if (walk.finds(response, text -> by.namesAnother(operation, text))) {
            faults.add(operation.name() + " shows another row to " + caller);
        }
    }

    /** Only reading is checked for having something to show; what is written has it in its path or body. */
    private void note(Trials by, Operation operation, Response response) {
        if (by == trials && operation.method().equals("GET") && response.statusCode() == 200) {
            answered.add(operation);
        }
    }

    private void judge(Trials by, Operation operation, String outsider, PageWalk walk, Response response) {
        note(by, operation, response);
        var status = response.statusCode();
        var problem = String.valueOf(response.contentType()).startsWith("application/problem+json");
        if (everyItemRefused(response)) {
            return;
        }
        var mayBeRefusedByRule = !by.isOnARow(operation) || checkedFirst.containsKey(operation.name());
        if (by.isAboutARow(operation) && !HIDDEN.contains(status) && !(status == 422 && mayBeRefusedByRule)) {
            faults.add(operation.name() + " answers " + status + " to " + outsider);
        } else if (status < 300 && walk.finds(response, by::names)) {
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
