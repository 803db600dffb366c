package cn.sisong.finance.demand;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.finance.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.finance.Sample.BASE;
import static cn.sisong.finance.Sample.demand;
import static cn.sisong.finance.Sample.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandResourceTest {
    private static final String DEMANDS = "/financing-demands";

    @Test
    void keeps_the_firm_as_it_was_known() {
        var firm = Sample.firm();
        var issue = EnterpriseStandIn.issueOf(firm);
        var answer = Sample.tryPost(Sample.dispatcher(), DEMANDS, with(demand(firm), "issueId", issue));
        answer.then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .header("Location", startsWith(BASE + DEMANDS + "/"))
                .body("state", equalTo("OPEN"), "amount", equalTo("5000000.00"), "number", startsWith("RZ-"))
                .body("enterprise.id", equalTo(firm.toString()), "enterprise.name", startsWith("测试企业"));
        Sample.leader()
                .queryParam("issueId", issue)
                .get(BASE + DEMANDS)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(answer.<String>path("id"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500000", "500000.5", "\"abc\"", "\"1e5\"", "true"})
    void takes_money_as_decimal_text_only(String amount) {
        var body = "{\"enterpriseId\":\"" + Sample.firm() + "\",\"kind\":\"NEW_LOAN\",\"purpose\":\"周转\",\"amount\":"
                + amount + "}";
        Sample.tryPost(Sample.officer(), DEMANDS, body)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"), "errors[0].pointer", equalTo("/amount"))
                .body("detail", containsString("文字形式"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "12345678901234567"})
    void takes_money_that_is_positive_and_exact_to_the_cent(String amount) {
        Sample.tryPost(Sample.officer(), DEMANDS, with(demand(Sample.firm()), "amount", amount, "purpose", ""))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", hasItems("/amount", "/purpose"));
    }

    @Test
    void refuses_an_unknown_firm() {
        Sample.tryPost(Sample.officer(), DEMANDS, demand(EnterpriseStandIn.unknownFirm()))
                .then()
                .statusCode(422)
                .body("code", equalTo("enterprise-unknown"), "errors[0].pointer", equalTo("/enterpriseId"));
    }

    @Test
    void says_when_to_try_again_if_the_firms_service_does_not_answer() {
        for (var firm : new UUID[] {EnterpriseStandIn.brokenFirm(), EnterpriseStandIn.silentFirm()}) {
            Sample.tryPost(Sample.officer(), DEMANDS, demand(firm))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
        }
    }

    @Test
    void answers_a_repeated_request_once() {
        var key = Sample.key();
        var body = demand(Sample.firm());
        var first = sent(key, body);
        first.then().statusCode(201);
        sent(key, body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        sent(key, with(body, "amount", "1")).then().statusCode(422);
        Sample.officer().body(body).post(BASE + DEMANDS).then().statusCode(400);
    }

    @Test
    void answers_a_repeated_request_although_the_firms_service_is_away() {
        var key = Sample.key();
        var body = demand(EnterpriseStandIn.fleetingFirm());
        var first = sent(key, body);
        first.then().statusCode(201);
        Sample.tryPost(Sample.officer(), DEMANDS, body).then().statusCode(503);
        sent(key, body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
        sent(key, with(body, "amount", "1")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void is_refused_honestly_and_taken_up_again() {
        var path = DEMANDS + "/" + Sample.post(Sample.officer(), DEMANDS, demand(Sample.firm()));
        Sample.officer()
                .get(BASE + path + "/transitions")
                .then()
                .body("allowed.to", hasItems("REFUSED", "WITHDRAWN"))
                .body("refused.find { it.to == 'MATCHED' }.reason", containsString("系统"));
        Sample.take(Sample.officer(), path, "to", "MATCHED")
                .then()
                .statusCode(409)
                .body("allowedTransitions", hasItems("REFUSED", "WITHDRAWN"));
        Sample.take(Sample.officer(), path, "to", "REFUSED").then().statusCode(400);
        Sample.take(Sample.officer(), path, "to", "REFUSED", "comment", "抵押物不足")
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("state", equalTo("REFUSED"));
        Sample.take(Sample.dispatcher(), path, "to", "OPEN", "comment", "补充抵押物")
                .then()
                .statusCode(403);
        Sample.take(Sample.officer(), path, "to", "OPEN", "comment", "补充抵押物")
                .then()
                .statusCode(201);
        Sample.leader()
                .get(BASE + path + "/timeline")
                .then()
                .body("items.to", equalTo(java.util.List.of("OPEN", "REFUSED", "OPEN")))
                .body("items[1].comment", equalTo("抵押物不足"), "items[1].actorName", notNullValue());
    }

    @Test
    void is_seen_by_money_and_leaders_of_its_area_only() {
        var path = BASE + DEMANDS + "/" + Sample.post(Sample.officer(), DEMANDS, demand(Sample.firm()));
        Sample.leader().get(path).then().statusCode(200);
        Sample.system().get(path).then().statusCode(200);
        var elsewhere = Sample.person("officer-9", "finance-officer", "341200");
        elsewhere.get(path).then().statusCode(200);
        var far = "340100";
        Sample.person("officer-8", "finance-officer", far).get(path).then().statusCode(404);
        Sample.person("officer-8", "finance-officer", far)
                .get(path + "/timeline")
                .then()
                .statusCode(404);
        Sample.person("officer-8", "finance-officer", far)
                .get(path + "/transitions")
                .then()
                .statusCode(404);
        Sample.person("officer-8", "finance-officer", far)
                .get(BASE + DEMANDS)
                .then()
                .body("items", empty());
        Sample.member().get(path).then().statusCode(403);
        Sample.tryPost(Sample.leader(), DEMANDS, demand(Sample.firm())).then().statusCode(403);
        RestAssured.get(path).then().statusCode(401);
    }

    @Test
    void pages_newest_first() {
        var firm = Sample.firm();
        for (int i = 0; i < 3; i++) {
            Sample.post(Sample.officer(), DEMANDS, demand(firm));
        }
        var first = Sample.officer()
                .queryParam("enterpriseId", firm)
                .queryParam("limit", 2)
                .get(BASE + DEMANDS);
        first.then().body("items.size()", equalTo(2)).header("Link", notNullValue());
        Sample.officer()
                .queryParam("enterpriseId", firm)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("page.nextCursor"))
                .get(BASE + DEMANDS)
                .then()
                .body("items.size()", equalTo(1), "page.nextCursor", equalTo(null));
    }

    private static Response sent(String key, Map<String, Object> body) {
        return Sample.officer().header("Idempotency-Key", key).body(body).post(BASE + DEMANDS);
    }
}
