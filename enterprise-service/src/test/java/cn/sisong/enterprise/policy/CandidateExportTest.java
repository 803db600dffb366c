package cn.sisong.enterprise.policy;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidateExportTest {

    @Test
    void carries_the_verdict_on_each_condition() {
        firm("导出候选甲公司", "341126", "C39");
        firm("导出候选乙公司", "341126", "C");
        firm("导出候选丙公司", "341126", "F51");
        var policy = policy("341126");
        assertThat(lines(policy, false))
                .containsExactly(
                        "\ufeff企业名称,统一社会信用代码,政策有效性,符合情况,所在区划为 凤阳县(341126),行业属于 计算机、通信和其他电子设备制造业(C39)",
                        "导出候选甲公司,CODE,有效,符合 2 项中的 2 项,符合,符合");
        assertThat(lines(policy, true))
                .contains("导出候选乙公司,CODE,有效,符合 2 项中的 1 项;待核实:行业属于 计算机、通信和其他电子设备制造业(C39)(登记为 C 制造业),符合,待核实")
                .hasSize(3);
    }

    @Test
    void writes_the_same_rows_into_a_workbook() throws IOException {
        firm("导出候选表格公司", "341125", "C39");
        var answer = Sample.dispatcher()
                .queryParam("format", "xlsx")
                .get(BASE + "/policies/" + policy("341125") + "/candidates/_export");
        answer.then().statusCode(200);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("导出候选表格公司");
            assertThat(rows.get(1).getCell(5).getText()).isEqualTo("符合");
        }
    }

    @Test
    void writes_nothing_that_a_spreadsheet_would_run() {
        firm("@导出候选公式公司", "341124", "C39");
        assertThat(lines(policy("341124"), false).get(1)).startsWith("'@导出候选公式公司,");
    }

    @Test
    void crosses_the_border_of_a_batch_without_losing_or_repeating_a_firm() throws InterruptedException {
        var rows = new StringBuilder("企业名称,统一社会信用代码,地区\n");
        for (int i = 0; i < 1003; i++) {
            rows.append("跨批候选")
                    .append(i)
                    .append("公司,")
                    .append(Sample.creditCode())
                    .append(",太湖县\n");
        }
        var job = Sample.as(Tokens.person("candidate-importer", "dispatcher", "", "340000"))
                .contentType("text/csv")
                .header("Idempotency-Key", Sample.key())
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/enterprises/_import")
                .header("Location");
        for (int looks = 0; looks < 300 && "RUNNING".equals(state(job)); looks++) {
            Thread.sleep(100);
        }
        assertThat(state(job)).isEqualTo("SUCCEEDED");
        assertThat(lines(policy("340825"), true)).hasSize(1004);
    }

    private static String state(String job) {
        return Sample.dispatcher().get(job).path("state");
    }

    @Test
    void is_for_those_who_may_carry_lists_off_and_see_the_policy() {
        var path = BASE + "/policies/" + policy("341122") + "/candidates/_export?format=csv";
        Sample.member("candidate-exporter").get(path).then().statusCode(403);
        Sample.as(Tokens.person("elsewhere", "dispatcher", "", "320000"))
                .get(path)
                .then()
                .statusCode(404);
    }

    private static List<String> lines(UUID policy, boolean unverified) {
        var answer = Sample.dispatcher()
                .queryParam("format", "csv")
                .queryParam("unverified", unverified)
                .get(BASE + "/policies/" + policy + "/candidates/_export");
        answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        return new String(answer.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("91341282MA\\w{8}", "CODE"))
                .toList();
    }

    private static void firm(String name, String area, String industry) {
        Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", Sample.creditCode(), "name", name, "areaCode", area, "industryCode", industry));
    }

    private static UUID policy(String area) {
        return Sample.post(
                Sample.dispatcher(),
                "/policies",
                Map.of(
                        "title",
                        "导出样本",
                        "issuer",
                        "市经信局",
                        "areaCode",
                        area,
                        "validFrom",
                        "2025-01-01",
                        "benefit",
                        "补助",
                        "noApplication",
                        true,
                        "conditions",
                        List.of(Map.of("type", "INDUSTRY", "codes", List.of("C39")))));
    }
}
