package cn.sisong.enterprise.contact;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A telephone number that somebody wrote into a text, wherever the text comes out again. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersTest {
    private static final String NUMBER = "13712345678";
    private static final String MEMBER = "numbers-member";

    @Inject
    AgroalDataSource database;

    @Test
    void are_read_in_a_visit_by_whoever_made_it_and_hidden_from_others_and_from_what_is_kept() throws SQLException {
        var firm = Sample.firm("走访号码公司");
        Sample.assign(firm, Sample.taskForce(MEMBER));
        var visit = "/visits/" + visit(firm);
        var edit = note("改找李经理 " + NUMBER);
        Sample.tryPost(
                        Sample.member(MEMBER),
                        visit + "/edits",
                        Map.of("device", "numbers-device", "baseVersion", 0, "changes", List.of(edit)))
                .then()
                .statusCode(200);
        for (var path : List.of(visit, visit + "/edits")) {
            assertThat(read(Sample.member(MEMBER), path)).contains(NUMBER);
            assertThat(read(Sample.supervisor(), path)).contains("137****5678").doesNotContain(NUMBER);
        }
        nothingKept();
    }

    @Test
    void are_read_by_nobody_in_a_list_of_visits() {
        var firm = Sample.firm("走访列表号码公司");
        Sample.assign(firm, Sample.taskForce(MEMBER));
        visit(firm);
        for (var who : List.of(Sample.member(MEMBER), Sample.dispatcher(), Sample.supervisor())) {
            assertThat(read(who, "/visits?limit=200&enterpriseId=" + firm))
                    .contains("137****5678")
                    .doesNotContain(NUMBER);
        }
    }

    @Test
    void are_hidden_in_the_purpose_of_a_plan_and_kept_when_it_comes_back_like_that() {
        var firm = Sample.firm("事由号码公司");
        var visit = UUID.randomUUID();
        var plan = Map.of(
                "enterpriseId",
                firm,
                "plannedOn",
                "2099-03-02",
                "purpose",
                "约李经理 " + NUMBER,
                "onBehalfOf",
                "张局 " + NUMBER);
        Sample.member(MEMBER)
                .header("If-None-Match", "*")
                .body(plan)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        assertThat(read(Sample.member(MEMBER), "/visits?enterpriseId=" + firm))
                .contains("约李经理 137****5678")
                .doesNotContain(NUMBER);
        assertThat(read(Sample.supervisor(), "/visits/" + visit)).doesNotContain(NUMBER);
        var done = new HashMap<String, Object>(form(firm, "王经理"));
        done.put("purpose", "约李经理 137****5678");
        Sample.member(MEMBER)
                .header("If-Match", "\"v0\"")
                .body(done)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("约李经理 " + NUMBER));
    }

    @Test
    void are_remembered_to_have_been_shown_on_a_visit_to_whoever_read_them() throws SQLException {
        var visit = visit(Sample.firm("走访号码留痕公司"));
        read(Sample.supervisor(), "/visits/" + visit);
        assertThat(shown(visit)).isZero();
        read(Sample.dispatcher(), "/visits/" + visit);
        read(Sample.member(MEMBER), "/visits/" + visit);
        assertThat(shown(visit)).isEqualTo(2);
    }

    @Test
    void are_not_lost_to_somebody_who_writes_back_what_a_list_showed() {
        var firm = Sample.firm("写回号码公司");
        var visit = visit(firm);
        var masked = note("可找王经理 137****5678,下午在");
        Sample.tryPost(
                        Sample.member(MEMBER),
                        "/visits/" + visit + "/edits",
                        Map.of("device", "numbers-device", "baseVersion", 0, "changes", List.of(masked)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/value"));
        Sample.member(MEMBER)
                .header("If-Match", "\"v0\"")
                .body(form(firm, "王经理 137****5678"))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/interviewee"));
        assertThat(read(Sample.member(MEMBER), "/visits/" + visit)).contains("王经理 " + NUMBER);
    }

    @Test
    void are_read_in_the_title_of_an_issue_by_whoever_has_a_duty_and_by_nobody_in_lists_and_files() {
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", Sample.firm("标题号码公司"), "category", "LABOUR", "title", "标题号码缺工,找王 " + NUMBER));
        assertThat(read(Sample.dispatcher(), "/issues/" + issue)).contains(NUMBER);
        assertThat(read(Sample.supervisor(), "/issues/" + issue))
                .contains("137****5678")
                .doesNotContain(NUMBER);
        for (var path : List.of("/issues?q=标题号码缺工", "/issues/_export?format=csv&q=标题号码缺工")) {
            assertThat(read(Sample.dispatcher(), path)).contains("137****5678").doesNotContain(NUMBER);
        }
        Sample.tryPost(
                        Sample.supervisor(),
                        "/issues/" + issue + "/supervision-orders",
                        Map.of("text", "请说明进展", "answerBy", "2099-12-31"))
                .then()
                .statusCode(201);
        assertThat(read(Sample.supervisor(), "/supervision-orders?issueId=" + issue))
                .contains("137****5678")
                .doesNotContain(NUMBER);
    }

    @Test
    void are_read_of_an_activity_by_whoever_held_it_and_hidden_from_others_and_from_what_is_kept() throws SQLException {
        var guest = Map.of("enterpriseId", Sample.firm("活动号码公司"), "attendee", "王总 " + NUMBER);
        var activity = "/activities/"
                + Sample.post(
                        Sample.dispatcher(),
                        "/activities",
                        Map.of("kind", "SALON", "title", "夜话", "heldOn", "2026-03-02", "firms", List.of(guest)));
        assertThat(read(Sample.dispatcher(), activity)).contains(NUMBER);
        assertThat(read(Sample.supervisor(), activity)).contains("137****5678").doesNotContain(NUMBER);
        nothingKept();
    }

    @Test
    void are_read_on_an_issue_by_whoever_works_on_it_and_hidden_from_others() {
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("诉求号码公司"),
                        "category",
                        "OTHER",
                        "title",
                        "咨询",
                        "description",
                        "请找张厂长 " + NUMBER));
        IssueSteps.move(
                        Sample.dispatcher(),
                        issue,
                        Map.of("to", "REJECTED", "channel", "LITIGATION", "comment", "已告知张厂长 " + NUMBER))
                .then()
                .statusCode(201);
        for (var path : List.of("/issues/" + issue, "/issues/" + issue + "/timeline")) {
            assertThat(read(Sample.dispatcher(), path)).contains(NUMBER);
            assertThat(read(Sample.supervisor(), path)).contains("137****5678").doesNotContain(NUMBER);
        }
    }

    private static UUID visit(UUID firm) {
        var visit = UUID.randomUUID();
        Sample.member(MEMBER)
                .header("If-None-Match", "*")
                .body(form(firm, "王经理 " + NUMBER))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        return visit;
    }

    private static Map<String, Object> form(UUID firm, String interviewee) {
        return Map.of(
                "enterpriseId",
                firm,
                "mode",
                "ON_SITE",
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "interviewee",
                interviewee,
                "note",
                "可找王经理 " + NUMBER);
    }

    private static Map<String, Object> note(String value) {
        return Map.of("id", UUID.randomUUID(), "field", "NOTE", "value", value, "capturedAt", "2026-03-02T02:00:00Z");
    }

    private static String read(RequestSpecification who, String path) {
        return who.get(BASE + path).then().statusCode(200).extract().asString();
    }

    private int shown(UUID visit) throws SQLException {
        return count(
                "select count(*) from audit_entry where action = 'visit.numbers-shown' and subject = '" + visit + "'");
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
