package cn.sisong.enterprise.contact;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.visit.CorrectionSteps;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** Numbers in bulk are for nobody; one at a time they are for whoever has a duty, who answers for having seen them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersInListsTest {
    private static final String NUMBER = "13712345678";
    private static final String HIDDEN = "137****5678";
    private static final String MEMBER = "list-numbers-member";

    @Inject
    AgroalDataSource database;

    @Test
    void are_hidden_in_the_purpose_of_a_visit_and_read_one_visit_at_a_time() throws SQLException {
        var firm = Sample.firm("目的号码公司");
        Sample.assign(firm, Sample.taskForce(MEMBER));
        var visit = UUID.randomUUID();
        plan(visit, firm, "找王厂长 " + NUMBER + " 看地").statusCode(201);
        hiddenInList("/visits?enterpriseId=" + firm);
        shownAlone("/visits/" + visit, Sample.member(MEMBER));
        assertThat(shown("visit", visit)).isEqualTo(1);
    }

    @Test
    void stay_as_they_are_when_a_phone_sends_a_purpose_back_as_the_list_showed_it() {
        var firm = Sample.firm("目的写回公司");
        Sample.assign(firm, Sample.taskForce(MEMBER));
        var visit = UUID.randomUUID();
        plan(visit, firm, "找王厂长 " + NUMBER).statusCode(201);
        replan(visit, firm, "找王厂长 " + HIDDEN).statusCode(200);
        assertThat(read(Sample.member(MEMBER), "/visits/" + visit)).contains(NUMBER);
        replan(visit, firm, "找王厂长 " + HIDDEN + " 看地").statusCode(400).body("errors.pointer", contains("/purpose"));
    }

    @Test
    void are_hidden_in_every_word_of_an_activity_and_read_one_activity_at_a_time() throws SQLException {
        var firm = Sample.firm("活动列表号码公司");
        var activity = Sample.post(Sample.dispatcher(), "/activities", activity(firm, NUMBER));
        var list = hiddenInList("/activities?enterpriseId=" + firm);
        assertThat(list.split(Pattern.quote(HIDDEN), -1)).hasSize(6 + 1);
        shownAlone("/activities/" + activity, Sample.dispatcher());
        read(Sample.supervisor(), "/activities/" + activity);
        assertThat(shown("activity", activity)).isEqualTo(1);
    }

    @Test
    void are_not_lost_to_somebody_who_writes_back_an_activity_as_the_list_showed_it() {
        var firm = Sample.firm("活动写回号码公司");
        var activity = Sample.post(Sample.dispatcher(), "/activities", activity(firm, NUMBER));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(activity(firm, HIDDEN))
                .put(BASE + "/activities/" + activity)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/title"), "errors.code", contains("hidden-number"));
        for (var part : List.of("title", "place", "minutes", "firms", "officials", "results")) {
            var form = Sample.map();
            form.putAll(activity(firm, NUMBER));
            form.put(part, activity(firm, HIDDEN).get(part));
            Sample.dispatcher()
                    .header("If-Match", "\"v0\"")
                    .body(form)
                    .put(BASE + "/activities/" + activity)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void are_hidden_in_findings_and_read_one_at_a_time_by_whoever_takes_them_up() throws SQLException {
        var firm = Sample.firm("线索号码公司");
        var activity = Sample.post(Sample.dispatcher(), "/activities", activity(firm, "某"));
        var finding = Sample.post(
                Sample.dispatcher(),
                "/activities/" + activity + "/findings",
                Map.of("enterpriseId", firm, "kind", "LEAD", "text", "上游想来建厂,找陈总 " + NUMBER));
        hiddenInList("/findings?enterpriseId=" + firm);
        shownAlone("/findings/" + finding, Sample.dispatcher());
        shownAlone("/findings/" + finding, Sample.as(Tokens.person("numbers-po", "project-officer", "", "340000")));
        hidden(read(Sample.supervisor(), "/findings/" + finding));
        assertThat(shown("finding", finding)).isEqualTo(2);
        assertThat(count("select count(*) from idempotency_answer where body like '%" + NUMBER + "%'"))
                .isZero();
    }

    @Test
    void are_hidden_in_the_reason_for_which_an_issue_was_escalated() {
        var firm = Sample.firm("提级号码公司");
        var issue = IssueSteps.dispatched(firm, "jxj");
        IssueSteps.escalate(Sample.dispatcher(), issue, "OFFICE_HEAD", "对方经办 " + NUMBER + " 不接")
                .then()
                .statusCode(201);
        hiddenInList("/issues?enterpriseId=" + firm);
        shownAlone("/issues/" + issue, Sample.dispatcher());
        hidden(read(Sample.supervisor(), "/issues/" + issue));
    }

    @Test
    void are_hidden_in_supervision_orders_but_for_those_of_one_issue_and_whoever_has_a_part_in_them()
            throws SQLException {
        var issue = IssueSteps.dispatched(Sample.firm("督办号码公司"), "jxj");
        var order = Sample.post(
                Sample.supervisor(),
                "/issues/" + issue + "/supervision-orders",
                Map.of("text", "请当面回访 " + NUMBER, "answerBy", "2099-01-01"));
        hidden(read(Sample.supervisor(), "/supervision-orders?limit=1"));
        for (var path : List.of("/supervision-orders/" + order, "/supervision-orders?issueId=" + issue)) {
            assertThat(read(Sample.handler("jxj"), path)).contains(NUMBER);
            hidden(read(Sample.as(Tokens.person("numbers-leader", "leader", "", "340000")), path));
        }
        assertThat(shown("supervision-order", order)).isEqualTo(2);
    }

    @Test
    void are_hidden_in_what_comes_back_of_a_ticket_that_went_elsewhere_and_in_notes_on_resumption() {
        var firm = Sample.firm("转办号码公司");
        var issue = IssueSteps.raised(firm, "LABOUR");
        Sample.post(
                Sample.dispatcher(),
                "/issues/" + issue + "/transfers",
                Map.of("channel", "OTHER", "target", "某热线 " + NUMBER));
        hiddenInList("/transfers?issueId=" + issue);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/resumptions",
                        Map.of("enterpriseId", firm, "status", "SHOULD_RESUME", "note", "找王总 " + NUMBER))
                .then()
                .statusCode(201);
        assertThat(read(Sample.dispatcher(), "/resumptions?status=SHOULD_RESUME&limit=200"))
                .doesNotContain(NUMBER);
    }

    @Test
    void are_hidden_in_the_reason_of_a_correction_from_whoever_has_no_part_in_the_visit() throws SQLException {
        var firm = Sample.firm("更正号码公司");
        Sample.assign(firm, Sample.taskForce(MEMBER));
        var visit = CorrectionSteps.visited(MEMBER, firm);
        Sample.member(MEMBER)
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(Map.of("to", "VOIDED", "comment", "王总 " + NUMBER + " 来电说没有走访"))
                .post(BASE + "/visits/" + visit + "/transitions")
                .then()
                .statusCode(201);
        shownAlone("/visits/" + visit + "/corrections", Sample.member(MEMBER));
        hidden(read(Sample.supervisor(), "/visits/" + visit + "/corrections"));
        assertThat(shown("visit", visit)).isEqualTo(1);
    }

    private static Map<String, Object> activity(UUID firm, String number) {
        return Map.of(
                "kind",
                "SALON",
                "title",
                "夜话报名 " + number,
                "heldOn",
                "2026-03-02",
                "place",
                "二楼 " + number,
                "minutes",
                "会后找王总 " + number,
                "firms",
                List.of(Map.of("enterpriseId", firm, "attendee", "王总 " + number)),
                "officials",
                List.of(Map.of("name", "李科 " + number, "unit", "经信局")),
                "results",
                List.of(Map.of("kind", "LIST", "quantity", "1", "note", "已交 " + number)));
    }

    private static ValidatableResponse plan(UUID visit, UUID firm, String purpose) {
        return Sample.member(MEMBER)
                .header("If-None-Match", "*")
                .body(planned(firm, purpose))
                .put(BASE + "/visits/" + visit)
                .then();
    }

    private static ValidatableResponse replan(UUID visit, UUID firm, String purpose) {
        var tag = Sample.member(MEMBER).get(BASE + "/visits/" + visit).header("ETag");
        return Sample.member(MEMBER)
                .header("If-Match", tag)
                .body(planned(firm, purpose))
                .put(BASE + "/visits/" + visit)
                .then();
    }

    private static Map<String, Object> planned(UUID firm, String purpose) {
        return Map.of("enterpriseId", firm, "plannedOn", "2099-01-05", "purpose", purpose);
    }

    private static String hiddenInList(String path) {
        for (var who : List.of(Sample.supervisor(), Sample.dispatcher())) {
            hidden(read(who, path));
        }
        return read(Sample.dispatcher(), path);
    }

    private static void hidden(String answer) {
        assertThat(answer).contains(HIDDEN).doesNotContain(NUMBER);
    }

    private static void shownAlone(String path, RequestSpecification who) {
        assertThat(read(who, path)).contains(NUMBER);
    }

    private static String read(RequestSpecification who, String path) {
        return who.get(BASE + path).then().statusCode(200).extract().asString();
    }

    private int shown(String kind, UUID id) throws SQLException {
        return count("select count(*) from audit_entry where action = '" + kind + ".numbers-shown' and subject = '" + id
                + "'");
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
