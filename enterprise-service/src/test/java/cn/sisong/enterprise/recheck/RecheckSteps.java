package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** Closes issues on a day, and asks and answers as a firm would. */
public final class RecheckSteps {
    private RecheckSteps() {}

    /** The id of a link that the firm was given some time ago. */
    public static UUID link(UUID firm) {
        try {
            solved(firm, "2026-03-02");
            TestClock.set("2026-04-07T09:00:00+08:00");
            CDI.current().select(RecheckJob.class).get().run();
            return UUID.fromString(ask(Sample.dispatcher(), firm)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        } finally {
            TestClock.real();
        }
    }

    /** An issue of the firm that it has called solved on the day. */
    static UUID solved(UUID firm, String day) {
        TestClock.set(day + "T10:00:00+08:00");
        return IssueSteps.solved(firm);
    }

    static ValidatableResponse list(RequestSpecification who, UUID firm) {
        return who.queryParam("enterpriseId", firm).get(BASE + "/rechecks").then();
    }

    static Response ask(RequestSpecification who, UUID firm) {
        return Sample.tryPost(who, "/enterprises/" + firm + "/recheck-links", Map.of());
    }

    /** The token of a new link. */
    static String asked(UUID firm) {
        return ask(Sample.dispatcher(), firm)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url")
                .substring("/r/".length());
    }

    static Response page(String token) {
        return anyone().get(BASE + "/recheck-pages/" + token);
    }

    static Response answer(String token, Object id, String outcome, String key) {
        return anyone().header("Idempotency-Key", key)
                .body(Map.of("id", id, "outcome", outcome))
                .post(BASE + "/recheck-pages/" + token + "/answers");
    }

    /** Without an account, each time from another address. */
    static RequestSpecification anyone() {
        return RestAssured.given()
                .header("X-Forwarded-For", UUID.randomUUID().toString())
                .contentType("application/json");
    }
}
