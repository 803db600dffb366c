package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.CSV;
import static cn.sisong.enterprise.importing.ImportFile.XLSX;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static cn.sisong.enterprise.importing.ImportFile.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportUploadTest {
    @Inject
    EntityManager entities;

    @Test
    void takes_over_a_workbook() throws IOException {
        var code = Sample.creditCode();
        var head = List.of("统一社会信用代码", "企业名称", "成立日期", "注册资本", "城市", "备注");
        var good = List.of(code, "表格公司", LocalDate.of(1999, 12, 31), "50(万元)", "阜阳市界首市", 12.5);
        var job = ImportFile.done(send(XLSX, Workbooks.of(head, good, List.of("", ""), List.of("x", "坏码公司")), ""));
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("4,CODE_LENGTH,统一社会信用代码应为 18 位:x,x,坏码公司,,,,\r\n");
        var firm = ImportFile.firm(code);
        assertThat(firm.getString("registeredOn")).isEqualTo("1999-12-31");
        assertThat(firm.getString("capitalYuan")).isEqualTo("500000.00");
        assertThat(firm.getString("areaCode")).isEqualTo("341282");
    }

    @Test
    void reads_the_texts_of_a_workbook_in_each_way_in_which_they_are_written() throws IOException {
        var code = Sample.creditCode();
        var texts = "<si><t>企业名称</t></si><si><t>统一社会信用代码</t></si><si><t>注册地址</t></si><si><t>经营范围</t></si>"
                + "<si><r><t>分段</t></r><r><rPr/><t xml:space='preserve'>公司</t></r><rPh><t>ふりがな</t></rPh></si>";
        var rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
                + "<c r='E1' t='s'><v>3</v></c></row><row r='3'><c r='A3' t='s'><v>4</v></c>"
                + "<c r='B3' t='inlineStr'><is><t>" + code
                + "</t></is></c><c r='C3' t='str'><f>1</f><v>算出&amp;来</v></c>"
                + "<c r='E3'><v>1.5E3</v></c></row>";
        var job = ImportFile.done(send(XLSX, Workbooks.raw(texts, rows), ""));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        var firm = ImportFile.firm(code);
        assertThat(firm.getString("name")).isEqualTo("分段公司");
        assertThat(firm.getString("address")).isEqualTo("算出&来");
        assertThat(firm.getString("businessScope")).isEqualTo("1500");
    }

    @Test
    void ends_without_effect_when_a_cell_refers_to_a_text_that_is_not_there() throws IOException {
        var texts = "<si><t>企业名称</t></si><si><t>统一社会信用代码</t></si>";
        var rows = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c t='s'><v>2</v></c></row>";
        var job = ImportFile.done(send(XLSX, Workbooks.raw(texts, rows), ""));
        assertThat(job.getString("failure.code")).isEqualTo("unreadable-file");
        assertThat(job.getString("failure.detail")).contains("第 3 行");
    }

    @Test
    void answers_where_the_job_is() {
        var answer = send(CSV, bytes(row("受理公司", Sample.creditCode())), "");
        String id = answer.path("id");
        answer.then()
                .statusCode(202)
                .header("Location", BASE + "/jobs/" + id)
                .header("Retry-After", "2")
                .body("state", equalTo("RUNNING"), "errorsUrl", equalTo(BASE + "/jobs/" + id + "/errors"));
        ImportFile.await(answer.header("Location"));
    }

    @Test
    void answers_a_repeated_upload_with_the_same_job() {
        var key = Sample.key();
        var file = bytes(row("重传公司", Sample.creditCode()));
        var first = send(CSV, file, "", key);
        var again = send(CSV, file, "", key);
        again.then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        send(CSV, bytes(row("另一文件公司", Sample.creditCode())), "", key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        ImportFile.await(first.header("Location"));
    }

    @Test
    void refuses_a_bomb_before_there_is_a_job() throws IOException {
        var before = files();
        assertThat(Workbooks.bomb().length).isLessThan(200_000);
        refused(send(XLSX, Workbooks.bomb(), ""), 422, "unsafe-workbook");
        refused(send(XLSX, Workbooks.swarm(), ""), 422, "unsafe-workbook");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refuses_what_is_not_what_its_type_says() throws IOException {
        var workbook = Workbooks.of(List.of("企业名称", "统一社会信用代码"));
        refused(send(XLSX, bytes(), ""), 415, "content-mismatch");
        refused(send(CSV, workbook, ""), 415, "content-mismatch");
        refused(send(CSV, new byte[] {'M', 'Z', 0, 0, 1}, ""), 415, "not-csv");
        refused(send(XLSX, Workbooks.notAWorkbook(), ""), 422, "unreadable-workbook");
        refused(send(XLSX, Arrays.copyOf(workbook, workbook.length / 2), ""), 422, "unreadable-workbook");
        refused(send("application/json", "{}".getBytes(StandardCharsets.UTF_8), ""), 415, "unsupported-media-type");
    }

    @Test
    void refuses_a_file_without_the_columns_that_it_needs() throws IOException {
        var text = "企业名称,电话\n某公司,1\n".getBytes(StandardCharsets.UTF_8);
        refused(send(CSV, text, ""), 422, "missing-columns");
        send(CSV, text, "").then().body("errors.pointer", contains("统一社会信用代码"), "detail", containsString("统一社会信用代码"));
        refused(send(XLSX, Workbooks.of(List.of("企业名称", "电话")), ""), 422, "missing-columns");
        refused(send(CSV, new byte[0], ""), 422, "missing-columns");
    }

    @Test
    void needs_a_key_and_the_permission() {
        Sample.dispatcher()
                .contentType(CSV)
                .body(bytes())
                .post(BASE + "/enterprises/_import")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        Sample.member("no-import")
                .contentType(CSV)
                .header("Idempotency-Key", Sample.key())
                .body(bytes())
                .post(BASE + "/enterprises/_import")
                .then()
                .statusCode(403);
    }

    private static void refused(io.restassured.response.Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static byte[] bytes(String... rows) {
        return ImportFile.of(rows).text().getBytes(StandardCharsets.UTF_8);
    }

    private long files() {
        return ((Number) entities.createNativeQuery("select count(*) from stored_file")
                        .getSingleResult())
                .longValue();
    }
}
