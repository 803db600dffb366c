package cn.sisong.enterprise;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.Map;
import java.util.UUID;

/** A firm's own page of one issue, opened by its link; each time from another address. */
public final class FirmPage {
    private FirmPage() {}

    /** The token of a new link, as the office gives it to the firm. */
    public static String of(UUID issue) {
        return Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url")
                .substring("/c/".length());
    }

    public static Response read(String token) {
        return anyone().get(Sample.BASE + "/confirmations/" + token);
    }

    public static Response answer(String token, String solved) {
        return post(token, "", Map.of("solved", solved, "rating", "SATISFIED"));
    }

    public static Response withdraw(String token) {
        return post(token, "/withdrawals", Map.of("reason", "自己解决了"));
    }

    /** Something else that the firm has to say. */
    public static Response ask(String token, String title) {
        return post(token, "/questions", Map.of("category", "LABOUR", "title", title));
    }

    private static Response post(String token, String path, Map<String, ?> body) {
        return anyone().contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(body)
                .post(Sample.BASE + "/confirmations/" + token + path);
    }

    private static RequestSpecification anyone() {
        return RestAssured.given().header("X-Forwarded-For", UUID.randomUUID().toString());
    }
}
