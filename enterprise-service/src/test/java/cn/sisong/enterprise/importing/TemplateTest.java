package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {

    @Test
    void has_the_columns_that_the_import_reads_and_its_dictionaries() throws IOException {
        var answer = Sample.dispatcher().get(BASE + "/enterprises/_template");
        answer.then().statusCode(200);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            var headings = workbook.getFirstSheet().read().get(0).stream()
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(headings).startsWith("企业名称*", "统一社会信用代码*").contains("地区", "行业");
            assertThat(Header.of(new RawRow(1, headings), Column.ALL).has(Column.AREA))
                    .isTrue();
            var dictionary = workbook.findSheet("字典").orElseThrow().read().toString();
            assertThat(dictionary).contains("界首市", "C26 化学原料和化学制品制造业", "有限责任公司");
        }
    }

    @Test
    void offers_areas_industries_and_types_to_choose_from_each_in_its_column() throws IOException {
        var answer = Sample.dispatcher().get(BASE + "/enterprises/_template").asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            var headings = workbook.getFirstSheet().read().get(0).stream()
                    .map(cell -> cell.getText())
                    .toList();
            var dictionary = workbook.findSheet("字典").orElseThrow().read();
            var choices = choices(answer);
            assertThat(choices).hasSize(3);
            for (var heading : List.of("地区", "行业", "企业类型")) {
                var place = headings.indexOf(heading);
                var column = String.valueOf((char) ('A' + place));
                assertThat(dictionary.get(0).getCell(place).getText()).isEqualTo(heading);
                // every line of the dictionary's column that has something, and no other
                var last = dictionary.stream()
                        .filter(row -> row.getOptionalCell(place).isPresent())
                        .count();
                assertThat(last).isGreaterThan(5);
                assertThat(choices.get(column))
                        .as(heading)
                        .matches(".*!\\$?" + column + "\\$?2:\\$?" + column + "\\$?" + last);
            }
        }
    }

    /** By the letter of the column: from where its values are chosen. */
    private static Map<String, String> choices(byte[] workbook) throws IOException {
        var sheet = new String(firstSheet(workbook), StandardCharsets.UTF_8);
        var choices = new HashMap<String, String>();
        var found = Pattern.compile("<dataValidation (.*?)><formula1>(.*?)</formula1>")
                .matcher(sheet);
        while (found.find()) {
            assertThat(found.group(1)).contains("type=\"list\"");
            choices.put(found.group(1).replaceAll(".*sqref=\"([A-Z]+)2:.*", "$1"), found.group(2));
        }
        return choices;
    }

    private static byte[] firstSheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("template", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile());
                    var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return sheet.readAllBytes();
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void is_understood_when_it_comes_back_with_chosen_values() throws IOException {
        var code = Sample.creditCode();
        var job = ImportFile.done(ImportFile.send(
                ImportFile.XLSX,
                Workbooks.of(
                        List.of("企业名称*", "统一社会信用代码*", "行业", "地区"), List.of("模板公司", code, "C26 化学原料和化学制品制造业", "界首市")),
                ""));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        assertThat(ImportFile.firm(code).getString("industryCode")).isEqualTo("C26");
        assertThat(ImportFile.firm(code).getString("areaCode")).isEqualTo("341282");
    }

    @Test
    void is_followed_by_finer_industries_when_their_table_is_imported() {
        send("代码,名称\nT971,国际组织中类\nT9710,国际组织小类\n").then().statusCode(200).body("read", equalTo(2), "added", equalTo(2));
        send("代码,名称\nT971,国际组织中类\nT9710,改名小类\n").then().body("added", equalTo(0), "renamed", equalTo(1));
        Sample.dispatcher()
                .queryParam("parent", "T971")
                .get(BASE + "/industries")
                .then()
                .body("items.name", hasItem("改名小类"));
        // from now on the table knows what lies below the division
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises",
                        Sample.map("creditCode", Sample.creditCode(), "name", "细行业公司", "industryCode", "T972"))
                .then()
                .statusCode(422);
        send("代码,名称\nZ1,坏\nT98,没有名称\nA0199,没有上级\n").then().statusCode(422).body("errors", hasSize(2));
        send(ImportFile.HEADER + "\n").then().statusCode(422).body("code", equalTo("missing-columns"));
    }

    private static io.restassured.response.Response send(String file) {
        return Sample.as(Tokens.person("admin", "system-admin", "", "340000"))
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/industries/_import");
    }
}
