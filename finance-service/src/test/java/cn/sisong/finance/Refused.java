package cn.sisong.finance;

import io.restassured.response.Response;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

/** What a refusal must say: in Chinese, which field and what is wrong with it. */
final class Refused {
    static final String CHINESE = "(?s).*\\p{IsHan}.*";

    private Refused() {}

    static void refused(Response answer, int status, String field) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(field))
                .body("errors.find { it.pointer == '" + field + "' }.detail", matchesPattern(CHINESE))
                .body("detail", matchesPattern(CHINESE));
    }
}
