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
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.ledger.LedgerFile.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What a ledger has wrong is named row by row, and taken over once somebody has put it right. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerCorrectionTest {
    @Inject
    AgroalDataSource database;

    private LedgerFirm known;

    @BeforeEach
    void a_firm_and_a_department() {
        known = LedgerFirm.opened();
    }

    @Test
    void names_every_row_that_it_leaves_out() {
        var job = LedgerFile.issues(
                        known.row("1", "风水", "2023-05-04", "", "", "", "", ""),
                        known.row("2", "", "2023-05-04", "", "", "", "", ""),
                        known.row("3", "用工", "2023-05-04", "2023-05-05", "不存在的局", "", "", ""),
                        known.row("4", "用工", "2023-05-04", "2023-05-05", "", "", "", ""),
                        known.row("5", "用工", "2023-05-04", "", "", "2023-05-20", "差不多了", ""),
                        known.row("6", "用工", "2023-05-04", "", "", "2023-05-20", "", ""),
                        known.row("7", "用工", "2023-05-04", "", "", "", "已解决", ""),
                        known.row("8", "用工", "2023-05-04", "", "", "2023-05-20", "已解决", "还行吧"),
                        known.row("9", "用工", "2023-05-04", "", "", "2023-05-01", "已解决", ""),
                        known.row("10", "用工", "", "", "", "", "", ""))
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
        var job = LedgerFile.issues(known.row("T-1", "张经理 13812345678", "2023-05-04", "", "", "", "", ""))
                .imported();
        quarantine(job).body("items[0].detail", containsString("张经理 138****5678"));
    }

    @Test
    void takes_a_row_over_that_somebody_has_corrected() {
        var ledger = LedgerFile.issues(known.row("E-1", "风水", "2023-05-04", "2023-05-05", "不存在的局", "", "", ""));
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
        var ledger = LedgerFile.issues(known.row("E-2", "风水", "2023-05-04", "", "", "2023-05-20", "已解决", "满意"));
        correct(ledger.imported(), Map.of("问题类别", "用工")).statusCode(201);
        Sample.dispatcher()
                .get(BASE + "/issues/" + ledger.issue("E-2").getString("id") + "/timeline")
                .then()
                .statusCode(200)
                .body("items[-1].actorName", equalTo("企业"));
    }

    @Test
    void remembers_which_columns_were_corrected_and_not_what_they_say() throws SQLException {
        var ledger = LedgerFile.issues(known.row("E-4", "风水", "2023-05-04", "", "", "", "", ""));
        correct(ledger.imported(), Map.of("问题类别", "用工", "联系人", "张经理 13912345678"))
                .statusCode(201);
        var issue = UUID.fromString(ledger.issue("E-4").getString("id"));
        for (var sql : List.of(
                "select string_agg(content, '') from audit_entry where subject = cast(? as text)",
                "select string_agg(cast(data as text), '') from event where subject_id = ?")) {
            assertThat(String.valueOf(stored(sql, issue)))
                    .contains("问题类别", "联系人")
                    .doesNotContain("13912345678", "张经理");
        }
    }

    @Test
    void gives_up_on_a_correction_while_another_ledger_is_merged() throws SQLException {
        var ledger = LedgerFile.issues(known.row("E-3", "风水", "2023-05-04", "", "", "", "", ""));
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
}
