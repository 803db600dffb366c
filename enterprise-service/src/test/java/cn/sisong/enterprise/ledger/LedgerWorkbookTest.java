package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import cn.sisong.enterprise.importing.Workbooks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;

/** Ledgers as they are kept: as workbooks, with days that are days and rows that end where nothing follows. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerWorkbookTest {
    private final String code = Sample.creditCode();
    private UUID firm;

    @BeforeEach
    void a_firm() {
        firm = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "表格台账公司", "areaCode", Sample.ZONE, "sameNameConfirmed", true));
    }

    @Test
    void brings_visits_in() throws IOException {
        var ledger = LedgerFile.visits();
        var job = imported(
                ledger,
                List.of("1", LocalDate.of(2023, 5, 4), "表格台账公司", code, "上门走访", "", "周主任", "是", "惠企三十条", "", "", "谈用工"),
                List.of("2", LocalDate.of(2023, 5, 5), "表格台账公司", code, "骑马"));
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("3,MODE_UNKNOWN,");
        var visits = LedgerFile.visitTo(firm);
        assertThat(visits.getList("items")).hasSize(1);
        assertThat(visits.getString("items[0].startedAt")).isEqualTo("2023-05-03T16:00:00Z");
        assertThat(visits.getString("items[0].mode")).isEqualTo("ON_SITE");
        assertThat(visits.getString("items[0].onBehalfOf")).isEqualTo("周主任");
        assertThat(visits.getString("items[0].note")).isEqualTo("谈用工");
        assertThat(visits.getString("items[0].sends.find { it.kind == 'POLICY' }.note"))
                .isEqualTo("惠企三十条");
    }

    @Test
    void brings_issues_in() throws IOException {
        Sample.department("ledger");
        var ledger = LedgerFile.issues();
        var job = imported(
                ledger,
                List.of(
                        7,
                        "表格台账公司",
                        code,
                        "融资",
                        "贷款到期",
                        LocalDate.of(2023, 5, 4),
                        LocalDate.of(2023, 5, 5),
                        "ledger",
                        "已对接银行",
                        LocalDate.of(2023, 5, 20),
                        "已解决",
                        "满意"),
                List.of(8, "表格台账公司", code, "风水", "朝向", LocalDate.of(2023, 5, 4)));
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("3,CATEGORY_UNKNOWN,");
        var issue = ledger.issue("7");
        assertThat(issue.getString("enterprise.id")).isEqualTo(firm.toString());
        assertThat(issue.getString("state")).isEqualTo("CLOSED");
        assertThat(issue.getString("resolution")).isEqualTo("SOLVED");
        assertThat(issue.getString("number")).startsWith("WT-2023-");
    }

    private static JsonPath imported(LedgerFile ledger, List<?>... rows) throws IOException {
        var all = new ArrayList<List<?>>();
        all.add(List.of(ledger.header().split(",")));
        all.addAll(Arrays.asList(rows));
        return ImportFile.done(ImportFile.upload(
                "/" + ledger.kind() + "/_import?ledger=" + ledger.name(),
                ImportFile.XLSX,
                Workbooks.of(all.toArray(List[]::new)),
                Sample.key()));
    }
}
