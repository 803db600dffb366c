package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.ledger.LedgerFile.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What the office had in its own ledger comes in as issues, as far as each has got. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueLedgerTest {
    private LedgerFirm known;

    @BeforeEach
    void a_firm_and_a_department() {
        known = LedgerFirm.opened();
    }

    @Test
    void takes_a_closed_issue_over_as_it_ended() {
        var ledger = LedgerFile.issues(
                known.row("A-1", "融资类", "2023-05-04", "2023-05-05", "LEDGER局", "2023-05-20", "已解决", "满意"));
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
        var ledger = LedgerFile.issues(known.row("B-1", "用工", "2026-03-02", "2026-03-03", "ledger", "", "办理中", ""));
        assertThat(counts(ledger.imported())).containsExactly(1, 1, 0, 0, 0);
        var issue = ledger.issue("B-1");
        assertThat(issue.getString("state")).isEqualTo("DISPATCHED");
        // 5 working days from the day after Tuesday, 3 March
        assertThat(issue.getString("deadlines.find { it.kind == 'SOLVE' }.dueDate"))
                .isEqualTo("2026-03-10");
        assertThat(issue.getString("dueAt")).isEqualTo("2026-03-10T15:59:59Z");
        var id = UUID.fromString(issue.getString("id"));
        assertThat(stored("select escalate_at from issue where id = ?", id)).isNull();
        assertThat(stored("select count(*) from inbox_item where issue_id = ?", id))
                .isEqualTo(0L);
    }

    @Test
    void keeps_a_commitment_open_until_the_day_that_the_ledger_has_for_it() {
        var header = "编号,企业名称,统一社会信用代码,问题类别,问题描述,反映日期,交办日期,承办单位,办理情况,办理结果,下次答复日期";
        var row = ",台账公司," + known.code() + ",用地,缺指标,2026-03-02,2026-03-03,LEDGER局,等指标,挂账,";
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
        var ledger = LedgerFile.issues(known.row("C-1", "用地", "2026-03-02", "", "", "", "", ""));
        ledger.imported();
        assertThat(ledger.issue("C-1").getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void changes_nothing_when_the_same_ledger_comes_again() throws SQLException {
        var ledger = LedgerFile.issues(
                known.row("D-1", "市场", "2023-05-04", "", "", "2023-05-20", "已解答", ""),
                known.row("", "证照", "2023-05-04", "", "", "2023-05-20", "已解释", ""));
        assertThat(counts(ledger.imported())).containsExactly(2, 2, 0, 0, 0);
        assertThat(counts(ledger.imported())).containsExactly(2, 0, 0, 2, 0);
        var job = ledger.with(known.row("D-1", "市场", "2023-05-05", "", "", "2023-05-20", "已解答", ""))
                .imported();
        assertThat(counts(job)).containsExactly(1, 0, 0, 0, 1);
        assertThat(ImportFile.errors(job)).contains("NUMBER_TAKEN");
    }

    @Test
    void keeps_the_numbers_of_each_area_apart() {
        var ledger = LedgerFile.issues(known.row("1", "用工", "2023-05-04", "", "", "2023-05-20", "已解答", ""));
        assertThat(counts(ledger.importedIn("341282"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 1, 0, 0, 0);
        assertThat(counts(ledger.importedIn("340602"))).containsExactly(1, 0, 0, 1, 0);
        var other = ledger.with(known.row("1", "用地", "2023-06-04", "", "", "", "", ""));
        assertThat(counts(other.importedIn("340603"))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void takes_no_number_of_a_system_whose_name_it_bears() {
        var firm = Sample.firm("同名台账公司");
        var ledger = LedgerFile.issues(known.row("1", "用工", "2023-05-04", "", "", "", "", ""));
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
        ledger.with(known.row("2", "用工", "2023-05-04", "", "", "", "", "")).imported();
        body.put("sourceNumber", "2");
        Sample.tryPost(Sample.system(), "/issues", body).then().statusCode(201);
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
        var ledger = LedgerFile.issues(
                known.row("G-1", "用工", "2023-05-04", "2023-05-05", "ledger", "2023-05-20", "已解决", "满意"));
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

    private static io.restassured.response.ValidatableResponse match(
            io.restassured.path.json.JsonPath issue, UUID firm) {
        return Sample.tryPost(
                        Sample.dispatcher().header("If-Match", "\"v" + issue.getLong("version") + "\""),
                        "/issues/" + issue.getString("id") + "/_match",
                        Map.of("enterpriseId", firm))
                .then();
    }
}
