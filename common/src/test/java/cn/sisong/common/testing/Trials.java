package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How each operation of a service is tried: ids of rows that exist, and what a body cannot be derived from. */
public final class Trials {
    /** The query parameter that a list is searched by. */
    private static final String WORDS = "q";

    private final ServedContract contract = ServedContract.read();
    private final String root;
    private final Map<String, Object> rows = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private final Map<String, Object> codes = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> ownQueries = new LinkedHashMap<>();
    private final Map<String, String> searches = new LinkedHashMap<>();
    private final Map<Object, Object> twins = new LinkedHashMap<>();

    /** @param root the service's base path */
    public Trials(String root) {
        this.root = root;
    }

    /** The id that stands for the variable after a path, such as {@code /orders} or {@code /orders/{id}/lines}. */
    public Trials row(String collection, Object id) {
        rows.put(root + collection, id);
        return this;
    }

    /** Words that only the rows say, so that a table without ids tells of them too. */
    public Trials mark(String words) {
        marks.add(words);
        return this;
    }

    /** What stands for the variable after a path where it is no row of anybody: a code, a key. */
    public Trials code(String collection, Object value) {
        codes.put(root + collection, value);
        return this;
    }

    /** What a member of a body is to be, by its name or as {@code Schema.member}; a supplier makes a new one each time. */
    public Trials value(String member, Object value) {
        values.put(member, value);
        return this;
    }

    /** What a query parameter is to be, wherever an operation has it. */
    public Trials query(String name, String value) {
        queries.put(name, value);
        return this;
    }

    /** What a query parameter is to be in the operations of one path; goes before what it is elsewhere. */
    public Trials query(String path, String name, String value) {
        ownQueries.computeIfAbsent(root + path, any -> new LinkedHashMap<>()).put(name, value);
        return this;
    }

    /** Words by which a list that is searched finds the row; its other conditions stay as they are. */
    public Trials search(String path, String words) {
        searches.put(root + path, words);
        return this;
    }

    /** What the service's paths begin with. */
    public String root() {
        return root;
    }

    /** Another id under which a row answers too: what names the row is tried by that one as well. */
    public Trials twin(Object id, Object other) {
        twins.put(id.toString(), other);
        return this;
    }

    /** Whether the operation takes words to search by. */
    static boolean isSearch(Operation operation) {
        return operation.method().equals("GET") && operation.hasParameter("query", WORDS);
    }

    /** The same trials with the words that find the rows; fails when a new search has none. */
    Trials searching() {
        var other = new Trials(root);
        other.marks.addAll(marks);
        other.rows.putAll(rows);
        other.codes.putAll(codes);
        other.values.putAll(values);
        other.queries.putAll(queries);
        ownQueries.forEach((path, own) -> other.ownQueries.put(path, new LinkedHashMap<>(own)));
        contract.operations().stream().filter(Trials::isSearch).forEach(operation -> {
            var words = searches.get(operation.path());
            if (words == null) {
                throw new AssertionError("no words for " + operation.name()
                        + ": give this service's Trials a search in "
                        + operation.path().substring(root.length()));
            }
            other.query(operation.path().substring(root.length()), WORDS, words);
        });
        return other;
    }

    /** The same trials with the other ids in the place of the first; empty where there are none. */
    Optional<Trials> underTwins() {
        if (twins.isEmpty()) {
            return Optional.empty();
        }
        var other = new Trials(root);
        other.marks.addAll(marks);
        other.marks.addAll(rows.values().stream().map(Object::toString).toList());
        rows.forEach((path, id) -> other.rows.put(path, twin(id)));
        codes.forEach((path, id) -> other.codes.put(path, twin(id)));
        values.forEach((member, value) -> other.values.put(member, twin(value)));
        queries.forEach((name, value) -> other.queries.put(name, twin(value).toString()));
        ownQueries.forEach((path, own) -> own.forEach((name, value) -> other.ownQueries
                .computeIfAbsent(path, any -> new LinkedHashMap<>())
                .put(name, twin(value).toString())));
        return Optional.of(other);
    }

    private Object twin(Object value) {
        return twins.getOrDefault(value.toString(), value);
    }

    /** Whether an operation is sent otherwise than by these other trials. */
    boolean differs(Operation operation, Trials other) {
        return !path(operation).equals(other.path(operation))
                || !queriesOf(operation).equals(other.queriesOf(operation))
                || twins.keySet().stream()
                        .anyMatch(id -> String.valueOf(body(operation)).contains(id.toString()));
    }

    /** What names a row by the id that stands for the variable after the path. */
    public Object id(String collection) {
        return rows.get(root + collection);
    }

    public ServedContract contract() {
        return contract;
    }

    /** Whether a text tells anything of the rows. */
    public boolean names(String text) {
        return rows.values().stream().anyMatch(id -> text.contains(id.toString()))
                || marks.stream().anyMatch(text::contains);
    }

    /** Whether a text tells anything of the rows beside those that the operation itself was asked for. */
    public boolean namesAnother(Operation operation, String text) {
        var asked = path(operation);
        return rows.values().stream().map(Object::toString).anyMatch(id -> !asked.contains(id) && text.contains(id));
    }

    /** Whether the operation is about one of the rows: in its path, or in what it posts. */
    public boolean isAboutARow(Operation operation) {
        return isOnARow(operation) || names(String.valueOf(body(operation)));
    }

    /** Whether the operation's path names one of the rows. */
    public boolean isOnARow(Operation operation) {
        return names(path(operation));
    }

    /** The path with ids for its variables; fails when a new operation has a variable that nothing is known of. */
    public String path(Operation operation) {
        var path = operation.path();
        var filled = new StringBuilder();
        for (var part : path.substring(1).split("/")) {
            if (part.startsWith("{")) {
                var collection = path.substring(0, path.indexOf("/" + part));
                var id = rows.getOrDefault(collection, codes.get(collection));
                if (id == null) {
                    throw new AssertionError("no sample id for " + operation.name()
                            + ": give this service's Trials a row in " + collection.substring(root.length()));
                }
                filled.append('/').append(id);
            } else {
                filled.append('/').append(part);
            }
        }
        return filled.toString();
    }

    /** The operation's body, or null where it takes none; raw bytes for anything but JSON. */
    public Object body(Operation operation) {
        return operation
                .body()
                .map(body -> body.getKey().endsWith("json")
                        ? new BodySample(contract, values).of(body.getValue())
                        : "样例".getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    /** Sends the operation with all that it needs. */
    public Response send(Operation operation, RequestSpecification who) {
        return send(
                operation,
                who,
                Map.of(
                        "If-Match",
                        "\"v0\"",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    /** Sends the operation with these headers only. */
    public Response send(Operation operation, RequestSpecification who, Map<String, String> headers) {
        var request = who.headers(headers);
        queriesOf(operation).forEach((name, value) -> {
            if (operation.hasParameter("query", name)) {
                request.queryParam(name, value);
            }
        });
        var body = body(operation);
        if (body != null) {
            request.contentType(operation.body().orElseThrow().getKey());
            // the type of the argument decides: bytes go out as they are, anything else as JSON
            if (body instanceof byte[] bytes) {
                request.body(bytes);
            } else {
                request.body(body);
            }
        }
        return request.request(operation.method(), path(operation));
    }

    private Map<String, String> queriesOf(Operation operation) {
        var all = new LinkedHashMap<>(queries);
        all.putAll(ownQueries.getOrDefault(operation.path(), Map.of()));
        return all;
    }
}
