package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
    /** So many writes are done at least; the others refuse the trial's row in the state in which it is. */
    private static final int REACHED = 20;

    @Inject
    AgroalDataSource database;

    @Test
    void chains_every_change_and_finds_one_that_was_altered() throws SQLException {
        var firm = Sample.firm("审计公司");
        verification().body("entries", greaterThan(0), "faults", empty());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var entry =
                    statement.executeQuery("select actor, content from audit_entry where subject = '" + firm + "'")) {
                assertThat(entry.next()).isTrue();
                assertThat(entry.getString("actor")).isEqualTo("dispatcher-1");
                assertThat(entry.getString("content")).contains("审计公司");
            }
            assertThatThrownBy(() -> statement.execute("update audit_entry set content = 'x'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
                    .hasMessageContaining("append-only");
            // what only someone with the rights of the owner could do
            statement.execute("alter table audit_entry disable trigger audit_entry_append_only");
            var where = " where subject = '" + firm + "'";
            statement.execute("update audit_entry set content = content || ' '" + where);
            verification().body("faults.size()", equalTo(1));
            statement.execute("update audit_entry set content = left(content, -1)" + where);
            statement.execute("alter table audit_entry enable trigger audit_entry_append_only");
            verification().body("faults", empty());
        }
    }

    @Test
    void shows_the_verdict_to_the_audit_administrator_only() {
        Sample.dispatcher().get(BASE + "/audit/verification").then().statusCode(403);
    }

    /** What changes nothing that would have to be remembered. */
    private static final Map<String, String> WITHOUT_AN_ENTRY = Map.of(
            "POST " + BASE + "/assignments/_bulk", "every item of the trial is refused: the firm has its task force",
            "POST " + BASE + "/issues/_bulk", "every item of the trial is refused in the state in which it is",
            "POST " + BASE + "/visit-plan/_plan", "nothing is due, so nothing is planned",
            "POST " + BASE + "/inbox/_read", "a person's own tick on a notice");

    @Test
    void leaves_an_entry_of_every_write_that_is_done(TestReporter report) throws SQLException {
        var writes = new Writes(
                EnterpriseTrials.of("audit-member", "matrix-unit"),
                EnterpriseTrials.everybody("audit-member", "matrix-unit"));
        var faults = new ArrayList<String>();
        for (var write : writes.operations()) {
            var requestId = writes.done(write);
            if (requestId.isPresent() && !WITHOUT_AN_ENTRY.containsKey(write.name()) && entries(requestId.get()) == 0) {
                faults.add(write.name());
            }
        }
        assertThat(faults).as("writes without an audit entry").isEmpty();
        report.publishEntry(
                "done", writes.doneCount() + " of " + writes.operations().size());
        report.publishEntry("refused", writes.refused().toString());
        assertThat(writes.doneCount()).isGreaterThan(REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enterprises/_export?format=csv",
                "/issues/_export?format=csv",
                "/findings/_export",
                "/supervision/exceptions/_export?kind=OVERDUE"
            })
    void leaves_an_entry_of_every_list_that_is_carried_off(String export) throws SQLException {
        var answer = Sample.dispatcher().get(BASE + export);
        answer.then().statusCode(200);
        assertThat(entries(answer.header("X-Request-Id"))).isEqualTo(1);
    }

    @Test
    void leaves_an_entry_of_a_policys_candidates_that_are_carried_off() throws SQLException {
        var answer = Sample.dispatcher()
                .get(BASE + "/policies/" + TrialRows.policy() + "/candidates/_export?format=csv&unverified=true");
        answer.then().statusCode(200);
        assertThat(entries(answer.header("X-Request-Id"))).isEqualTo(1);
    }

    @Test
    void leaves_an_entry_of_every_file_about_an_import_that_is_carried_off() throws SQLException {
        var job = TrialRows.job();
        for (var file : List.of("/errors", "/result")) {
            var answer = Sample.dispatcher().get(BASE + "/jobs/" + job + file);
            answer.then().statusCode(200);
            assertThat(entries(answer.header("X-Request-Id"))).as(file).isEqualTo(1);
        }
    }

    @Test
    void leaves_an_entry_of_every_contact_that_is_shown_in_full() throws SQLException {
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("留痕联系人公司"),
                        "category",
                        "LAND",
                        "title",
                        "要地",
                        "contact",
                        "张经理 13812345678"));
        Sample.department("audit-unit");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "audit-unit"))
                .then()
                .statusCode(201);
        for (var path : List.of("/issues/" + issue, "/issues/" + issue + "/documents/dispatch-note")) {
            var shown = Sample.dispatcher().accept("*/*").get(BASE + path);
            shown.then().statusCode(200);
            assertThat(shown.asString()).contains("13812345678");
            assertThat(entries(shown.header("X-Request-Id"))).as(path).isEqualTo(1);
        }
        var masked = Sample.supervisor().get(BASE + "/issues/" + issue);
        assertThat(masked.asString()).contains("138****5678");
        assertThat(entries(masked.header("X-Request-Id"))).isZero();
    }

    private long entries(String requestId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from audit_entry where content like ?")) {
            statement.setString(1, "%\"requestId\":\"" + requestId + "\"%");
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static io.restassured.response.ValidatableResponse verification() {
        return Sample.as(Tokens.person("auditor", "audit-admin", "", "340000"))
                .get(BASE + "/audit/verification")
                .then()
                .statusCode(200);
    }
}
