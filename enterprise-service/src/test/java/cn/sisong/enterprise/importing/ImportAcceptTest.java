package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportAcceptTest {

    @Test
    void takes_a_row_with_a_wrong_check_digit_over_for_a_reason() {
        var code = Sample.creditCode();
        var wrong = code.substring(0, 17) + (code.charAt(17) == '1' ? '2' : '1');
        var job = ImportFile.of(row("校验不符银行", wrong)).imported();
        list(job).body("items.row", contains(2), "items.acceptable", contains(true));
        accept(job, 2, "登记机关可查")
                .then()
                .statusCode(201)
                .body("creditCode", equalTo(wrong), "codeReason", equalTo("登记机关可查"))
                .body("type", equalTo("有限责任公司"), "capitalYuan", equalTo("61671500.00"), "areaCode", equalTo("341282"));
        list(job)
                .body("items.acceptable", contains(false), "items[0].acceptReason", equalTo("登记机关可查"))
                .body("items[0].enterpriseId", notNullValue());
        accept(job, 2, "再来一次").then().statusCode(409);
    }

    @Test
    void keeps_an_old_number_from_the_codes_place_as_a_former_number() {
        var job = ImportFile.of(row("老号码机械厂", "340123000056789")).imported();
        String id = accept(job, 2, "尚未换照")
                .then()
                .statusCode(201)
                .body("creditCode", nullValue(), "inPreparation", equalTo(true))
                .extract()
                .path("id");
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + id + "/identifiers")
                .then()
                .body("items.kind", contains("REGISTRATION"), "items.value", contains("340123000056789"));
    }

    @Test
    void takes_no_row_over_that_has_other_faults() {
        var code = Sample.creditCode();
        var job = ImportFile.of(
                        "," + code + ",2008-03-05,有限责任公司,50万元,制造,安徽,界首,东城",
                        row("两错公司", "12345").replace("2008-03-05", "2008-02-30"))
                .imported();
        accept(job, 2, "不该接受").then().statusCode(422).body("code", equalTo("not-acceptable"));
        accept(job, 3, "不该接受").then().statusCode(422);
        accept(job, 99, "没有这行").then().statusCode(404);
        accept(job, 3, " ").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void recognises_next_month_a_code_that_was_accepted_with_a_wrong_check_digit() {
        var code = Sample.creditCode();
        var wrong = code.substring(0, 17) + (code.charAt(17) == '1' ? '2' : '1');
        var list = ImportFile.of(row("再来银行", wrong));
        accept(list.imported(), 2, "登记机关可查").then().statusCode(201);
        assertThat(counts(list.imported())).containsExactly(1, 0, 0, 1, 0);
        var renamed = ImportFile.of(row("再来更名银行", wrong), row("再来更名银行", wrong));
        assertThat(counts(renamed.imported())).containsExactly(2, 0, 1, 1, 0);
        assertThat(ImportFile.firm(wrong).getString("name")).isEqualTo("再来更名银行");
    }

    @Test
    void recognises_next_month_an_old_number_that_was_accepted() {
        var number = "34012" + System.nanoTime() % 10_000_000_000L;
        var list = ImportFile.of(row("老号码轴承厂", number));
        accept(list.imported(), 2, "尚未换照").then().statusCode(201);
        assertThat(counts(list.imported())).containsExactly(1, 0, 0, 1, 0);
        var twice = ImportFile.of(row("老号码新轴承厂", number), row("老号码旧轴承厂", number));
        assertThat(counts(twice.imported())).containsExactly(2, 0, 1, 0, 1);
        Sample.dispatcher()
                .queryParam("q", number)
                .get(BASE + "/enterprises")
                .then()
                .body("items.name", contains("老号码新轴承厂"));
    }

    @Test
    void offers_to_update_the_firm_that_is_known_by_the_number_instead_of_opening_another() {
        var number = "34012" + System.nanoTime() % 10_000_000_000L;
        var first = ImportFile.of(row("同号电机厂", number)).imported();
        var second = ImportFile.of(row("同号新电机厂", number)).imported();
        String firm = accept(first, 2, "尚未换照").then().statusCode(201).extract().path("id");
        accept(second, 2, "尚未换照")
                .then()
                .statusCode(409)
                .body("enterpriseId", equalTo(firm), "detail", containsString("同号电机厂"));
        correct(second, 2, Map.of())
                .then()
                .statusCode(201)
                .body("enterpriseId", equalTo(firm), "acceptable", equalTo(false), "correctable", equalTo(false));
        Sample.dispatcher().get(BASE + "/enterprises/" + firm).then().body("name", equalTo("同号新电机厂"));
    }

    @Test
    void opens_the_file_of_a_firm_whose_row_somebody_has_corrected() {
        var code = Sample.creditCode();
        var job = ImportFile.of(row("改正建档公司", "12345").replace("2008-03-05", "2008-02-30"))
                .imported();
        list(job)
                .body("items[0].correctable", equalTo(true))
                .body("items[0].cells.注册日期", equalTo("2008-02-30"), "items[0].cells.统一社会信用代码", equalTo("12345"));
        correct(job, 2, Map.of("统一社会信用代码", code))
                .then()
                .statusCode(422)
                .body("code", equalTo("row-faulty"), "detail", containsString("2008-02-30"));
        correct(job, 2, Map.of("没有的列", "x")).then().statusCode(400);
        String firm = correct(job, 2, Map.of("统一社会信用代码", code, "注册日期", "2008-02-28"))
                .then()
                .statusCode(201)
                .body("acceptReason", equalTo("已改正:注册日期、统一社会信用代码"))
                .extract()
                .path("enterpriseId");
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm)
                .then()
                .body(
                        "creditCode",
                        equalTo(code),
                        "registeredOn",
                        equalTo("2008-02-28"),
                        "areaCode",
                        equalTo("341282"));
        correct(job, 2, Map.of()).then().statusCode(409);
    }

    @Test
    void updates_the_firm_whose_row_somebody_has_corrected() {
        var code = Sample.creditCode();
        ImportFile.of(row("改正更新公司", code)).imported();
        var job = ImportFile.of(row("改正更新后公司", "")).imported();
        correct(job, 2, Map.of("统一社会信用代码", code)).then().statusCode(201);
        assertThat(ImportFile.firm(code).getString("name")).isEqualTo("改正更新后公司");
        assertThat(ImportFile.firm(code).getLong("version")).isEqualTo(1);
    }

    @Test
    void shows_no_cell_with_a_telephone_number() {
        var job = ImportFile.of(row("电话公司", "张经理13812345678")).imported();
        list(job)
                .body("items[0].cells.统一社会信用代码", nullValue(), "items[0].cells.企业名称", equalTo("电话公司"))
                .body("items[0].creditCode", equalTo("张经理138****5678"));
    }

    @Test
    void takes_nothing_over_from_a_dry_run() {
        var job = ImportFile.of(row("试算公司", "340123000056790")).tried();
        list(job).body("items.acceptable", contains(false));
        accept(job, 2, "试算").then().statusCode(422).body("code", equalTo("not-imported"));
    }

    private static io.restassured.response.ValidatableResponse list(JsonPath job) {
        return Sample.dispatcher()
                .get(BASE + "/jobs/" + job.getString("id") + "/quarantine")
                .then()
                .statusCode(200);
    }

    private static Response correct(JsonPath job, int row, Map<String, String> cells) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/jobs/" + job.getString("id") + "/quarantine/" + row + "/_correct",
                Map.of("cells", cells));
    }

    private static Response accept(JsonPath job, int row, String reason) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/jobs/" + job.getString("id") + "/quarantine/" + row + "/_accept",
                Map.of("reason", reason));
    }
}
