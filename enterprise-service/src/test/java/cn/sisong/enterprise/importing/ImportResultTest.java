package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportResultTest {
    private static final String HEADER = "\ufeff行号,统一社会信用代码,企业名称,结果,原因,档案ID";

    private final String known = Sample.creditCode();
    private final String renamed = Sample.creditCode();
    private final String fresh = Sample.creditCode();

    @Test
    void says_of_every_row_what_became_of_it() {
        var job = file().imported();
        assertThat(result(job).lines())
                .containsExactly(
                        HEADER,
                        "2," + known + ",结果旧公司,未变,," + id(known),
                        "3," + renamed + ",结果更名后公司,更新,," + id(renamed),
                        "4," + fresh + ",结果新公司,新建,," + id(fresh),
                        "5,123,结果坏码公司,隔离,统一社会信用代码应为 18 位:123,");
    }

    @Test
    void says_of_a_trial_what_would_become_of_every_row() {
        var job = file().tried();
        assertThat(result(job).lines())
                .containsExactly(
                        HEADER,
                        "2," + known + ",结果旧公司,未变,,",
                        "3," + renamed + ",结果更名后公司,将更新,," + id(renamed),
                        "4," + fresh + ",结果新公司,将新建,,",
                        "5,123,结果坏码公司,将隔离,统一社会信用代码应为 18 位:123,");
    }

    @Test
    void names_the_new_file_for_each_row_that_says_the_same_of_it() {
        var job = ImportFile.of(row("结果两行公司", fresh), row("结果两行公司", fresh)).imported();
        assertThat(counts(job)).containsExactly(2, 1, 0, 1, 0);
        assertThat(result(job).lines())
                .containsExactly(
                        HEADER, "2," + fresh + ",结果两行公司,新建,," + id(fresh), "3," + fresh + ",结果两行公司,未变,," + id(fresh));
    }

    @Test
    void says_of_a_corrected_row_what_it_has_become() {
        var job = ImportFile.of(row("结果改正公司", "123")).imported();
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_correct",
                        Map.of("cells", Map.of("统一社会信用代码", fresh)))
                .then()
                .statusCode(201);
        assertThat(result(job)).contains(",结果改正公司,新建,," + id(fresh));
    }

    @Test
    void says_of_an_accepted_row_that_it_has_become_a_firm() {
        var job = ImportFile.of(row("结果接受公司", "34012" + System.nanoTime() % 10_000_000_000L))
                .imported();
        String firm = Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_accept",
                        Map.of("reason", "尚未换照"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(result(job)).contains(",结果接受公司,新建,," + firm);
    }

    @Test
    void gives_the_rows_that_it_set_aside_as_they_came_to_be_corrected_and_brought_in_again() {
        var file = ImportFile.with("序号,企业名称,统一社会信用代码,自有列", "7,往返公司,老码,备注一", "8,往返好公司," + known + ",备注二");
        var errors = ImportFile.errors(file.imported());
        assertThat(errors.lines())
                .containsExactly(
                        "\ufeff行号,原因代码,原因,序号,企业名称,统一社会信用代码,自有列", "2,CODE_LENGTH,统一社会信用代码应为 18 位:老码,7,往返公司,老码,备注一");
        var again = again(errors);
        assertThat(ImportFile.errors(again).lines().toList())
                .isEqualTo(errors.lines().toList());
        assertThat(counts(again(errors.replace(",老码,", "," + fresh + ",")))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void hides_telephone_numbers_from_whoever_may_not_bring_the_rows_in() {
        var job = ImportFile.of(row("电话13812345678公司", "123")).imported();
        assertThat(ImportFile.errors(job)).contains("13812345678");
        var seen = Sample.as(Tokens.person("errors-leader", "leader", "", "340000"))
                .get(job.getString("errorsUrl"))
                .asString();
        assertThat(seen).contains("138****5678").doesNotContain("13812345678");
    }

    @Test
    void hides_telephone_numbers_from_client_systems_that_did_not_bring_the_rows_in() {
        var content = ImportFile.of(row("接口13812345678公司", "123")).text().getBytes(StandardCharsets.UTF_8);
        var writer = Tokens.system("errors-writer", "340000", "enterprise:read", "enterprise:write");
        var job = ImportFile.done(
                ImportFile.uploadAs(writer, "/enterprises/_import", ImportFile.CSV, content, Sample.key()));
        assertThat(errors(writer, job)).contains("13812345678");
        for (var other : List.of(
                Tokens.system("errors-reader", "340000", "enterprise:read"),
                Tokens.system("errors-other", "340000", "enterprise:read", "enterprise:write"))) {
            assertThat(errors(other, job)).contains("138****5678").doesNotContain("13812345678");
        }
    }

    private static String errors(String token, JsonPath job) {
        return Sample.as(token)
                .get(job.getString("errorsUrl"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void names_the_file() {
        var job = ImportFile.done(ImportFile.send(
                ImportFile.CSV, file().text().getBytes(StandardCharsets.UTF_8), "?dryRun=true&name=四月名单.csv"));
        assertThat(job.getString("fileName")).isEqualTo("四月名单.csv");
    }

    private ImportFile file() {
        ImportFile.of(row("结果旧公司", known), row("结果更名前公司", renamed)).imported();
        return ImportFile.of(row("结果旧公司", known), row("结果更名后公司", renamed), row("结果新公司", fresh), row("结果坏码公司", "123"));
    }

    private static JsonPath again(String text) {
        return ImportFile.done(ImportFile.send(ImportFile.CSV, text.getBytes(StandardCharsets.UTF_8), ""));
    }

    private static String id(String code) {
        return ImportFile.firm(code).getString("id");
    }

    private static String result(JsonPath job) {
        return Sample.dispatcher()
                .get(job.getString("resultUrl"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
