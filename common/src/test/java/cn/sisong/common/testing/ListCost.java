package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list costs in SQL statements, for a page of one row and for as many rows as there are. */
public final class ListCost {
    private static final int ROWS = 12;
    private static final int PAGES = 60;

    private final Trials trials;
    private final List<String> tokens;
    private final Map<String, String> readers = new HashMap<>();

    /** @param tokens people of whom each list is asked by the first who may read it: no role need be let into all */
    public ListCost(Trials trials, List<String> tokens) {
        this.trials = trials;
        this.tokens = tokens;
    }

    /** Every operation of the contract that answers pages. */
    public List<Operation> lists() {
        return trials.contract().operations().stream()
                .filter(operation -> operation.method().equals("GET") && answersPages(operation))
                .toList();
    }

    private boolean answersPages(Operation operation) {
        var schema =
                operation.answer(200).path("content").path("application/json").path("schema");
        var page = trials.contract().resolve(schema).path("properties").path("page");
        return trials.contract().resolve(page).path("properties").has("nextCursor");
    }

    /** The list without what the service's paths begin with. */
    String name(Operation list) {
        return list.path().substring(trials.root().length());
    }

    /** What can be posted to a list is posted twice more; what refuses is made otherwise, or has one row. */
    public void postAgain(String token) {
        for (var list : lists()) {
            for (int time = 0; time < 2; time++) {
                trials.contract().operations().stream()
                        .filter(operation -> operation.method().equals("POST")
                                && operation.path().equals(list.path()))
                        .forEach(post ->
                                trials.send(post, RestAssured.given().auth().oauth2(token)));
            }
        }
    }

    /** How many rows there are, up to a page. */
    int rows(Operation list) {
        return ask(list, 200);
    }

    long statements(Operation list, int limit) {
        return counted(list, limit, null);
    }

    /** The most that any of the first rows costs by itself. */
    long dearest(Operation list) {
        long most = 0;
        String cursor = null;
        for (int row = 0; row < ROWS; row++) {
            var after = cursor;
            most = Math.max(most, counted(list, 1, after));
            cursor = send(list, 1, after).jsonPath().getString("page.nextCursor");
            if (cursor == null) {
                break;
            }
        }
        return most;
    }

    /** What the last page costs, of one row like the others; walked to as a caller would. */
    long last(Operation list) {
        var cursors = new ArrayList<String>();
        cursors.add(null);
        for (int page = 0; page < PAGES; page++) {
            var next = send(list, 1, cursors.get(page)).jsonPath().getString("page.nextCursor");
            if (next == null) {
                break;
            }
            cursors.add(next);
        }
        return counted(list, 1, cursors.get(cursors.size() - 1));
    }

    /** The answer to a cursor of the list's own whose place was altered. */
    Response altered(Operation list) {
        var cursor = send(list, 1, null).jsonPath().getString("page.nextCursor");
        var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var forged = place.replaceAll("\u001f[^\u001f]+", "\u001fx");
        return send(
                list,
                readers.get(list.path()),
                1,
                Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8)));
    }

    private long counted(Operation list, int limit, String cursor) {
        var reader = readers.computeIfAbsent(list.path(), path -> reader(list));
        return Statements.of(id -> answered(list, send(list, reader, limit, cursor, Map.of("X-Request-Id", id))));
    }

    private int ask(Operation list, int limit) {
        return send(list, limit, null).jsonPath().getList("items").size();
    }

    private Response send(Operation list, int limit, String cursor) {
        return answered(list, send(list, readers.computeIfAbsent(list.path(), path -> reader(list)), limit, cursor));
    }

    private static Response answered(Operation list, Response answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(list.name() + " answers " + answer.statusCode() + ": " + answer.asString());
        }
        return answer;
    }

    private String reader(Operation list) {
        return tokens.stream()
                .filter(token -> send(list, token, 1, null).statusCode() == 200)
                .findFirst()
                .orElse(tokens.get(0));
    }

    private Response send(Operation list, String token, int limit, String cursor) {
        return send(list, token, limit, cursor, Map.of());
    }

    private Response send(Operation list, String token, int limit, String cursor, Map<String, String> headers) {
        var request = RestAssured.given().auth().oauth2(token).headers(headers).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return trials.send(list, request);
    }
}
