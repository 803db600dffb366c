package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.VisitSteps;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;

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

    /** An issue that was closed on 2026-03-05, after three days on which nobody answered. */
    static UUID unreached(UUID firm) {
        TestClock.set("2026-03-02T10:00:00+08:00");
        var issue = IssueSteps.dispatched(firm, "jxj");
        IssueSteps.confirming(issue, "jxj");
        IssueSteps.unreached(issue, "2026-03-03", "2026-03-04", "2026-03-05");
        return issue;
    }

    /** Time moves on and the job looks. */
    static void on(String moment) {
        TestClock.set(moment);
        var job = CDI.current().select(RecheckJob.class).get();
        while (job.run() > 0) {
            // each batch is bounded, and other tests' rechecks fill batches too
        }
    }

    static void states(UUID firm, String... states) {
        list(Sample.dispatcher(), firm).body("items.state", contains(states));
    }

    /** The recheck that is listed first. */
    static String first(UUID firm) {
        return list(Sample.dispatcher(), firm).extract().path("items[0].id");
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

    /** An answer to what the page asks first. */
    static Response say(String token, String outcome, String key) {
        return answer(token, page(token).path("rechecks[0].id"), outcome, key);
    }

    /** An answer that a visitor brings home. */
    static Response heard(RequestSpecification who, UUID visit, UUID firm, String recheck, String outcome, String day) {
        var said = List.of(Map.of("id", recheck, "outcome", outcome));
        return VisitSteps.visit(who, visit, firm, day, "rechecks", said);
    }

    /** How often something has happened to an issue. */
    static int timeline(UUID issue, String type) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .<Integer>path("items.count { it.type == '" + type + "' }");
    }

    /** Without an account, each time from another address. */
    static RequestSpecification anyone() {
        return RestAssured.given()
                .header("X-Forwarded-For", UUID.randomUUID().toString())
                .contentType("application/json");
    }
}
