package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;

/** The finer table of one division only, so that no other test is in its way. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportIndustryTest {

    @Test
    void knows_sections_and_divisions_and_believes_a_finer_code_where_the_table_ends() {
        var job = imported("B", "B06", "06", "B0610", "0610", "采矿业");
        assertThat(counts(job)).containsExactly(6, 6, 0, 0, 0);
    }

    @Test
    void sets_a_code_aside_that_is_in_no_table_and_names_it() {
        var job = imported("U", "C99", "A26", "9801", "B06");
        // U is no code by its form: the industry stays unknown
        assertThat(counts(job)).containsExactly(5, 2, 0, 0, 3);
        assertThat(ImportFile.errors(job))
                .contains("INDUSTRY_UNKNOWN,行业分类(GB/T 4754-2017)中没有这个代码:C99")
                .contains("没有这个代码:A26")
                .contains("没有这个代码:9801");
    }

    @Test
    void holds_a_finer_code_against_the_table_once_that_is_imported() {
        Sample.as(Tokens.person("admin", "system-admin", "", "340000"))
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body("代码,名称\nB121,其他采矿中类\nB1210,其他采矿小类\n".getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/industries/_import")
                .then()
                .statusCode(200);
        var job = imported("B1210", "1210", "B1290");
        assertThat(counts(job)).containsExactly(3, 2, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("没有这个代码:B1290");
    }

    @Test
    void judges_the_size_anew_by_the_numbers_of_a_file_that_was_merged_into_the_firms() {
        var code = Sample.creditCode();
        var firm = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "并档规模公司", "industryCode", "C26", "areaCode", "340000"));
        var merged = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("name", "并档规模筹建处", "inPreparation", true, "areaCode", "340000"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + merged + "/indicators",
                        Map.of("year", 2025, "employees", 200, "revenueWan", "40000.00", "source", "统计年报"))
                .then()
                .statusCode(201);
        Sample.tryPost(
                        Sample.dispatcher().header("If-Match", "\"v0\""),
                        "/enterprises/" + firm + "/merges",
                        Map.of("mergedId", merged, "mergedVersion", version(merged), "reason", "同一企业"))
                .then()
                .statusCode(201);
        assertThat(ImportFile.firm(code).getString("sizeClass")).isEqualTo("SMALL");
        ImportFile.with("企业名称,统一社会信用代码,行业", "并档规模公司," + code + ",F51").imported();
        assertThat(ImportFile.firm(code).getString("sizeClass")).isEqualTo("LARGE");
    }

    private static long version(UUID firm) {
        return Sample.dispatcher().get(BASE + "/enterprises/" + firm).jsonPath().getLong("version");
    }

    private static io.restassured.path.json.JsonPath imported(String... industries) {
        var rows = java.util.Arrays.stream(industries)
                .map(industry -> "行业公司," + Sample.creditCode() + "," + industry)
                .toArray(String[]::new);
        return ImportFile.with("企业名称,统一社会信用代码,行业", rows).imported();
    }
}
