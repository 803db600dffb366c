package cn.sisong.enterprise.contact;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Numbers in what is written about one issue or one firm: for whoever works on it, who answers for having seen them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersOnIssueTest {
    private static final String NUMBER = "13787654321";
    private static final String HIDDEN = "137****4321";

    @Inject
    AgroalDataSource database;

    @Test
    void stand_in_the_task_of_a_helper_for_the_helper_and_for_whoever_asked() throws SQLException {
        var issue = IssueSteps.dispatched(Sample.firm("协办号码公司"), "jxj");
        Sample.department("zrj");
        Sample.post(
                Sample.dispatcher(),
                "/issues/" + issue + "/co-handlings",
                Map.of("departmentId", "zrj", "task", "请联系王厂长 " + NUMBER));
        var path = "/issues/" + issue + "/co-handlings";
        hidden(Sample.supervisor(), path);
        shown(Sample.handler("zrj"), path);
        shown(Sample.dispatcher(), path);
        assertThat(remembered(issue)).isEqualTo(2);
        nothingKept();
    }

    @Test
    void stand_in_the_reason_of_a_request_for_time_for_the_unit_and_the_office() throws SQLException {
        var issue = IssueSteps.dispatched(Sample.firm("延期号码公司"), "jxj");
        IssueSteps.move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"))
                .then()
                .statusCode(201);
        IssueSteps.move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"))
                .then()
                .statusCode(201);
        Sample.tryPost(
                        Sample.handler("jxj"),
                        "/issues/" + issue + "/extensions",
                        Map.of("days", 2, "reason", "王厂长 " + NUMBER + " 出差"))
                .then()
                .statusCode(201);
        var path = "/issues/" + issue + "/extensions";
        hidden(Sample.supervisor(), path);
        shown(Sample.handler("jxj"), path);
        nothingKept();
    }

    @Test
    void stand_in_the_course_of_an_issue_for_whoever_works_on_it_and_are_remembered() throws SQLException {
        var issue = IssueSteps.dispatched(Sample.firm("经过号码公司"), "jxj");
        IssueSteps.move(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "王厂长 " + NUMBER + " 说归住建"))
                .then()
                .statusCode(201);
        var path = "/issues/" + issue + "/timeline";
        hidden(Sample.supervisor(), path);
        assertThat(remembered(issue)).isZero();
        shown(Sample.dispatcher(), path);
        assertThat(remembered(issue)).isEqualTo(1);
    }

    @Test
    void are_hidden_in_the_firms_own_words_from_supervision() {
        var issue = IssueSteps.dispatched(Sample.firm("评价号码公司"), "jxj");
        var url = IssueSteps.confirming(issue, "jxj");
        RestAssured.given()
                .header("X-Forwarded-For", UUID.randomUUID().toString())
                .header("Idempotency-Key", Sample.key())
                .contentType("application/json")
                .body(Map.of("solved", "SOLVED", "rating", "SATISFIED", "comment", "有事找我 " + NUMBER))
                .post(BASE + "/confirmations/" + url.substring("/c/".length()))
                .then()
                .statusCode(201);
        hidden(Sample.supervisor(), "/issues/" + issue + "/firm-answers");
    }

    @Test
    void stand_in_what_was_stated_of_a_firm_for_its_own_task_force_only() throws SQLException {
        var firm = Sample.firm("复工号码公司");
        Sample.assign(firm, Sample.taskForce("numbers-own"));
        Sample.tryPost(
                        Sample.member("numbers-own"),
                        "/resumptions",
                        Map.of("enterpriseId", firm, "status", "STOPPED_AGAIN", "note", "王厂长 " + NUMBER))
                .then()
                .statusCode(201);
        var path = "/enterprises/" + firm + "/resumptions";
        hidden(Sample.supervisor(), path);
        shown(Sample.member("numbers-own"), path);
        assertThat(count("select count(*) from audit_entry where action = 'enterprise.numbers-shown' and subject = '"
                        + firm + "'"))
                .isEqualTo(1);
    }

    private static void hidden(RequestSpecification who, String path) {
        assertThat(read(who, path)).contains(HIDDEN).doesNotContain(NUMBER);
    }

    private static void shown(RequestSpecification who, String path) {
        assertThat(read(who, path)).contains(NUMBER);
    }

    private static String read(RequestSpecification who, String path) {
        return who.get(BASE + path).then().statusCode(200).extract().asString();
    }

    private int remembered(UUID issue) throws SQLException {
        return count(
                "select count(*) from audit_entry where action = 'issue.numbers-shown' and subject = '" + issue + "'");
    }

    private void nothingKept() throws SQLException {
        assertThat(count("select count(*) from idempotency_answer where body like '%" + NUMBER + "%'"))
                .isZero();
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
