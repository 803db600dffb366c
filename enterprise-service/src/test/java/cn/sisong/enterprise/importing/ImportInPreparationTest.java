package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** A firm that was in preparation comes in a list with its first code. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportInPreparationTest {
    private final String name = "界首(在筹)" + UUID.randomUUID() + "公司";
    private final String code = Sample.creditCode();
    private UUID file;

    @BeforeEach
    void a_file_without_a_code() {
        file = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("name", name, "inPreparation", true, "areaCode", Sample.ZONE));
    }

    @Test
    void is_set_aside_and_says_what_to_do() {
        var list = ImportFile.of(row(name.replace("(", "（").replace(")", "）"), code), row(name, code));
        for (var job : new io.restassured.path.json.JsonPath[] {list.tried(), list.imported()}) {
            assertThat(counts(job)).containsExactly(2, 0, 0, 0, 2);
            assertThat(ImportFile.errors(job))
                    .contains("2,IN_PREPARATION,")
                    .contains("登记代码")
                    .contains("3,IN_PREPARATION,");
        }
        assertThat(ImportFile.firm(code)).isNull();
    }

    @Test
    void updates_the_file_once_its_code_is_registered() {
        var job = ImportFile.of(row(name, code)).imported();
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("creditCode", code))
                .patch(BASE + "/enterprises/" + file)
                .then()
                .statusCode(200);
        accept(job.getString("id")).body("enterpriseId", equalTo(file.toString()));
        assertThat(ImportFile.firm(code).getString("address")).isEqualTo("安徽省界首市东城");
    }

    @Test
    void opens_another_file_for_whoever_says_that_it_is_another_firm() {
        var job = ImportFile.of(row(name, code)).imported();
        accept(job.getString("id")).body("enterpriseId", not(equalTo(file.toString())));
        assertThat(ImportFile.firm(code).getString("name")).isEqualTo(name);
    }

    @Test
    void is_no_matter_for_a_firm_of_another_area() {
        var elsewhere = row(name, code).replace("界首,", "太和县,");
        assertThat(counts(ImportFile.of(elsewhere).imported())).containsExactly(1, 1, 0, 0, 0);
    }

    private static ValidatableResponse accept(String job) {
        return Sample.tryPost(Sample.dispatcher(), "/jobs/" + job + "/quarantine/2/_correct", Map.of("cells", Map.of()))
                .then()
                .statusCode(201);
    }
}
