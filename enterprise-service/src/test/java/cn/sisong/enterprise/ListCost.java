package cn.sisong.enterprise;

import cn.sisong.common.testing.ServedContract.Operation;
import cn.sisong.common.testing.Trials;
import io.restassured.RestAssured;
import org.hibernate.SessionFactory;

import java.util.List;
import java.util.stream.LongStream;

/** What a list costs in SQL statements, for a page of one row and for as many rows as there are. */
final class ListCost {
    private static final int TRIES = 4;

    private final Trials trials;
    private final String token;
    private final SessionFactory sessions;

    ListCost(Trials trials, String token, SessionFactory sessions) {
        this.trials = trials;
        this.token = token;
        this.sessions = sessions;
    }

    /** Every operation of the contract that answers pages. */
    List<Operation> lists() {
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

    /** How many rows there are, up to a page. */
    int rows(Operation list) {
        return ask(list, 200);
    }

    /** The least of several: jobs that look for work count in the same statistics, and only ever add. */
    long statements(Operation list, int limit) {
        return LongStream.range(0, TRIES).map(i -> counted(list, limit)).min().orElseThrow();
    }

    private long counted(Operation list, int limit) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        ask(list, limit);
        return statistics.getPrepareStatementCount() - before;
    }

    private int ask(Operation list, int limit) {
        var answer = trials.send(list, RestAssured.given().auth().oauth2(token).queryParam("limit", limit));
        if (answer.statusCode() != 200) {
            throw new AssertionError(list.name() + " answers " + answer.statusCode() + ": " + answer.asString());
        }
        return answer.jsonPath().getList("items").size();
    }
}
