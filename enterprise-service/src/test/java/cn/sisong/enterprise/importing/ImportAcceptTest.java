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
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.hamcrest.Matchers.contains;
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

    private static Response accept(JsonPath job, int row, String reason) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/jobs/" + job.getString("id") + "/quarantine/" + row + "/_accept",
                Map.of("reason", reason));
    }
}
