package cn.sisong.common.testing;

import cn.sisong.common.testing.ServedContract.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.function.Predicate;

/** Reads a list to its end: what is looked for may stand on any of its pages. */
final class PageWalk {
    private static final int LONGEST = 100;

    private final Trials trials;
    private final Operation operation;
    private final String token;

    PageWalk(Trials trials, Operation operation, String token) {
        this.trials = trials;
        this.operation = operation;
        this.token = token;
    }

    /** The first page, as long as pages go; of what is no list the whole answer. */
    Response first() {
        return trials.send(operation, asked());
    }

    /** Whether the answer, or a page after it, is one of those looked for. */
    boolean finds(Response first, Predicate<String> wanted) {
        var answer = first;
        for (int page = 0; page < LONGEST; page++) {
            if (wanted.test(answer.asString())) {
                return true;
            }
            var cursor = cursor(answer);
            if (cursor == null) {
                return false;
            }
            answer = trials.send(operation, asked().queryParam("cursor", cursor));
        }
        throw new AssertionError(operation.name() + " does not come to an end");
    }

    private RequestSpecification asked() {
        var request = RestAssured.given().auth().oauth2(token);
        return operation.hasParameter("query", "limit") ? request.queryParam("limit", 200) : request;
    }

    private String cursor(Response answer) {
        var isList = answer.statusCode() == 200
                && answer.contentType().startsWith("application/json")
                && operation.hasParameter("query", "cursor");
        return isList ? answer.jsonPath().getString("page.nextCursor") : null;
    }
}
