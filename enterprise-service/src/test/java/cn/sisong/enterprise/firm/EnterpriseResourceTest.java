package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnterpriseResourceTest {

    @Test
    void refuses_a_caller_without_a_token_with_a_problem() {
        RestAssured.get(BASE + "/enterprises")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"), "traceId", notNullValue());
    }

    @Test
    void refuses_a_parameter_that_it_does_not_know() {
        Sample.dispatcher()
                .queryParam("limmit", 5)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"), "errors.pointer", contains("limmit"));
    }

    @Test
    void pages_through_all_firms_once() {
        for (int i = 0; i < 5; i++) {
            Sample.firm("翻页样本" + i + "号公司");
        }
        var first = Sample.dispatcher()
                .queryParam("q", "翻页样本")
                .queryParam("limit", 3)
                .get(BASE + "/enterprises");
        first.then().statusCode(200).header("Link", notNullValue());
        var cursor = first.<String>path("page.nextCursor");
        Sample.dispatcher()
                .queryParam("q", "翻页样本")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2), "page.nextCursor", equalTo(null));
        Sample.dispatcher()
                .queryParam("q", "另外的词")
                .queryParam("cursor", cursor)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }

    @Test
    void refuses_a_wrong_check_digit_and_names_the_field() {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises",
                        Map.of("creditCode", "91350100M0001TGQXM", "name", "早期代码公司"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/creditCode"));
    }

    @Test
    void keeps_one_file_per_code() {
        var code = Sample.creditCode();
        Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "一码一户公司"));
        Sample.tryPost(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "重复公司"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void corrects_only_the_version_that_was_read() {
        var id = Sample.firm("待更正公司");
        var path = BASE + "/enterprises/" + id;
        var patch = Map.of("industryCode", "C2651");
        patch(patch).patch(path).then().statusCode(428).body("code", equalTo("precondition-required"));
        patch(patch)
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("industrySection", equalTo("C"), "version", equalTo(1));
        patch(patch)
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"v1\"")
                .body("code", equalTo("stale-version"));
    }

    @Test
    void empties_what_is_null_and_leaves_what_is_absent() {
        var path = BASE + "/enterprises/" + Sample.firm("待清空公司");
        patch(Map.of("industryCode", "C2651", "address", "开发区一号"))
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(200);
        patch(Sample.map("address", null))
                .header("If-Match", "\"v1\"")
                .patch(path)
                .then()
                .statusCode(200)
                .body("address", nullValue(), "industryCode", equalTo("C2651"), "name", equalTo("待清空公司"));
    }

    @Test
    void says_which_member_cannot_be_emptied() {
        var path = BASE + "/enterprises/" + Sample.firm("不可清空公司");
        patch(Sample.map("name", null, "areaCode", null, "address", null))
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", hasItems("/name", "/areaCode"))
                .body("errors", hasSize(2));
        Sample.dispatcher().get(path).then().body("version", equalTo(0));
    }

    @Test
    void names_a_member_of_a_patch_that_it_does_not_know_or_cannot_read() {
        var path = BASE + "/enterprises/" + Sample.firm("错误更正公司");
        patch(Map.of("creditCode", "x"))
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/creditCode"));
        patch(Map.of("name", 7))
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name"));
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .body("[]")
                .header("If-Match", "\"v0\"")
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    private static io.restassured.specification.RequestSpecification patch(Map<String, ?> body) {
        return Sample.dispatcher().contentType("application/merge-patch+json").body(body);
    }

    @Test
    void answers_a_repeated_request_once() {
        var key = Sample.key();
        var body = Map.of("creditCode", Sample.creditCode(), "name", "重放公司");
        var first =
                Sample.dispatcher().header("Idempotency-Key", key).body(body).post(BASE + "/enterprises");
        first.then().statusCode(201).header("Location", notNullValue()).header("ETag", "\"v0\"");
        var again =
                Sample.dispatcher().header("Idempotency-Key", key).body(body).post(BASE + "/enterprises");
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", "\"v0\"")
                .body("id", equalTo(first.path("id")));
        Sample.dispatcher()
                .header("Idempotency-Key", key)
                .body(Map.of("creditCode", Sample.creditCode(), "name", "另一家"))
                .post(BASE + "/enterprises")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Sample.dispatcher()
                .body(body)
                .post(BASE + "/enterprises")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void names_every_broken_rule_at_once() {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises",
                        Sample.map("creditCode", "", "name", "x", "areaCode", "abc"))
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/creditCode", "/name", "/areaCode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":\"一家公司\",\"creditCode\":\"91341282MA8N000106\",\"rank\":1}",
                "{\"name\":5,\"creditCode\":\"91341282MA8N000106\"}",
                "{\"name\":\"一家\\u0000公司\",\"creditCode\":\"91341282MA8N000106\"}",
                "{\"name\":\"甲\",\"name\":\"乙\"}",
                "[]"
            })
    void refuses_json_that_is_not_what_was_asked(String body) {
        Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .body(body)
                .post(BASE + "/enterprises")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void shows_an_assigned_firm_to_its_own_task_force_only() {
        var assigned = Sample.firm("范围测试甲公司");
        var free = Sample.firm("范围测试乙公司");
        Sample.assign(assigned, Sample.taskForce("scope-m1"));
        Sample.taskForce("scope-m2");
        var both = org.hamcrest.Matchers.hasItems(assigned.toString(), free.toString());
        search("scope-m1").then().body("items.id", both);
        search("scope-m2").then().body("items.id", contains(free.toString()));
        Sample.member("scope-m2").get(BASE + "/enterprises/" + assigned).then().statusCode(404);
        Sample.member("scope-m1").get(BASE + "/enterprises/" + assigned).then().statusCode(200);
        Sample.handler("empty")
                .queryParam("q", "范围测试")
                .get(BASE + "/enterprises")
                .then()
                .body("items", empty());
    }

    private static io.restassured.response.Response search(String member) {
        return Sample.member(member).queryParam("q", "范围测试").get(BASE + "/enterprises");
    }

    @Test
    void speaks_english_when_asked() {
        Sample.dispatcher()
                .header("Accept-Language", "en")
                .get(BASE + "/enterprises/" + new java.util.UUID(0, 1))
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
    }
}
