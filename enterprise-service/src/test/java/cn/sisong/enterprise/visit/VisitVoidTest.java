package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.visit.CorrectionSteps.declareVoid;
import static cn.sisong.enterprise.visit.CorrectionSteps.reject;
import static cn.sisong.enterprise.visit.CorrectionSteps.visited;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** A done visit that was none counts no longer and can still be read. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitVoidTest {
    private static final String AUTHOR = "void-author";

    @Test
    void stays_readable_with_its_reason_and_history() {
        var visit = visited(AUTHOR, Sample.firm("作废公司"));
        Sample.tryPost(
                        Sample.member(AUTHOR).header("If-Match", "\"v0\""),
                        "/visits/" + visit + "/transitions",
                        Map.of("to", "VOIDED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        declareVoid(Sample.member(AUTHOR), visit)
                .then()
                .statusCode(201)
                .body("state", equalTo("VOIDED"), "ended.by", equalTo("MEMBER"));
        Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit)
                .then()
                .body("ended.comment", equalTo("误记,当天没有走访"), "enterprise.name", equalTo("作废公司"));
        Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit + "/corrections")
                .then()
                .body("items.kind", contains("VOIDED"), "items[0].fromFirm", equalTo("作废公司"));
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(409);
        CorrectionSteps.correct(Sample.member(AUTHOR), visit, Sample.firm("作废后更正公司"))
                .then()
                .statusCode(422);
    }

    @Test
    void is_refused_while_an_issue_of_it_stands_and_names_it() {
        var issue = UUID.randomUUID();
        var visit = visited(AUTHOR, Sample.firm("有诉求的走访公司"), issue);
        String number = Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
        declareVoid(Sample.member(AUTHOR), visit)
                .then()
                .statusCode(422)
                .body("code", equalTo("issues-raised"), "issues", contains(number), "detail", containsString(number));
        Sample.member(AUTHOR)
                .get(BASE + "/visits/" + visit + "/transitions")
                .then()
                .body("allowed", empty(), "refused.find { it.to == 'VOIDED' }.reason", containsString(number));
        reject(issue);
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(201);
    }

    @Test
    void is_refused_when_the_firm_has_had_its_issue_solved() {
        var issue = UUID.randomUUID();
        var visit = visited(AUTHOR, Sample.firm("已销号的走访公司"), issue);
        Sample.department("jxj");
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"))
                .then()
                .statusCode(201);
        IssueSteps.move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        IssueSteps.confirm(IssueSteps.confirming(issue, "jxj"), "SOLVED");
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(422);
    }

    @Test
    void is_for_the_author_and_for_the_office() {
        var visit = visited(AUTHOR, Sample.firm("他人作废公司"));
        declareVoid(Sample.member("void-other"), visit).then().statusCode(403);
        declareVoid(Sample.dispatcher(), visit).then().statusCode(201).body("ended.by", equalTo("OFFICE"));
    }

    @Test
    void takes_no_change_that_arrives_afterwards_and_says_why() {
        var firm = Sample.firm("作废后修改公司");
        var visit = visited(AUTHOR, firm);
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(201);
        EditSample.post(AUTHOR, visit, EditSample.edit("phone-late", "NOTE", "车间见闻", "2026-03-02T02:00:00Z"))
                .then()
                .statusCode(422)
                .body("code", equalTo("visit-voided"), "detail", containsString("已作废(误记,当天没有走访)"));
        Sample.member(AUTHOR)
                .header("If-Match", "\"v1\"")
                .body(VisitStepTest.done(firm))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(422)
                .body("code", equalTo("visit-voided"));
        // the device repeats what it had sent before: it hears of the visit as it is
        VisitStepTest.put(AUTHOR, visit, withoutIssues(firm))
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"));
    }

    @Test
    void asks_nobody_for_its_firm_and_leaves_no_finding_in_the_list() {
        var visit = UUID.randomUUID();
        var finding = UUID.randomUUID();
        VisitStepTest.put(
                        AUTHOR,
                        visit,
                        Sample.map(
                                "firmHint",
                                Map.of("name", "路边的作废厂"),
                                "startedAt",
                                "2026-03-02T09:00:00+08:00",
                                "mode",
                                "ON_SITE",
                                "answers",
                                List.of(Map.of(
                                        "id",
                                        finding,
                                        "questionnaireId",
                                        questionnaire(),
                                        "promptNo",
                                        1,
                                        "text",
                                        "希望办夜校",
                                        "turnInto",
                                        "SUGGESTION"))))
                .then()
                .statusCode(201);
        pending().body("items.id", hasItem(visit.toString()));
        Sample.member(AUTHOR).get(BASE + "/findings").then().body("items.id", hasItem(finding.toString()));
        declareVoid(Sample.member(AUTHOR), visit).then().statusCode(201);
        pending().body("items.id.findAll { it == '" + visit + "' }", empty());
        Sample.member(AUTHOR)
                .get(BASE + "/findings")
                .then()
                .body("items.id.findAll { it == '" + finding + "' }", empty());
    }

    private static io.restassured.response.ValidatableResponse pending() {
        return Sample.member(AUTHOR)
                .queryParam("matching", "PENDING")
                .get(BASE + "/visits")
                .then();
    }

    private static UUID questionnaire() {
        return Sample.post(
                Sample.dispatcher(),
                "/work-methods/CHUANGXIN_SIWEN/questionnaires",
                Map.of("title", "四问", "prompts", List.of("问需", "问难", "问计", "问商")));
    }

    /** As {@link CorrectionSteps#visited} sends it. */
    private static Map<String, Object> withoutIssues(UUID firm) {
        var body = VisitStepTest.done(firm);
        body.put("issues", List.of());
        return body;
    }
}
