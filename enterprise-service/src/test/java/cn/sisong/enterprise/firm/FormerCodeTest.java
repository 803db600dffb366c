package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerCodeTest {
    private final String first = Sample.creditCode();
    private final String second = Sample.creditCode();

    @Test
    void opens_no_second_file_under_a_code_that_a_firm_had() {
        var firm = recoded("曾用代码甲公司");
        open(first, "曾用代码乙公司")
                .statusCode(409)
                .body("code", equalTo("already-exists"), "enterpriseId", equalTo(firm.toString()))
                .body("detail", containsString("曾用代码甲公司"), "errors[0].pointer", equalTo("/creditCode"));
        patch(Sample.firm("曾用代码丙公司"), Map.of("creditCode", first))
                .statusCode(409)
                .body("enterpriseId", equalTo(firm.toString()));
    }

    @Test
    void does_not_say_whose_it_was_to_those_who_do_not_see_that_firm() {
        recoded("曾用代码隐身公司");
        Sample.tryPost(
                        Sample.as(Tokens.person("former-js", "dispatcher", "", "320000")),
                        "/enterprises",
                        Map.of("creditCode", first, "name", "外省同码公司", "areaCode", "320100"))
                .then()
                .statusCode(409)
                .body("enterpriseId", nullValue(), "detail", not(containsString("隐身")));
    }

    @Test
    void opens_one_when_the_code_was_taken_off_the_file() {
        var firm = recoded("误登代码公司");
        FormerCodeSteps.takeOff(firm);
        open(first, "正主公司").statusCode(201);
    }

    @Test
    void gives_a_firm_its_own_former_code_back_and_takes_it_again() {
        var firm = recoded("来回改码公司");
        for (var code : new String[] {first, second, first}) {
            patch(firm, Map.of("creditCode", code)).statusCode(200).body("creditCode", equalTo(code));
        }
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm + "/identifiers")
                .then()
                .body("items.value", contains(second));
    }

    @Test
    void corrects_a_code_to_one_with_a_wrong_check_digit_only_for_a_reason() {
        var firm = Sample.firm("改错位公司");
        var wrong = second.substring(0, 17) + (second.endsWith("1") ? "2" : "1");
        patch(firm, Map.of("creditCode", wrong))
                .statusCode(400)
                .body("errors[0].code", equalTo("credit-code"), "errors[0].pointer", equalTo("/creditCode"));
        patch(firm, Map.of("creditCode", wrong, "overrideReason", "登记机关可查"))
                .statusCode(200)
                .body("creditCode", equalTo(wrong), "codeReason", equalTo("登记机关可查"));
        patch(firm, Map.of("creditCode", second)).statusCode(200).body("codeReason", nullValue());
    }

    /** A firm whose first code was corrected to the second. */
    private UUID recoded(String name) {
        return FormerCodeSteps.recoded(Map.of("creditCode", first, "name", name, "areaCode", Sample.ZONE), second);
    }

    private static ValidatableResponse open(String code, String name) {
        return Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises",
                        Map.of("creditCode", code, "name", name, "areaCode", Sample.ZONE))
                .then();
    }

    private static ValidatableResponse patch(UUID firm, Map<String, Object> body) {
        var path = BASE + "/enterprises/" + firm;
        return Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", Sample.dispatcher().get(path).header("ETag"))
                .body(body)
                .patch(path)
                .then();
    }
}
