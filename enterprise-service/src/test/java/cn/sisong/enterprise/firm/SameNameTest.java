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

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameNameTest {

    @Test
    void asks_before_it_opens_a_second_file_of_the_same_name() {
        var first = Sample.firm("界首市同名（一）有限公司");
        var body = Sample.map("creditCode", Sample.creditCode(), "name", "界首市 同名(一)有限公司");
        open(body)
                .statusCode(422)
                .body("code", equalTo("same-name"), "errors[0].pointer", equalTo("/sameNameConfirmed"))
                .body("firms.id", contains(first.toString()), "firms.name", contains("界首市同名（一）有限公司"));
        body.put("sameNameConfirmed", true);
        open(body).statusCode(201);
    }

    @Test
    void asks_before_it_opens_a_file_under_a_former_name() {
        var first = Sample.firm("界首市旧同名公司");
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("name", "界首市新同名公司"))
                .patch(BASE + "/enterprises/" + first)
                .then()
                .statusCode(200);
        open(Sample.map("name", "界首市旧同名公司", "inPreparation", true))
                .statusCode(422)
                .body("firms.id", contains(first.toString()), "firms.name", contains("界首市新同名公司"));
        open(Sample.map("name", "界首市旧同名", "inPreparation", true)).statusCode(201);
    }

    @Test
    void does_not_tell_of_a_firm_of_the_same_name_out_of_sight() {
        Sample.firm("界首市外地同名公司");
        Sample.tryPost(
                        Sample.as(Tokens.person("d-js", "dispatcher", "", "320000")),
                        "/enterprises",
                        Map.of("name", "界首市外地同名公司", "inPreparation", true, "areaCode", "320100"))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse open(Map<String, Object> body) {
        return Sample.tryPost(Sample.dispatcher(), "/enterprises", body).then();
    }
}
