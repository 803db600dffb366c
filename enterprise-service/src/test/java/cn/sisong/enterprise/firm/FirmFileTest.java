package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmFileTest {

    @Test
    void keeps_a_former_name_with_its_day_and_source_and_finds_the_firm_by_it() {
        var id = Sample.firm("阜阳市飞霞塑料制品有限公司");
        correct(id, Map.of("name", "安徽云鹤新材料有限公司", "changedOn", "2026-03-01", "changeNote", "登记机关变更通知"))
                .then()
                .statusCode(200)
                .body("formerNames[0].name", equalTo("阜阳市飞霞塑料制品有限公司"), "formerNames[0].until", equalTo("2026-03-01"));
        for (var q : List.of("飞霞塑料", "fxslzp", "云鹤新材")) {
            search("q", q).body("items.id", hasItem(id.toString()));
        }
        changes(id)
                .body("items", hasSize(1))
                .body("items[0].field", equalTo("NAME"), "items[0].source", equalTo("MANUAL"))
                .body("items[0].note", equalTo("登记机关变更通知"), "items[0].happenedOn", equalTo("2026-03-01"));
    }

    @Test
    void keeps_each_changed_field_and_nothing_else() {
        var id = Sample.firm("逐项变更公司");
        correct(id, Map.of("address", "东城路 1 号", "industryCode", "C26", "tags", List.of("外贸", "首发")));
        correct(id, Map.of("address", "东城路 1 号"));
        changes(id)
                .body("items.field", containsInAnyOrder("ADDRESS", "INDUSTRY", "TAGS"))
                .body("items.find { it.field == 'INDUSTRY' }.to", equalTo("C26"));
    }

    @Test
    void refuses_a_change_that_is_dated_in_the_future() {
        correct(Sample.firm("未来变更公司"), Map.of("address", "路", "changedOn", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changedOn"));
    }

    @Test
    void takes_a_wrong_check_digit_only_for_a_reason_and_keeps_the_reason() {
        var body = Sample.map("creditCode", "91350100M0001TGQXM", "name", "早期代码银行分行");
        open(body).statusCode(400).body("errors[0].pointer", equalTo("/creditCode"));
        body.put("overrideReason", "  ");
        open(body).statusCode(400);
        body.put("overrideReason", "登记机关网站可查");
        open(body).statusCode(201).body("codeReason", equalTo("登记机关网站可查"));
        open(Sample.map("creditCode", "91350100M0001TGQX", "name", "少一位公司", "overrideReason", "确实如此"))
                .statusCode(400);
    }

    @Test
    void opens_a_file_without_a_code_only_for_a_firm_in_preparation() {
        open(Sample.map("name", "没有代码公司")).statusCode(400).body("errors[0].pointer", equalTo("/creditCode"));
        open(Sample.map("name", "又有又没有公司", "inPreparation", true, "creditCode", Sample.creditCode()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/creditCode"));
        var id = UUID.fromString(open(Sample.map("name", "在筹新能源公司", "inPreparation", true))
                .statusCode(201)
                .body("creditCode", nullValue(), "inPreparation", equalTo(true))
                .extract()
                .path("id"));
        search("inPreparation", "true").body("items.id", hasItem(id.toString()));
        var code = Sample.creditCode();
        correct(id, Map.of("creditCode", code))
                .then()
                .statusCode(200)
                .body("creditCode", equalTo(code), "inPreparation", equalTo(false));
        search("inPreparation", "true").body("items.id", not(hasItem(id.toString())));
        changes(id).body("items.field", contains("CREDIT_CODE"));
    }

    @Test
    void keeps_a_replaced_code_as_a_former_number_that_is_still_found() {
        var first = Sample.creditCode();
        var id = Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", first, "name", "换码公司"));
        correct(id, Map.of("creditCode", Sample.creditCode())).then().statusCode(200);
        search("q", first).body("items.id", contains(id.toString()));
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + id + "/identifiers")
                .then()
                .body("items.value", contains(first));
    }

    @Test
    void refuses_a_code_that_another_firm_has() {
        var code = Sample.creditCode();
        Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", "占码公司"));
        correct(Sample.firm("抢码公司"), Map.of("creditCode", code))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/creditCode"));
    }

    @Test
    void finds_a_firm_by_an_old_number_until_that_is_removed() {
        var id = Sample.firm("旧号码机械厂");
        var path = "/enterprises/" + id + "/identifiers";
        var added = Sample.tryPost(
                Sample.dispatcher(), path, Map.of("kind", "REGISTRATION", "value", "341282000012345", "note", "营业执照"));
        added.then().statusCode(201);
        Sample.tryPost(Sample.dispatcher(), path, Map.of("kind", "OTHER", "value", "企合皖总字第000063"))
                .then()
                .statusCode(201);
        Sample.tryPost(Sample.dispatcher(), path, Map.of("kind", "REGISTRATION", "value", " 341282000012345"))
                .then()
                .statusCode(409);
        search("q", "341282000012345").body("items.id", contains(id.toString()));
        search("q", "总字第000063").body("items.id", contains(id.toString()));
        Sample.dispatcher()
                .header("If-Match", added.header("ETag"))
                .delete(BASE + path + "/" + added.path("id"))
                .then()
                .statusCode(204);
        search("q", "341282000012345").body("items", empty());
    }

    @Test
    void takes_what_the_registry_says_of_a_firm() {
        var id = UUID.fromString(open(Sample.map(
                        "name",
                        "登记事项公司",
                        "inPreparation",
                        true,
                        "type",
                        "有限责任公司",
                        "registeredOn",
                        "2020-05-06",
                        "capitalYuan",
                        "12500000.00",
                        "businessScope",
                        "塑料制品制造"))
                .statusCode(201)
                .body("type", equalTo("有限责任公司"), "registeredOn", equalTo("2020-05-06"))
                .body("capitalYuan", equalTo("12500000.00"), "capitalText", equalTo("1250万元"))
                .body("businessScope", equalTo("塑料制品制造"))
                .extract()
                .path("id"));
        correct(id, Sample.map("capitalYuan", "20000000", "registeredOn", "2020-05-07", "businessScope", null))
                .then()
                .statusCode(200)
                .body("capitalText", equalTo("2000万元"), "businessScope", nullValue());
        changes(id).body("items.field", containsInAnyOrder("CAPITAL", "REGISTERED_ON", "BUSINESS_SCOPE"));
        correct(id, Map.of("registeredOn", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/registeredOn"));
    }

    @Test
    void takes_an_earlier_name_that_nobody_entered_in_its_time() {
        var id = Sample.firm("界首市今名公司");
        correct(id, Map.of("name", "界首市今日名公司", "changedOn", "2026-03-01"));
        formerName(id, "界首市最早名公司", "2019-06-01")
                .statusCode(201)
                .body("from", equalTo("界首市最早名公司"), "to", equalTo("界首市今名公司"));
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + id)
                .then()
                .body("formerNames.name", contains("界首市今名公司", "界首市最早名公司"));
        search("q", "最早名公司").body("items.id", contains(id.toString()));
        formerName(id, "界首市 今名公司", "2018-01-01").statusCode(409);
        formerName(id, "界首市未来名公司", "2999-01-01").statusCode(400).body("errors[0].pointer", equalTo("/until"));
    }

    private static ValidatableResponse formerName(UUID id, String name, String until) {
        return Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + id + "/former-names",
                        Map.of("name", name, "until", until))
                .then();
    }

    @Test
    void takes_only_industries_of_the_standard() {
        var body = Sample.map("creditCode", Sample.creditCode(), "name", "行业公司", "industryCode", "C99");
        open(body)
                .statusCode(422)
                .body("code", equalTo("unknown-industry"), "errors[0].pointer", equalTo("/industryCode"));
        body.put("industryCode", "A13");
        open(body).statusCode(422);
        body.put("industryCode", "C2651");
        open(body).statusCode(201).body("industryName", equalTo("化学原料和化学制品制造业"));
    }

    @Test
    void lists_sections_and_the_divisions_of_one() {
        Sample.dispatcher().get(BASE + "/industries").then().statusCode(200).body("items", hasSize(20));
        Sample.dispatcher()
                .queryParam("parent", "B")
                .get(BASE + "/industries")
                .then()
                .body("items.code", contains("B06", "B07", "B08", "B09", "B10", "B11", "B12"));
    }

    @Test
    void narrows_the_list_by_industry_size_area_and_tag() {
        var id = UUID.fromString(open(Sample.map(
                        "creditCode",
                        Sample.creditCode(),
                        "name",
                        "筛选公司",
                        "industryCode",
                        "C39",
                        "areaCode",
                        "341222",
                        "tags",
                        List.of("筛选标签")))
                .statusCode(201)
                .extract()
                .path("id"));
        Sample.tryPost(
                Sample.dispatcher(),
                "/enterprises/" + id + "/indicators",
                Map.of("year", 2025, "employees", 50, "revenueWan", "900.00", "source", "统计年报"));
        for (var filter :
                List.of("industry=C39", "industry=C", "size=SMALL", "area=341222", "area=341200", "tag=筛选标签")) {
            var parts = filter.split("=");
            Sample.dispatcher()
                    .queryParam("q", "筛选公司")
                    .queryParam(parts[0], parts[1])
                    .get(BASE + "/enterprises")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id.toString()));
        }
        for (var filter : List.of("industry=C38", "size=LARGE", "area=341282", "tag=别的")) {
            var parts = filter.split("=");
            Sample.dispatcher()
                    .queryParam("q", "筛选公司")
                    .queryParam(parts[0], parts[1])
                    .get(BASE + "/enterprises")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        search("industry", "39").statusCode(400).body("errors[0].pointer", equalTo("industry"));
    }

    private static ValidatableResponse open(Map<String, Object> body) {
        return Sample.tryPost(Sample.dispatcher(), "/enterprises", body).then();
    }

    private static Response correct(UUID id, Map<String, Object> patch) {
        var path = BASE + "/enterprises/" + id;
        return Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", Sample.dispatcher().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private static ValidatableResponse search(String name, String value) {
        return Sample.dispatcher()
                .queryParam(name, value)
                .queryParam("limit", 200)
                .get(BASE + "/enterprises")
                .then();
    }

    private static ValidatableResponse changes(UUID id) {
        return Sample.dispatcher()
                .get(BASE + "/enterprises/" + id + "/changes")
                .then()
                .statusCode(200);
    }
}
