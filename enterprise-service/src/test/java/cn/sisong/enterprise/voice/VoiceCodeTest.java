package cn.sisong.enterprise.voice;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoiceCodeTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void on_a_day() {
        Phone.setClock("2026-06-01T09:00:00+08:00");
    }

    @Test
    void shows_a_new_code_once_and_keeps_only_its_hash() throws SQLException {
        var firm = Sample.firm("只显示一次公司");
        var key = Sample.key();
        var first = Sample.dispatcher()
                .header("Idempotency-Key", key)
                .body(Map.of("enterpriseId", firm))
                .post(BASE + "/voice-codes");
        first.then().statusCode(201).body("url", notNullValue(), "enterprise.name", equalTo("只显示一次公司"));
        Sample.dispatcher()
                .header("Idempotency-Key", key)
                .body(Map.of("enterpriseId", firm))
                .post(BASE + "/voice-codes")
                .then()
                .statusCode(201)
                .body("url", nullValue(), "id", equalTo(first.path("id")));
        Sample.dispatcher()
                .get(BASE + "/voice-codes/" + first.path("id"))
                .then()
                .body("url", nullValue());
        var token = Phone.token(first);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from voice_code v, idempotency_answer i"
                        + " where v::text like '%" + token + "%' or i::text like '%" + token + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void replaces_the_code_on_the_wall_when_another_is_issued() {
        var firm = Sample.firm("更换二维码公司");
        var old = Phone.codeOf(firm);
        var fresh = Phone.codeOf(firm);
        new Phone().scan(old).then().statusCode(410).body("code", equalTo("gone"));
        new Phone().scan(fresh).then().statusCode(200).body("kind", equalTo("FIRM"), "name", equalTo("更换二维码公司"));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/voice-codes")
                .then()
                .body("items.state", contains("OPEN", "REVOKED"));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .queryParam("open", true)
                .get(BASE + "/voice-codes")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void is_taken_back_in_the_version_that_was_read() {
        var firm = Sample.firm("停用二维码公司");
        var issued = Sample.tryPost(Sample.dispatcher(), "/voice-codes", Map.of("enterpriseId", firm));
        var code = BASE + "/voice-codes/" + issued.path("id");
        Sample.dispatcher().delete(code).then().statusCode(428);
        Sample.dispatcher().header("If-Match", "\"v3\"").delete(code).then().statusCode(412);
        Sample.dispatcher().header("If-Match", "\"v0\"").delete(code).then().statusCode(204);
        Sample.dispatcher().header("If-Match", "\"v1\"").delete(code).then().statusCode(409);
        var token = Phone.token(issued);
        new Phone().scan(token).then().statusCode(410);
        new Phone().send(token, Phone.words("x", "停用以后")).then().statusCode(410);
        new Phone().scan("nobody-knows-this").then().statusCode(404);
    }

    @Test
    void is_issued_for_a_firm_by_its_task_force_or_the_office() {
        var firm = Sample.firm("专班签发公司");
        var unassigned = Sample.firm("无人包联公司");
        Sample.assign(firm, Sample.taskForce("voice-m1"));
        Sample.taskForce("voice-m2");
        issue("voice-m1", firm).then().statusCode(201);
        issue("voice-m2", firm).then().statusCode(422).body("errors.pointer", contains("/enterpriseId"));
        issue("voice-m1", unassigned).then().statusCode(403);
        var code = BASE + "/voice-codes/"
                + Sample.member("voice-m1")
                        .queryParam("enterpriseId", firm)
                        .get(BASE + "/voice-codes")
                        .path("items[0].id");
        Sample.member("voice-m2").get(code).then().statusCode(404);
        Sample.member("voice-m2")
                .header("If-Match", "\"v0\"")
                .delete(code)
                .then()
                .statusCode(404);
        Sample.member("voice-m1")
                .header("If-Match", "\"v0\"")
                .delete(code)
                .then()
                .statusCode(204);
        Sample.handler("jxj").get(BASE + "/voice-codes").then().statusCode(403);
    }

    @Test
    void is_issued_for_an_area_by_the_office_of_that_area() {
        Sample.tryPost(Sample.member("voice-m1"), "/voice-codes", Map.of("areaCode", Sample.ZONE))
                .then()
                .statusCode(403);
        var elsewhere = Sample.as(Tokens.person("voice-d2", "dispatcher", "office", "320000"));
        Sample.tryPost(elsewhere, "/voice-codes", Map.of("areaCode", Sample.ZONE))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/areaCode"));
        var code = Phone.codeOfArea(Sample.ZONE);
        new Phone().scan(code).then().statusCode(200).body("kind", equalTo("AREA"), "name", notNullValue());
        Sample.dispatcher()
                .queryParam("areas", true)
                .get(BASE + "/voice-codes")
                .then()
                .body("items.area.code", hasItem(Sample.ZONE), "items.enterprise", not(hasItem(notNullValue())));
        Sample.as(Tokens.person("voice-d2", "dispatcher", "office", "320000"))
                .get(BASE + "/voice-codes")
                .then()
                .body("items", empty());
    }

    @Test
    void leads_to_the_survivor_of_a_merge_and_is_replaced_with_the_survivors_own() {
        var survivor = Sample.firm("并码甲公司");
        var duplicate = FirmMergeTest.inPreparation("并码乙公司", Sample.ZONE);
        var codes = List.of(Phone.codeOf(survivor), Phone.codeOf(duplicate));
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        codes.forEach(code -> new Phone().scan(code).then().statusCode(200).body("name", equalTo("并码甲公司")));
        var fresh = Phone.codeOf(duplicate);
        codes.forEach(code -> new Phone().scan(code).then().statusCode(410));
        new Phone().scan(fresh).then().statusCode(200).body("name", equalTo("并码甲公司"));
        Sample.dispatcher()
                .queryParam("enterpriseId", survivor)
                .queryParam("open", true)
                .get(BASE + "/voice-codes")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void is_for_exactly_one_of_a_firm_and_an_area() {
        var firm = Sample.firm("二选一公司");
        Sample.tryPost(Sample.dispatcher(), "/voice-codes", Map.of()).then().statusCode(400);
        Sample.tryPost(Sample.dispatcher(), "/voice-codes", Map.of("enterpriseId", firm, "areaCode", Sample.ZONE))
                .then()
                .statusCode(400)
                .body("errors.code", contains("of-one"));
    }

    private static io.restassured.response.Response issue(String member, java.util.UUID firm) {
        return Sample.tryPost(Sample.member(member), "/voice-codes", Map.of("enterpriseId", firm));
    }
}
