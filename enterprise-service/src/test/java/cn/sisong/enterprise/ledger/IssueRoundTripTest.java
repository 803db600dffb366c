package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueRoundTripTest {
    @Inject
    AgroalDataSource database;

    @Test
    void gives_the_offices_columns_and_takes_them_back_as_what_is_there() {
        var firm = Sample.firm("往返公司");
        var own = IssueSteps.dispatched(firm, "jxj");
        IssueSteps.confirming(own, "jxj");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/issues",
                        Sample.map(
                                "enterpriseId",
                                firm,
                                "category",
                                "LAND",
                                "title",
                                "=要地",
                                "contact",
                                "张经理 138 1234 5678/0558-2345678"))
                .then()
                .statusCode(201);
        var file = export(firm, "csv");
        assertThat(file.asString().lines().findFirst().orElseThrow())
                .isEqualTo("\ufeff" + "编号,企业名称,统一社会信用代码,问题类别,问题名称,问题描述,紧急程度,联系人,反映日期,交办日期,承办单位,"
                        + "办结期限,办理情况,办结日期,办理结果,下次答复日期,企业确认,企业评价,当前状态,备注");
        assertThat(file.asString())
                .contains("用工,缺熟练工人,缺 30 人,一般")
                .contains("已对接 20 人")
                .contains("待企业确认")
                .contains(",'=要地,")
                .contains("张经理 138****5678/055****5678")
                .doesNotContain("1234 5678", "2345678");
        var job =
                ImportFile.done(ImportFile.upload("/issues/_import", ImportFile.CSV, file.asByteArray(), Sample.key()));
        assertThat(counts(job)).containsExactly(2, 0, 0, 2, 0);
    }

    @Test
    void says_the_same_after_another_system_has_taken_it_in_and_given_it_out() {
        Sample.department("jxj");
        var firm = Sample.firm("两地往返公司");
        String code = Sample.dispatcher().get(BASE + "/enterprises/" + firm).path("creditCode");
        var ledger = LedgerFile.issues(
                "R-1,两地往返公司," + code + ",融资,贷款到期。要续贷,2023-05-04,2023-05-05,JXJ局,已续贷,2023-05-20,已解决,满意,重点",
                "R-2,两地往返公司," + code + ",用地,-缺地,2023-06-04,,,,,,,",
                "R-3,两地往返公司," + code + ",用工,缺人,2023-06-04,,,没法办,2023-07-01,未解决,不满意,");
        assertThat(counts(ledger.imported())).containsExactly(3, 3, 0, 0, 0);
        var first = export(firm, "csv").asString();
        // there the numbers are others', so all rows are new
        var foreign = first.replace("WT-", "别处-");
        var again = ImportFile.done(ImportFile.upload(
                "/issues/_import?ledger=" + UUID.randomUUID().toString().substring(0, 8),
                ImportFile.CSV,
                foreign.getBytes(StandardCharsets.UTF_8),
                Sample.key()));
        assertThat(counts(again)).containsExactly(3, 3, 0, 0, 0);
        var lines = first.lines().skip(1).map(IssueRoundTripTest::withoutNumber).toList();
        assertThat(export(firm, "csv").asString().lines().skip(4).map(IssueRoundTripTest::withoutNumber))
                .containsExactlyElementsOf(lines)
                .anyMatch(line -> line.contains("已解决,,是,满意,已销号,重点"))
                .anyMatch(line -> line.contains("未解决,,否,不满意,已销号"));
    }

    @Test
    void takes_a_commitment_along_with_the_day_of_the_next_answer() {
        Sample.department("jxj");
        var firm = Sample.firm("挂账往返公司");
        var issue = IssueSteps.dispatched(firm, "jxj");
        for (var step : List.of(
                Map.of("to", "SIGNED"),
                Map.of("to", "HANDLING"),
                Map.of("to", "PENDING_COMMITMENT", "comment", "变电站明年扩建", "nextReplyOn", "2099-12-31"))) {
            IssueSteps.move(Sample.handler("jxj"), issue, step).then().statusCode(201);
        }
        var file = export(firm, "csv").asString();
        assertThat(file).contains("变电站明年扩建,,挂账,2099-12-31,");
        var elsewhere = UUID.randomUUID().toString().substring(0, 8);
        var job = ImportFile.done(ImportFile.upload(
                "/issues/_import?ledger=" + elsewhere,
                ImportFile.CSV,
                file.replace("WT-", "别处-").getBytes(StandardCharsets.UTF_8),
                Sample.key()));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        Sample.dispatcher()
                .queryParam("sourceSystem", elsewhere)
                .get(BASE + "/issues")
                .then()
                .body("items.state", contains("PENDING_COMMITMENT"));
        assertThat(export(firm, "csv").asString().lines().skip(1).map(IssueRoundTripTest::course))
                .hasSize(2)
                .allMatch("变电站明年扩建,,挂账,2099-12-31,,,挂账"::equals);
    }

    /** From what was done on. */
    private static String course(String line) {
        var from = line.indexOf("变电站");
        return line.substring(from, line.lastIndexOf(','));
    }

    private static String withoutNumber(String line) {
        return line.substring(line.indexOf(','));
    }

    @Test
    void gives_a_workbook_that_comes_back_too() throws IOException {
        var firm = Sample.firm("工作簿往返公司");
        IssueSteps.raised(firm, "MARKET");
        var file = export(firm, "xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("问题台账");
        }
        var job = ImportFile.done(
                ImportFile.upload("/issues/_import", ImportFile.XLSX, file.asByteArray(), Sample.key()));
        assertThat(counts(job)).containsExactly(1, 0, 0, 1, 0);
    }

    @Test
    void has_a_template_with_the_same_columns_and_the_dictionaries() throws IOException {
        Sample.department("jxj");
        for (var kind : new String[] {"issues", "visits"}) {
            var answer = Sample.dispatcher().get(BASE + "/" + kind + "/_template");
            answer.then().statusCode(200);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
                var headings = workbook.getFirstSheet().read().get(0).stream()
                        .map(cell -> cell.getText().replace("*", ""))
                        .toList();
                var columns = kind.equals("issues") ? IssueColumn.ALL : VisitColumn.ALL;
                assertThat(headings)
                        .isEqualTo(columns.stream().map(c -> c.heading()).toList());
                var dictionary = workbook.findSheet("字典").orElseThrow().read().toString();
                assertThat(dictionary).contains(kind.equals("issues") ? "水电气配套" : "上门走访");
            }
        }
    }

    @Test
    void does_not_tell_whoever_handles_an_issue_how_the_firm_rates_it() {
        Sample.department("jxj");
        var name = "评价保密公司" + UUID.randomUUID();
        var firm = Sample.firm(name);
        LedgerFile.issues("S-1," + name + ",,融资,缺钱,2023-05-04,2023-05-05,JXJ局,已续贷,2023-05-20,已解决,基本满意,")
                .imported();
        assertThat(exportAs(List.of("supervisor"), "jxj", firm)).contains("已解决,,是,基本满意,已销号");
        assertThat(exportAs(List.of("supervisor", "handler"), "fgj", firm)).contains("已解决,,是,基本满意,已销号");
        assertThat(exportAs(List.of("supervisor", "handler"), "jxj", firm)).contains("已解决,,是,,已销号");
        assertThat(exportAs(List.of("dispatcher", "handler-reviewer"), "jxj", firm))
                .contains("已解决,,是,,已销号");
    }

    @Test
    void does_not_tell_a_department_that_helps_either() {
        Sample.department("zrj");
        var firm = Sample.firm("协办评价保密公司" + UUID.randomUUID());
        var helped = IssueSteps.dispatched(firm, "jxj");
        Sample.post(
                Sample.dispatcher(),
                "/issues/" + helped + "/co-handlings",
                Map.of("departmentId", "zrj", "task", "核实用地"));
        IssueSteps.confirm(IssueSteps.confirming(helped, "jxj"), "SOLVED");
        assertThat(exportAs(List.of("supervisor"), "zrj", firm)).contains("满意");
        assertThat(exportAs(List.of("supervisor", "handler"), "rsj", firm)).contains("满意");
        assertThat(exportAs(List.of("supervisor", "handler"), "zrj", firm))
                .contains("协办评价保密公司")
                .doesNotContain("满意");
    }

    private static String exportAs(List<String> roles, String department, UUID firm) {
        return Sample.as(Tokens.person("two-hats", roles, department, "340000"))
                .queryParam("format", "csv")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues/_export")
                .asString();
    }

    @Test
    void is_for_those_who_may_export_and_holds_what_they_see() throws SQLException {
        var firm = Sample.firm("导出范围公司");
        IssueSteps.raised(firm, "MARKET");
        Sample.member("m-export")
                .queryParam("format", "csv")
                .get(BASE + "/issues/_export")
                .then()
                .statusCode(403);
        var elsewhere = Sample.as(Tokens.person("d-js", "dispatcher", "", "320000"))
                .queryParam("format", "csv")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues/_export");
        assertThat(elsewhere.asString().lines()).hasSize(1);
        Sample.dispatcher()
                .queryParam("format", "pdf")
                .get(BASE + "/issues/_export")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("format"));
        Sample.dispatcher()
                .queryParam("format", "csv")
                .queryParam("state", "NONE")
                .get(BASE + "/issues/_export")
                .then()
                .statusCode(400);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from audit_entry where action = 'issue.exported' and content like ?")) {
            statement.setString(1, "%enterpriseId=" + firm + "%");
            try (var result = statement.executeQuery()) {
                result.next();
                assertThat(result.getLong(1)).isEqualTo(1);
            }
        }
    }

    private static Response export(UUID firm, String format) {
        var answer = Sample.dispatcher()
                .queryParam("format", format)
                .queryParam("enterpriseId", firm)
                .get(BASE + "/issues/_export");
        answer.then().statusCode(200);
        return answer;
    }
}
