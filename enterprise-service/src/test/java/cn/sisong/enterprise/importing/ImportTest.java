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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.firm;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {
    @Inject
    EntityManager entities;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void takes_over_a_list_in_either_encoding(String charset) {
        var code = Sample.creditCode();
        var job = ImportFile.of(row("界首市" + charset + "精密有限公司", code)).imported(Charset.forName(charset));
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getDouble("progress")).isEqualTo(1.0);
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        var firm = firm(code);
        assertThat(firm.getString("name")).isEqualTo("界首市" + charset + "精密有限公司");
        assertThat(firm.getString("areaCode")).isEqualTo("341282");
        assertThat(firm.getString("registeredOn")).isEqualTo("2008-03-05");
        assertThat(firm.getString("capitalText")).isEqualTo("6,167.1500(万元)");
        assertThat(firm.getString("capitalYuan")).isEqualTo("61671500.00");
        assertThat(firm.getString("businessScope")).isEqualTo("制造、销售,进出口");
        assertThat(firm.getString("industryCode")).isNull();
    }

    @Test
    void is_not_disturbed_by_a_byte_order_mark() {
        var code = Sample.creditCode();
        var text = "\ufeff" + ImportFile.of(row("有标记的公司", code)).text();
        var job = ImportFile.done(ImportFile.send("text/csv", text.getBytes(StandardCharsets.UTF_8), ""));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void finds_columns_in_any_order_and_ignores_others() {
        var code = Sample.creditCode();
        var job = ImportFile.with("code_fault,住所,信用代码,行业代码,注册资本,市场主体名称", "x,界首市光武镇," + code + ",2651,30(万美元),换序公司")
                .imported();
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        var firm = firm(code);
        assertThat(firm.getString("name")).isEqualTo("换序公司");
        assertThat(firm.getString("address")).isEqualTo("界首市光武镇");
        assertThat(firm.getString("industryCode")).isEqualTo("C2651");
        assertThat(firm.getString("industrySection")).isEqualTo("C");
        assertThat(firm.getString("capitalText")).isEqualTo("30(万美元)");
        assertThat(firm.getString("capitalYuan")).isNull();
        // no area in the file: the importer's
        assertThat(firm.getString("areaCode")).isEqualTo("340000");
    }

    @Test
    void changes_nothing_when_the_same_file_comes_again() {
        var code = Sample.creditCode();
        var file = ImportFile.of(row("两次导入公司甲", code), row("两次导入公司乙", Sample.creditCode()));
        assertThat(counts(file.imported())).containsExactly(2, 2, 0, 0, 0);
        var history = history(code);
        assertThat(counts(file.imported())).containsExactly(2, 0, 0, 2, 0);
        assertThat(firm(code).getLong("version")).isZero();
        assertThat(history(code)).isEqualTo(history).isEqualTo(1);
    }

    @Test
    void updates_what_differs_and_remembers_a_new_name() {
        var code = Sample.creditCode();
        ImportFile.of(row("更名前公司", code)).imported();
        assertThat(counts(ImportFile.of(row("更名后公司", code)).imported())).containsExactly(1, 0, 1, 0, 0);
        assertThat(firm(code).getString("name")).isEqualTo("更名后公司");
        assertThat(firm(code).getLong("version")).isEqualTo(1);
        assertThat(history(code)).isEqualTo(2);
        var moved = ImportFile.with("企业名称,统一社会信用代码,注册地址,所在省份,地区", "更名后公司," + code + ",新址,安徽,阜阳");
        assertThat(counts(moved.imported())).containsExactly(1, 0, 1, 0, 0);
        // a new address is no history, and a wider area than the known one says nothing new
        assertThat(history(code)).isEqualTo(2);
        assertThat(firm(code).getString("areaCode")).isEqualTo("341282");
        assertThat(firm(code).getString("address")).isEqualTo("新址");
        var changes = Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm(code).getString("id") + "/changes")
                .jsonPath();
        assertThat(changes.getList("items.field")).containsExactly("ADDRESS", "NAME");
        assertThat(changes.getList("items.source")).containsOnly("IMPORT");
        assertThat(changes.getString("items[1].from")).isEqualTo("更名前公司");
        assertThat(changes.getString("items[1].to")).isEqualTo("更名后公司");
    }

    @Test
    void erases_nothing_with_an_empty_cell() {
        var code = Sample.creditCode();
        ImportFile.of(row("空格公司", code)).imported();
        var emptier = ImportFile.of("空格公司," + code + ",N/A,,无,N/A,,,");
        assertThat(counts(emptier.imported())).containsExactly(1, 0, 0, 1, 0);
        assertThat(firm(code).getString("capitalYuan")).isEqualTo("61671500.00");
    }

    @Test
    void accepts_a_lower_case_code_normalised() {
        var code = Sample.creditCode();
        ImportFile.of(row("小写代码公司", " " + code.toLowerCase())).imported();
        assertThat(firm(code).getString("creditCode")).isEqualTo(code);
    }

    @Test
    void writes_nothing_in_a_dry_run() {
        var code = Sample.creditCode();
        var file = ImportFile.of(row("试算公司", code), row("试算坏码公司", "123"));
        var job = file.tried();
        assertThat(job.getBoolean("dryRun")).isTrue();
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("CODE_LENGTH");
        assertThat(firm(code)).isNull();
        assertThat(counts(file.imported())).containsExactly(2, 1, 0, 0, 1);
        assertThat(counts(file.tried())).containsExactly(2, 0, 0, 1, 1);
    }

    @Test
    void records_one_event_for_the_whole_file() {
        var job = ImportFile.of(row("记录公司甲", Sample.creditCode()), row("记录公司乙", Sample.creditCode()))
                .imported();
        assertThat(count("select count(*) from event where type = 'enterprise.imported' and subject_id = :it", job))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'enterprise.imported' and actor = 'system'"
                                + " and subject = cast(:it as text)",
                        job))
                .isEqualTo(1);
    }

    private long count(String sql, io.restassured.path.json.JsonPath job) {
        return number(sql, java.util.UUID.fromString(job.getString("id")));
    }

    private long history(String code) {
        return number(
                "select count(*) from enterprise_history h join enterprise e on e.id = h.enterprise_id"
                        + " where e.credit_code = :it",
                code);
    }

    private long number(String sql, Object it) {
        var query = entities.createNativeQuery(sql).setParameter("it", it);
        return ((Number) query.getSingleResult()).longValue();
    }
}
