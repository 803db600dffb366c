package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.FirmPage.answer;
import static cn.sisong.enterprise.FirmPage.read;
import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationResourceTest {

    @Test
    void opens_again_when_the_firm_says_not_solved() {
        var issue = dispatched(Sample.firm("没有解决公司"), "jxj");
        var token = confirming(issue, "jxj").substring("/c/".length());
        answer(token, "PARTLY").then().statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("REOPENED"));
    }

    @Test
    void ends_an_older_link_when_a_new_one_is_issued() {
        var issue = dispatched(Sample.firm("换链接公司"), "jxj");
        var old = confirming(issue, "jxj").substring("/c/".length());
        var fresh = Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .extract()
                .<String>path("url");
        RestAssured.get(BASE + "/confirmations/" + old).then().statusCode(410).body("code", equalTo("gone"));
        RestAssured.get(BASE + "/confirmations/" + fresh.substring(3)).then().statusCode(200);
        RestAssured.get(BASE + "/confirmations/nobody-knows-this").then().statusCode(404);
        Sample.handler("jxj")
                .header("Idempotency-Key", Sample.key())
                .post(BASE + "/issues/" + issue + "/confirmation-links")
                .then()
                .statusCode(403);
    }

    @Test
    void takes_back_only_the_link_that_was_seen() {
        var issue = dispatched(Sample.firm("收回链接公司"), "jxj");
        var token = confirming(issue, "jxj").substring("/c/".length());
        var links = BASE + "/issues/" + issue + "/confirmation-links";
        var listed = Sample.dispatcher().get(links).then().statusCode(200).body("items.state", contains("OPEN"));
        var link = links + "/" + listed.extract().path("items[0].id");
        Sample.dispatcher().delete(link).then().statusCode(428);
        Sample.dispatcher().header("If-Match", "\"v7\"").delete(link).then().statusCode(412);
        Sample.handler("jxj").header("If-Match", "\"v0\"").delete(link).then().statusCode(403);
        Sample.dispatcher().header("If-Match", "\"v0\"").delete(link).then().statusCode(204);
        Sample.dispatcher().header("If-Match", "\"v1\"").delete(link).then().statusCode(409);
        RestAssured.get(BASE + "/confirmations/" + token).then().statusCode(410);
        Sample.dispatcher().get(links).then().body("items.state", contains("REVOKED"));
    }

    @Test
    void keeps_no_link_for_a_replay() {
        var issue = dispatched(Sample.firm("重放不泄漏公司"), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "好了"));
        var key = Sample.key();
        var tag = tag(issue);
        for (int i = 0; i < 2; i++) {
            Sample.dispatcher()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .body(Map.of("to", "CONFIRMING"))
                    .post(BASE + "/issues/" + issue + "/transitions")
                    .then()
                    .statusCode(201)
                    .body("confirmationUrl", i == 0 ? notNullValue() : nullValue());
        }
    }

    @Test
    void ends_a_link_after_thirty_days() {
        var token = confirming(dispatched(Sample.firm("链接过期公司"), "jxj"), "jxj").substring(3);
        open(token, "203.0.113.7").then().statusCode(200);
        TestClock.set(OffsetDateTime.now().plusDays(31).toString());
        open(token, "203.0.113.7").then().statusCode(410).body("code", equalTo("gone"));
        answer(token, "SOLVED").then().statusCode(410);
    }

    @Test
    void lets_an_address_ask_thirty_times_a_minute() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            var response = open("guess-" + i, "203.0.113.8");
            if (response.statusCode() == 429) {
                refused++;
                assertThat(response.header("Retry-After")).isEqualTo("60");
            }
        }
        assertThat(refused).isPositive();
        open("guess-another-address", "203.0.113.9").then().statusCode(404);
    }

    @Test
    void shows_the_progress_by_a_link_given_before_and_takes_the_answer_there_when_it_is_time() {
        var issue = dispatched(Sample.firm("进度链接公司"), "jxj");
        var progress = FirmPage.of(issue);
        read(progress)
                .then()
                .statusCode(200)
                .body("stateText", equalTo("已交办JXJ局"), "canAnswer", equalTo(false), "answered", nullValue());
        answer(progress, "SOLVED").then().statusCode(422).body("code", equalTo("not-asked"));
        var asked = confirming(issue, "jxj").substring("/c/".length());
        read(progress).then().body("stateText", equalTo("请您确认是否解决"), "canAnswer", equalTo(true));
        answer(progress, "SOLVED").then().statusCode(201).body("answered.solved", equalTo("SOLVED"));
        answer(asked, "UNSOLVED").then().statusCode(422).body("code", equalTo("answered"));
        read(asked).then().body("answered.solved", equalTo("SOLVED"), "canAnswer", equalTo(false));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("resolution", equalTo("SOLVED"));
    }

    @Test
    void gives_no_progress_link_to_whoever_handles_the_issue() {
        var issue = dispatched(Sample.firm("进度链接范围公司"), "jxj");
        var both = Sample.as(Tokens.person("confirm-both", List.of("dispatcher", "handler"), "jxj", "340000"));
        for (var who : List.of(Sample.handler("jxj"), both)) {
            Sample.tryPost(who, "/issues/" + issue + "/confirmation-links", Map.of())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void tells_how_long_similar_issues_really_took_once_there_are_ten() {
        var area = "340521";
        var firm = Sample.firm("同类用时公司", area);
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issues =
                IntStream.range(0, 10).mapToObj(i -> dispatched(firm, "jxj")).toList();
        var asking = FirmPage.of(dispatched(firm, "jxj"));
        var elsewhere = FirmPage.of(dispatched(Sample.firm("别处用时公司", "340522"), "jxj"));
        TestClock.set("2026-03-05T10:00:00+08:00");
        issues.subList(0, 9).forEach(ConfirmationResourceTest::close);
        read(asking).then().body("usual.n", equalTo(9), "usual.enough", equalTo(false), "usual.p50", nullValue());
        TestClock.set("2026-03-12T10:00:00+08:00");
        close(issues.get(9));
        read(asking).then().body("usual.n", equalTo(10), "usual.p50", equalTo(3), "usual.p90", equalTo(3));
        read(elsewhere).then().body("usual.n", equalTo(0), "usual.enough", equalTo(false));
        read(FirmPage.of(raised(firm, "LAND"))).then().body("usual.n", equalTo(0));
        TestClock.set("2027-03-11T10:00:00+08:00");
        close(dispatched(firm, "jxj"));
        TestClock.set("2027-03-13T10:00:00+08:00");
        read(FirmPage.of(dispatched(firm, "jxj"))).then().body("usual.n", equalTo(1));
    }

    private static void close(UUID issue) {
        answer(confirming(issue, "jxj").substring("/c/".length()), "SOLVED")
                .then()
                .statusCode(201);
    }

    private static Response open(String token, String address) {
        return RestAssured.given().header("X-Forwarded-For", address).get(BASE + "/confirmations/" + token);
    }
}
