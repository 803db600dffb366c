package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FormerCodeSteps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** A code that a firm had until it was corrected still comes in next month's list. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportFormerCodeTest {
    private final String former = Sample.creditCode();
    private final String code = Sample.creditCode();

    @Test
    void leads_to_the_firm_that_bears_the_name_of_the_row() {
        var firm = recoded("改码公司", Map.of("creditCode", former));
        var job = ImportFile.of(row("改码公司", former)).imported();
        assertThat(counts(job)).containsExactly(1, 0, 1, 0, 0);
        show(firm).body("creditCode", equalTo(code), "address", equalTo("安徽省界首市东城"));
        assertThat(counts(ImportFile.of(row("改码公司", former)).imported())).containsExactly(1, 0, 0, 1, 0);
    }

    @Test
    void is_set_aside_with_another_name_until_somebody_says_that_it_is_the_same_firm() {
        var firm = recoded("改码待核公司", Map.of("creditCode", former));
        var job = ImportFile.of(row("改码另名公司", former), row("改码另名公司", former)).imported();
        assertThat(counts(job)).containsExactly(2, 0, 0, 0, 2);
        assertThat(ImportFile.errors(job)).contains("2,FORMER_CODE,").contains("改码待核公司");
        correct(job.getString("id")).body("enterpriseId", equalTo(firm.toString()));
        show(firm).body("name", equalTo("改码另名公司"), "creditCode", equalTo(code));
    }

    @Test
    void is_set_aside_again_when_the_row_gets_another_one_that_nobody_has_answered_for() {
        recoded("改码甲公司", Map.of("creditCode", former));
        var other = Sample.creditCode();
        var firm = recoded("改码乙公司", Map.of("creditCode", other), Sample.creditCode());
        var job = ImportFile.of(row("改码丙公司", former)).imported();
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_correct",
                        Map.of("cells", Map.of("统一社会信用代码", other)))
                .then()
                .statusCode(422)
                .body("detail", containsString("改码乙公司"));
        show(firm).body("name", equalTo("改码乙公司"));
    }

    @Test
    void is_another_firms_once_it_was_taken_off_the_file() {
        var firm = recoded("误录代码公司", Map.of("creditCode", former));
        var job = ImportFile.of(row("代码原主公司", former)).imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        FormerCodeSteps.takeOff(firm);
        correct(job.getString("id")).body("enterpriseId", not(equalTo(firm.toString())));
        assertThat(ImportFile.firm(former).getString("name")).isEqualTo("代码原主公司");
        show(firm).body("name", equalTo("误录代码公司"));
    }

    @Test
    void is_not_taken_for_a_new_firm_when_it_was_another_areas() {
        var firm = recoded("外区改码公司", Map.of("creditCode", former, "areaCode", "341222"));
        var content = ImportFile.of(row("外区改码公司", former)).text();
        var job = ImportFile.done(ImportFile.upload(
                Sample.ZONE,
                "/enterprises/_import",
                ImportFile.CSV,
                content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Sample.key()));
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("2,AREA_OUT_OF_SCOPE,");
        show(firm).body("areaCode", equalTo("341222"));
    }

    @Test
    void updates_the_firm_for_whoever_answers_for_it_though_its_check_digit_is_wrong() {
        var wrong = former.substring(0, 17) + (former.endsWith("1") ? "2" : "1");
        var firm = recoded("错码改正公司", Map.of("creditCode", wrong, "overrideReason", "登记机关可查"));
        assertThat(counts(ImportFile.of(row("错码改正公司", wrong)).imported())).containsExactly(1, 0, 1, 0, 0);
        var job = ImportFile.of(row("错码另名公司", wrong)).imported();
        assertThat(ImportFile.errors(job)).contains("2,CODE_CHECK_DIGIT,");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_accept",
                        Map.of("reason", "确有此码"))
                .then()
                .statusCode(409)
                .body("enterpriseId", equalTo(firm.toString()), "detail", containsString("可按这一行更新"));
        correct(job.getString("id")).body("enterpriseId", equalTo(firm.toString()));
        show(firm).body("name", equalTo("错码另名公司"), "creditCode", equalTo(code));
    }

    /** A firm whose code was corrected. */
    private UUID recoded(String name, Map<String, Object> file) {
        return recoded(name, file, code);
    }

    private static UUID recoded(String name, Map<String, Object> file, String code) {
        var body = Sample.map("name", name, "areaCode", Sample.ZONE);
        body.putAll(file);
        return FormerCodeSteps.recoded(body, code);
    }

    private static io.restassured.response.ValidatableResponse correct(String job) {
        return Sample.tryPost(Sample.dispatcher(), "/jobs/" + job + "/quarantine/2/_correct", Map.of("cells", Map.of()))
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse show(UUID firm) {
        return Sample.dispatcher().get(BASE + "/enterprises/" + firm).then().statusCode(200);
    }
}
