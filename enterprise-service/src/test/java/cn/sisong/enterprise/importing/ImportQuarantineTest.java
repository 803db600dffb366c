package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportQuarantineTest {
    private static final String REST = ",有限责任公司,N/A,无,安徽,界首,界首市";

    @Test
    void names_row_code_and_reason_of_every_row_that_it_leaves_out() {
        var wrongDigit = Sample.creditCode();
        wrongDigit = wrongDigit.substring(0, 17) + (wrongDigit.endsWith("1") ? "2" : "1");
        var job = ImportFile.of(
                        row("好公司", Sample.creditCode()),
                        row("无码公司", ""),
                        row("老码公司", "340123000012345"),
                        row("字符公司", "91341282MAIO000001"),
                        row("校验公司", wrongDigit),
                        row("无", Sample.creditCode()),
                        row("长".repeat(121), Sample.creditCode()),
                        "日期公司," + Sample.creditCode() + ",2019-02-30" + REST,
                        "未来公司," + Sample.creditCode() + ",2999-01-01" + REST,
                        "外省公司," + Sample.creditCode() + ",2001-01-01,N/A,N/A,N/A,江苏,南京,南京市",
                        row("坏\ufffd字公司", Sample.creditCode()),
                        row("址长公司", Sample.creditCode()) + "长".repeat(600))
                .imported();
        assertThat(counts(job)).containsExactly(12, 1, 0, 0, 11);
        assertThat(ImportFile.errors(job).lines().map(line -> line.replaceAll("^(\\d+),(\\w+),.*", "$1 $2")))
                .startsWith("\ufeff行号,原因代码,原因," + ImportFile.HEADER)
                .contains(
                        "3 CODE_MISSING",
                        "4 CODE_LENGTH",
                        "5 CODE_CHARACTER",
                        "6 CODE_CHECK_DIGIT",
                        "7 NAME_MISSING",
                        "8 NAME_TOO_LONG",
                        "9 DATE_INVALID",
                        "10 DATE_INVALID",
                        "11 AREA_OUT_OF_SCOPE",
                        "12 TEXT_UNREADABLE",
                        "13 FIELD_TOO_LONG");
    }

    @Test
    void names_shifted_columns_with_their_row() {
        var code = Sample.creditCode();
        var job = ImportFile.of(
                        row("整齐公司", Sample.creditCode()),
                        "逗号,公司," + code + ",2001-01-01" + REST,
                        "少列公司," + code,
                        "错位公司,2001-01-01," + code + REST)
                .imported();
        assertThat(counts(job)).containsExactly(4, 1, 0, 0, 3);
        assertThat(ImportFile.errors(job))
                .containsPattern("\n3,.*COLUMNS_SHIFTED")
                .containsPattern("\n4,.*COLUMNS_SHIFTED")
                .containsPattern("\n5,.*COLUMNS_SHIFTED");
    }

    @Test
    void tells_a_repeated_row_from_a_contradicting_one() {
        var code = Sample.creditCode();
        var job = ImportFile.of(row("重复公司", code), row("重复公司", code), row("另一名称公司", code))
                .imported();
        assertThat(counts(job)).containsExactly(3, 1, 0, 1, 1);
        assertThat(ImportFile.errors(job)).contains("4,DUPLICATE_IN_FILE,与第 2 行");
    }

    @Test
    void leaves_the_firms_of_other_areas_alone() {
        var code = Sample.creditCode();
        Sample.tryPost(
                        Sample.as(Tokens.person("d-js", "dispatcher", "", "320000")),
                        "/enterprises",
                        Sample.map("creditCode", code, "name", "江苏公司", "areaCode", "320100"))
                .then()
                .statusCode(201);
        var job = ImportFile.of(row("江苏公司", code)).imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("AREA_OUT_OF_SCOPE");
    }

    @Test
    void leaves_a_file_alone_that_was_merged_into_another() {
        var code = Sample.creditCode();
        var survivor = Sample.firm("并档后公司");
        var merged = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "并档前公司", "areaCode", Sample.ZONE));
        Sample.tryPost(
                        Sample.dispatcher().header("If-Match", "\"v0\""),
                        "/enterprises/" + survivor + "/merges",
                        Map.of("mergedId", merged, "mergedVersion", 0, "reason", "重复建档", "differentCodes", true))
                .then()
                .statusCode(201);
        var job = ImportFile.of(row("并档前新名公司", code)).imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("2,FILE_MERGED,\"该信用代码的档案已并入另一档案");
        Sample.dispatcher().get(BASE + "/enterprises/" + survivor).then().body("name", equalTo("并档后公司"));
    }

    @Test
    void gives_an_errors_file_that_a_spreadsheet_opens_harmlessly() {
        var job = ImportFile.of(row("=cmd|' /C calc'!A0", "+86123")).imported();
        var answer = Sample.dispatcher().get(job.getString("errorsUrl"));
        answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        assertThat(answer.asByteArray()).startsWith(0xef, 0xbb, 0xbf);
        assertThat(answer.asString()).contains("'=cmd|' /C calc'!A0,'+86123,");
    }

    @Test
    void ends_without_effect_when_a_quote_is_never_closed() {
        var code = Sample.creditCode();
        var text = ImportFile.of(row("引号公司", code)).text() + "\"坏行" + ",长".repeat(9_000_000);
        var job = ImportFile.done(
                ImportFile.send("text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), ""));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("unreadable-file");
        assertThat(job.getString("failure.detail")).contains("第 3 行");
        assertThat(ImportFile.firm(code)).isNull();
        assertThat(Sample.dispatcher()
                        .get(BASE + "/jobs/" + job.getString("id") + "/errors")
                        .asString()
                        .lines())
                .hasSize(1);
    }
}
