package cn.sisong.enterprise.exporting;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {

    @Test
    void writes_the_rows_of_the_filter_masked() {
        var firm = Sample.firm("导出样本一公司", "341502");
        Sample.firm("导出样本二公司", "341503");
        contact(firm);
        Sample.tryPost(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/lists",
                Map.of("list", "HIGH_TECH", "from", "2026-01-01"));
        var answer = export("csv", "导出样本", "341502");
        answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        assertThat(answer.asByteArray()).startsWith(0xef, 0xbb, 0xbf);
        var lines =
                new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\ufeff企业名称,统一社会信用代码,");
        assertThat(lines.get(1))
                .startsWith("导出样本一公司,")
                .contains("高新技术企业", "张*", "138****5678")
                .doesNotContain("张三丰", "13812345678");
    }

    @Test
    void writes_the_same_rows_into_a_workbook() throws IOException {
        var firm = Sample.firm("表格样本公司", "341522");
        contact(firm);
        var answer = export("xlsx", "表格样本", "341522");
        answer.then().statusCode(200);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCell(0).getText()).isEqualTo("企业名称");
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("表格样本公司");
            assertThat(rows.get(1).getCell(15).getText()).isEqualTo("138****5678");
        }
    }

    @Test
    void crosses_the_border_of_a_batch_without_losing_or_repeating_a_firm() {
        var rows = new StringBuilder("企业名称,统一社会信用代码,地区\n");
        for (int i = 0; i < 1003; i++) {
            rows.append("跨批样本")
                    .append(i)
                    .append("公司,")
                    .append(Sample.creditCode())
                    .append(",金寨县\n");
        }
        var job = Sample.as(Tokens.person("exporter", "dispatcher", "", "340000"))
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/enterprises/_import");
        await(job.header("Location"));
        var lines = new String(export("csv", "跨批样本", "341524").asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1004).doesNotHaveDuplicates();
    }

    private static void await(String location) {
        for (int looks = 0; looks < 300; looks++) {
            String state = Sample.dispatcher().get(location).path("state");
            if (!"RUNNING".equals(state)) {
                assertThat(state).isEqualTo("SUCCEEDED");
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void writes_nothing_that_a_spreadsheet_would_run() {
        assertThat(CsvFile.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.harmless("+86")).isEqualTo("'+86");
        assertThat(CsvFile.harmless("普通公司")).isEqualTo("普通公司");
        Sample.firm("@导出公式公司", "341523");
        assertThat(export("csv", "导出公式", "341523").asString()).contains("\n'@导出公式公司,");
    }

    @Test
    void writes_what_looks_like_a_formula_into_a_workbook_as_a_text() throws IOException {
        Sample.firm("=1+1表格公式公司", "341524");
        var answer = export("xlsx", "表格公式", "341524").asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText()).isEqualTo("=1+1表格公式公司");
        }
    }

    @Test
    void shows_no_firm_that_its_caller_does_not_see() {
        Sample.firm("越界样本公司", "341522");
        var other = Sample.as(Tokens.person("other-office", "dispatcher", "", "341300"))
                .queryParam("format", "csv")
                .queryParam("q", "越界样本")
                .get(BASE + "/enterprises/_export");
        assertThat(other.asString().lines()).hasSize(1);
    }

    @Test
    void is_for_the_office_supervision_and_leaders_and_refuses_before_it_begins() {
        Sample.member("export-m1")
                .queryParam("format", "csv")
                .get(BASE + "/enterprises/_export")
                .then()
                .statusCode(403);
        Sample.dispatcher()
                .get(BASE + "/enterprises/_export")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("format"));
        Sample.dispatcher()
                .queryParam("format", "csv")
                .queryParam("industry", "xx")
                .get(BASE + "/enterprises/_export")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("industry"));
    }

    private static void contact(UUID firm) {
        Sample.post(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/contacts",
                Map.of("name", "张三丰", "mobile", "13812345678"));
    }

    private static Response export(String format, String q, String area) {
        return Sample.dispatcher()
                .queryParam("format", format)
                .queryParam("q", q)
                .queryParam("area", area)
                .get(BASE + "/enterprises/_export");
    }
}
