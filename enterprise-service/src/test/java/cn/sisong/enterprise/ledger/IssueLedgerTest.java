package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueLedgerTest {
    @Inject
    AgroalDataSource database;

    private final String code = Sample.creditCode();

    @BeforeEach
    void a_firm_and_a_department() {
        Sample.department("ledger");
        Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "台账公司", "areaCode", Sample.ZONE, "sameNameConfirmed", true));
    }

    @Test
    void takes_a_closed_issue_over_as_it_ended() {
        var ledger =
                LedgerFile.issues(row("A-1", "融资类", "2023-05-04", "2023-05-05", "LEDGER局", "2023-05-20", "已解决", "满意"));
        assertThat(counts(ledger.imported())).containsExactly(1, 1, 0, 0, 0);
        var issue = ledger.issue("A-1");
        assertThat(issue.getString("state")).isEqualTo("CLOSED");
        assertThat(issue.getString("resolution")).isEqualTo("SOLVED");
        assertThat(issue.getString("source")).isEqualTo("LEDGER");
        assertThat(issue.getString("category")).isEqualTo("FINANCE");
        assertThat(issue.getString("department.id")).isEqualTo("ledger");
        assertThat(issue.getString("number")).startsWith("WT-2023-");
        assertThat(issue.getString("title")).isEqualTo("贷款到期");
        assertThat(issue.getString("description")).isEqualTo("贷款到期。需要续贷");
        assertThat(issue.getList("deadlines")).isEmpty();
        assertThat(issue.getString("light.color")).isEqualTo("NONE");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue.getString("id") + "/timeline")
                .then()
                .statusCode(200)
                .body("items.to", contains("SUBMITTED", "DISPATCHED", "REPLIED", "CLOSED"))
                .body("items.label", contains("提交", "旧台账记载", "旧台账记载", "旧台账记载"))
                .body("items[2].comment", equalTo("已对接银行"))
                .body("items[3].actorName", equalTo("企业"));
    }

    @Test
    void gives_an_open_issue_the_deadline_that_its_days_mean_and_rouses_nobody() throws SQLException {
        var ledger = LedgerFile.issues(row("B-1", "用工", "2026-03-02", "2026-03-03", "ledger", "", "办理中", ""));
        assertThat(counts(ledger.imported())).containsExactly(1, 1, 0, 0, 0);
        var issue = ledger.issue("B-1");
        assertThat(issue.getString("state")).isEqualTo("DISPATCHED");
        // 5 working days from the day after Tuesday, 3 March
        assertThat(issue.getString("deadlines.find { it.kind == 'SOLVE' }.dueDate"))
                .isEqualTo("2026-03-10");
        assertThat(issue.getString("dueAt")).isEqualTo("2026-03-10T15:59:59Z");
        var id = UUID.fromString(issue.getString("id"));
        assertThat(value("select escalate_at from issue where id = ?", id)).isNull();
        assertThat(value("select count(*) from inbox_item where issue_id = ?", id))
                .isEqualTo(0L);
    }

    @Test
    void keeps_a_commitment_open_until_the_day_that_the_ledger_has_for_it() {
        var header = "编号,企业名称,统一社会信用代码,问题类别,问题描述,反映日期,交办日期,承办单位,办理情况,办理结果,下次答复日期";
        var row = ",台账公司," + code + ",用地,缺指标,2026-03-02,2026-03-03,LEDGER局,等指标,挂账,";
        var ledger = LedgerFile.issuesUnder(header, "B-2" + row + "2099-12-31", "B-3" + row);
        var job = ledger.imported();
        assertThat(counts(job)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("DATE_MISSING").contains("下次答复日期");
        var issue = ledger.issue("B-2");
        assertThat(issue.getString("state")).isEqualTo("PENDING_COMMITMENT");
        assertThat(issue.getString("nextReplyOn")).isEqualTo("2099-12-31");
        assertThat(issue.getString("light.color")).isEqualTo("PENDING");
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue.getString("id") + "/timeline")
                .then()
                .statusCode(200)
                .body("items.to", contains("SUBMITTED", "DISPATCHED", "PENDING_COMMITMENT"))
                .body("items[2].nextReplyOn", equalTo("2099-12-31"), "items[2].comment", equalTo("等指标"));
    }

    @Test
    void leaves_an_issue_that_was_never_dispatched_to_the_office() {
        var ledger = LedgerFile.issues(row("C-1", "用地", "2026-03-02", "", "", "", "", ""));
        ledger.imported();
        assertThat(ledger.issue("C-1").getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void changes_nothing_when_the_same_ledger_comes_again() throws SQLException {
        var ledger = LedgerFile.issues(
                row("D-1", "市场", "2023-05-04", "", "", "2023-05-20", "已解答", ""),
                row("", "证照", "2023-05-04", "", "", "2023-05-20", "已解释", ""));
        assertThat(counts(ledger.imported())).containsExactly(2, 2, 0, 0, 0);
        assertThat(counts(ledger.imported())).containsExactly(2, 0, 0, 2, 0);
        var job = ledger.with(row("D-1", "市场", "2023-05-05", "", "", "2023-05-20", "已解答", ""))
                .imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("NUMBER_TAKEN");
    }

    @Test
    void keeps_the_numbers_of_each_area_apart() {
        var ledger = LedgerFile.issues(row("1", "用工", "2023-05-04", "", "", "2023-05-20", "已解答", ""));
        assertThat(counts(ledger.importedIn("341282"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 0, 0, 1, 0);
        var other = ledger.with(row("1", "用地", "2023-06-04", "", "", "", "", ""));
        assertThat(counts(other.importedIn("340603"))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void takes_no_number_of_a_system_whose_name_it_bears() {
        var firm = Sample.firm("同名台账公司");
        var ledger = LedgerFile.issues(row("1", "用工", "2023-05-04", "", "", "", "", ""));
        var body = Sample.map(
                "enterpriseId",
                firm,
                "category",
                "LAND",
                "title",
                "要地",
                "sourceSystem",
                ledger.name(),
                "sourceNumber",
                "1");
        Sample.tryPost(Sample.system(), "/issues", body).then().statusCode(201);
        assertThat(counts(ledger.imported())).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.imported())).containsExactly(1, 0, 0, 1, 0);
        Sample.tryPost(Sample.system(), "/issues", body).then().statusCode(409);
        ledger.with(row("2", "用工", "2023-05-04", "", "", "", "", "")).imported();
        body.put("sourceNumber", "2");
        Sample.tryPost(Sample.system(), "/issues", body).then().statusCode(201);
    }

    @Test
    void names_every_row_that_it_leaves_out() {
        var job = LedgerFile.issues(
                        row("1", "风水", "2023-05-04", "", "", "", "", ""),
                        row("2", "", "2023-05-04", "", "", "", "", ""),
                        row("3", "用工", "2023-05-04", "2023-05-05", "不存在的局", "", "", ""),
                        row("4", "用工", "2023-05-04", "2023-05-05", "", "", "", ""),
                        row("5", "用工", "2023-05-04", "", "", "2023-05-20", "差不多了", ""),
                        row("6", "用工", "2023-05-04", "", "", "2023-05-20", "", ""),
                        row("7", "用工", "2023-05-04", "", "", "", "已解决", ""),
                        row("8", "用工", "2023-05-04", "", "", "2023-05-20", "已解决", "还行吧"),
                        row("9", "用工", "2023-05-04", "", "", "2023-05-01", "已解决", ""),
                        row("10", "用工", "", "", "", "", "", ""))
                .imported();
        assertThat(counts(job)).containsExactly(10, 0, 0, 0, 10);
        assertThat(ImportFile.errors(job).lines().map(line -> line.replaceAll("^(\\d+),(\\w+),.*", "$1 $2")))
                .contains(
                        "2 CATEGORY_UNKNOWN",
                        "3 CATEGORY_UNKNOWN",
                        "4 DEPARTMENT_UNKNOWN",
                        "5 DEPARTMENT_UNKNOWN",
                        "6 RESULT_UNKNOWN",
                        "7 RESULT_UNKNOWN",
                        "8 DATE_MISSING",
                        "9 RATING_UNKNOWN",
                        "10 DATES_REVERSED",
                        "11 DATE_MISSING");
        assertThat(ImportFile.errors(job)).contains("没有这个问题类别:风水").contains("没有这个承办单位:不存在的局");
    }

    @Test
    void hides_a_telephone_number_in_what_it_says_of_a_fault() {
        var job = LedgerFile.issues(row("T-1", "张经理 13812345678", "2023-05-04", "", "", "", "", ""))
                .imported();
        quarantine(job).body("items[0].detail", containsString("张经理 138****5678"));
    }

    @Test
    void takes_a_row_over_that_somebody_has_corrected() {
        var ledger = LedgerFile.issues(row("E-1", "风水", "2023-05-04", "2023-05-05", "不存在的局", "", "", ""));
        var job = ledger.imported();
        quarantine(job).body("items.correctable", contains(true)).body("items.acceptable", contains(false));
        correct(job, Map.of("问题类别", "用工"))
                .statusCode(422)
                .body("code", equalTo("row-faulty"))
                .body("detail", containsString("不存在的局"));
        correct(job, Map.of("没有的列", "x")).statusCode(400).body("errors[0].code", equalTo("unknown-column"));
        correct(job, Map.of("问题类别", "用工", "承办单位", "LEDGER局"))
                .statusCode(201)
                .body("correctable", equalTo(false))
                .body("recordId", equalTo(ledger.issue("E-1").getString("id")));
        assertThat(ledger.issue("E-1").getString("category")).isEqualTo("LABOUR");
        quarantine(job).body("items[0].acceptReason", equalTo("已改正:承办单位、问题类别"), "items[0].enterpriseId", nullValue());
        correct(job, Map.of("问题类别", "用工", "承办单位", "LEDGER局")).statusCode(409);
        assertThat(counts(ledger.imported())).containsExactly(1, 0, 0, 0, 1);
    }

    @Test
    void takes_a_corrected_row_by_the_columns_that_its_ledger_has() {
        var ledger = LedgerFile.issues(row("E-2", "风水", "2023-05-04", "", "", "2023-05-20", "已解决", "满意"));
        correct(ledger.imported(), Map.of("问题类别", "用工")).statusCode(201);
        Sample.dispatcher()
                .get(BASE + "/issues/" + ledger.issue("E-2").getString("id") + "/timeline")
                .then()
                .statusCode(200)
                .body("items[-1].actorName", equalTo("企业"));
    }

    @Test
    void remembers_which_columns_were_corrected_and_not_what_they_say() throws SQLException {
        var ledger = LedgerFile.issues(row("E-4", "风水", "2023-05-04", "", "", "", "", ""));
        correct(ledger.imported(), Map.of("问题类别", "用工", "联系人", "张经理 13912345678"))
                .statusCode(201);
        var issue = UUID.fromString(ledger.issue("E-4").getString("id"));
        for (var sql : List.of(
                "select string_agg(content, '') from audit_entry where subject = cast(? as text)",
                "select string_agg(cast(data as text), '') from event where subject_id = ?")) {
            assertThat(String.valueOf(value(sql, issue)))
                    .contains("问题类别", "联系人")
                    .doesNotContain("13912345678", "张经理");
        }
    }

    @Test
    void gives_up_on_a_correction_while_another_ledger_is_merged() throws SQLException {
        var ledger = LedgerFile.issues(row("E-3", "风水", "2023-05-04", "", "", "", "", ""));
        var job = ledger.imported();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('ledger-import', 0))");
            try {
                correct(job, Map.of("问题类别", "用工")).statusCode(503).header("Retry-After", notNullValue());
            } finally {
                statement.execute("select pg_advisory_unlock(hashtextextended('ledger-import', 0))");
            }
        }
        assertThat(ledger.issue("E-3")).isNull();
        correct(job, Map.of("问题类别", "用工")).statusCode(201);
    }

    @Test
    void keeps_a_firm_that_is_not_found_as_a_hint_to_be_matched() {
        var name = "查无此企" + UUID.randomUUID();
        var ledger = LedgerFile.issues(("F-1,%s,,用工,缺人,2023-05-04,,,,,,,").formatted(name));
        ledger.imported();
        var issue = ledger.issue("F-1");
        assertThat(issue.getString("firmHint.name")).isEqualTo(name);
        assertThat(issue.getString("enterprise")).isNull();
        var firm = Sample.firm(name);
        match(issue, UUID.randomUUID()).statusCode(422).body("code", equalTo("unknown-enterprise"));
        match(issue, firm).statusCode(200).body("enterprise.id", equalTo(firm.toString()), "firmHint", nullValue());
        assertThat(ledger.issue("F-1").getLong("version")).isPositive();
    }

    @Test
    void runs_its_clocks_again_for_an_issue_that_is_reopened() {
        var ledger =
                LedgerFile.issues(row("G-1", "用工", "2023-05-04", "2023-05-05", "ledger", "2023-05-20", "已解决", "满意"));
        ledger.imported();
        var id = UUID.fromString(ledger.issue("G-1").getString("id"));
        cn.sisong.enterprise.IssueSteps.move(Sample.dispatcher(), id, Map.of("to", "REOPENED", "comment", "又缺人"))
                .then()
                .statusCode(201)
                .body("deadlines.kind", contains("DISPATCH"))
                .body("deadlines[0].state", equalTo("RUNNING"));
        assertThat(LocalDate.parse(ledger.issue("G-1").getString("deadlines[0].dueDate")))
                .isAfterOrEqualTo(LocalDate.now());
    }

    private String row(
            String number,
            String category,
            String reported,
            String dispatched,
            String department,
            String closed,
            String result,
            String rating) {
        return String.join(
                ",",
                number,
                "台账公司",
                code,
                category,
                "贷款到期。需要续贷",
                reported,
                dispatched,
                department,
                "已对接银行",
                closed,
                result,
                rating,
                "备注一条");
    }

    private static io.restassured.response.ValidatableResponse quarantine(io.restassured.path.json.JsonPath job) {
        return Sample.dispatcher()
                .get(BASE + "/jobs/" + job.getString("id") + "/quarantine")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse correct(
            io.restassured.path.json.JsonPath job, Map<String, String> cells) {
        return Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job.getString("id") + "/quarantine/2/_correct",
                        Map.of("cells", cells))
                .then();
    }

    private static io.restassured.response.ValidatableResponse match(
            io.restassured.path.json.JsonPath issue, UUID firm) {
        return Sample.tryPost(
                        Sample.dispatcher().header("If-Match", "\"v" + issue.getLong("version") + "\""),
                        "/issues/" + issue.getString("id") + "/_match",
                        Map.of("enterpriseId", firm))
                .then();
    }

    private Object value(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getObject(1);
            }
        }
    }
}
