package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.CorrectionSteps.correct;
import static cn.sisong.enterprise.visit.CorrectionSteps.firmOf;
import static cn.sisong.enterprise.visit.CorrectionSteps.reject;
import static cn.sisong.enterprise.visit.CorrectionSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A done visit gets the firm to which it was. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitCorrectionTest {
    private static final String AUTHOR = "correct-author";

    @Test
    void goes_to_the_right_firm_and_tells_of_both_in_its_history() {
        var wrong = Sample.firm("点错公司");
        var right = Sample.firm("实际走访公司");
        var visit = visited(AUTHOR, wrong);
        correct(Sample.member(AUTHOR), visit, right)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .header("Location", equalTo(BASE + "/visits/" + visit))
                .body("state", equalTo("DONE"), "enterprise.id", equalTo(right.toString()));
        history(AUTHOR, visit)
                .body("items.kind", contains("FIRM"), "items[0].reason", equalTo("选错了同名企业"))
                .body("items[0].fromFirm", equalTo("点错公司"), "items[0].toFirm", equalTo("实际走访公司"))
                .body("items[0].keptIssues", empty());
        listed(right).body("items.id", contains(visit.toString()));
        listed(wrong).body("items", empty());
    }

    @Test
    void takes_issues_along_that_nobody_has_accepted_and_leaves_those_that_have_ended() {
        var wrong = Sample.firm("诉求点错公司");
        var right = Sample.firm("诉求实际公司");
        var waiting = UUID.randomUUID();
        var rejected = UUID.randomUUID();
        var visit = visited(AUTHOR, wrong, waiting, rejected);
        reject(rejected);
        String link = Sample.tryPost(Sample.dispatcher(), "/issues/" + waiting + "/confirmation-links", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        correct(Sample.member(AUTHOR), visit, right).then().statusCode(201);
        assertThat(firmOf(waiting)).isEqualTo(right.toString());
        assertThat(firmOf(rejected)).isEqualTo(wrong.toString());
        String number = Sample.dispatcher().get(BASE + "/issues/" + rejected).path("number");
        history(AUTHOR, visit).body("items[0].keptIssues", contains(number));
        Sample.dispatcher()
                .get(BASE + "/issues/" + waiting + "/timeline")
                .then()
                .body("items[-1].type", equalTo("FIRM_CORRECTED"), "items[-1].comment", equalTo("诉求实际公司"));
        // the firm that was given the link is not the one that has the problem
        io.restassured.RestAssured.given()
                .get(BASE + "/confirmations/" + link.substring("/c/".length()))
                .then()
                .statusCode(410);
    }

    @Test
    void is_refused_when_an_issue_of_it_has_been_accepted_and_names_it() {
        var issue = UUID.randomUUID();
        var visit = visited(AUTHOR, Sample.firm("已受理公司"), issue);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        String number = Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
        correct(Sample.member(AUTHOR), visit, Sample.firm("更正未成公司"))
                .then()
                .statusCode(422)
                .body("code", equalTo("issues-raised"), "issues", contains(number))
                .body("detail", containsString(number + " 已受理,不能更正企业"));
        history(AUTHOR, visit).body("items", empty());
    }

    @Test
    void is_for_the_author_for_whom_it_was_written_and_for_the_office() {
        var force = Sample.taskForce("correct-a");
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "correct-b", "name", "成员", "from", "2026-01-01"));
        var wrong = Sample.firm("权限点错公司");
        var right = Sample.firm("权限实际公司");
        Sample.assign(wrong, force);
        Sample.assign(right, force);
        var visit = visited("correct-a", wrong);
        correct(Sample.member("correct-b"), visit, right).then().statusCode(403);
        var name = Sample.member("correct-b").get(BASE + "/me").<String>path("name");
        var behalf = UUID.randomUUID();
        var body = VisitStepTest.done(wrong);
        body.put("onBehalfOf", name);
        VisitStepTest.put("correct-a", behalf, body).then().statusCode(201);
        correct(Sample.member("correct-b"), behalf, right).then().statusCode(201);
        correct(Sample.dispatcher(), visit, right).then().statusCode(201);
    }

    @Test
    void needs_both_firms_in_sight() {
        var near = Sample.firm("本区点错公司");
        var far = Sample.post(
                Sample.as(Tokens.person("correct-elsewhere", "dispatcher", "office", "320000")),
                "/enterprises",
                Map.of("creditCode", Sample.creditCode(), "name", "外省公司", "areaCode", "320000"));
        var visit = visited(AUTHOR, near);
        correct(Sample.member(AUTHOR), visit, far).then().statusCode(404);
        correct(Sample.dispatcher(), visit, UUID.randomUUID()).then().statusCode(404);
        // a firm that has gone to another task force since
        Sample.assign(near, Sample.taskForce("correct-others"));
        correct(Sample.member(AUTHOR), visit, Sample.firm("实际在望公司")).then().statusCode(404);
    }

    @Test
    void names_no_firm_to_whoever_does_not_see_it() {
        var wrong = Sample.firm("他区点错公司", "341122");
        var right = Sample.firm("他区实际公司", "341124");
        var visit = visited(AUTHOR, wrong);
        correct(Sample.dispatcher(), visit, right).then().statusCode(201);
        Sample.as(Tokens.person("supervisor-near", "supervisor", "", "341124"))
                .get(BASE + "/visits/" + visit + "/corrections")
                .then()
                .statusCode(200)
                .body("items[0].fromFirm", nullValue(), "items[0].toFirm", equalTo("他区实际公司"));
    }

    /** Nobody looks after the merged file any more: it would be everybody's, were it asked instead of its survivor. */
    @Test
    void names_no_file_that_was_merged_into_a_firm_out_of_sight() {
        var wrong = Sample.firm("点错并前公司");
        var visit = visited(AUTHOR, wrong);
        correct(Sample.member(AUTHOR), visit, Sample.firm("实际在望的公司")).then().statusCode(201);
        var survivor = Sample.firm("点错并后公司");
        Sample.assign(survivor, Sample.taskForce("correct-keepers"));
        FirmMergeTest.mergeDifferentCodes(survivor, wrong).then().statusCode(201);
        history(AUTHOR, visit).body("items[0].fromFirm", nullValue(), "items[0].toFirm", equalTo("实际在望的公司"));
    }

    @Test
    void needs_a_reason_a_version_and_another_firm() {
        var firm = Sample.firm("同一公司");
        var visit = visited(AUTHOR, firm);
        correct(Sample.member(AUTHOR), visit, firm).then().statusCode(422).body("code", equalTo("same-firm"));
        var other = Sample.firm("另一公司");
        Sample.tryPost(
                        Sample.member(AUTHOR),
                        "/visits/" + visit + "/corrections",
                        Map.of("enterpriseId", other, "reason", "错"))
                .then()
                .statusCode(428);
        Sample.tryPost(
                        Sample.member(AUTHOR).header("If-Match", "\"v7\""),
                        "/visits/" + visit + "/corrections",
                        Map.of("enterpriseId", other, "reason", "错"))
                .then()
                .statusCode(412);
        Sample.tryPost(
                        Sample.member(AUTHOR).header("If-Match", "\"v0\""),
                        "/visits/" + visit + "/corrections",
                        Map.of("enterpriseId", other, "reason", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        correct(Sample.dispatcher(), VisitStepTest.planned(AUTHOR, firm), other)
                .then()
                .statusCode(422)
                .body("code", equalTo("visit-not-done"));
    }

    @Test
    void is_not_done_by_writing_another_firm_over_it() {
        var firm = Sample.firm("不能改写公司");
        var visit = visited(AUTHOR, firm);
        Sample.member(AUTHOR)
                .header("If-Match", "\"v0\"")
                .body(VisitStepTest.done(Sample.firm("改写成公司")))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(422)
                .body("code", equalTo("firm-of-done-visit"), "errors.pointer", contains("/enterpriseId"));
        Sample.member(AUTHOR)
                .header("If-Match", "\"v0\"")
                .body(VisitStepTest.done(firm))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(200);
    }

    @Test
    void lets_fields_that_were_changed_without_signal_arrive_afterwards() {
        var wrong = Sample.firm("离线点错公司");
        var right = Sample.firm("离线实际公司");
        var visit = visited(AUTHOR, wrong);
        correct(Sample.member(AUTHOR), visit, right).then().statusCode(201);
        EditSample.post(AUTHOR, visit, EditSample.edit("phone-before", "NOTE", "车间见闻", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(200)
                .body("note", equalTo("车间见闻"), "enterprise.id", equalTo(right.toString()));
    }

    private static io.restassured.response.ValidatableResponse history(String member, UUID visit) {
        return Sample.member(member)
                .get(BASE + "/visits/" + visit + "/corrections")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse listed(UUID firm) {
        return Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .then();
    }
}
