package cn.sisong.enterprise.visit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
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
import static cn.sisong.enterprise.visit.VisitStepTest.done;
import static cn.sisong.enterprise.visit.VisitStepTest.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTest {

    @Test
    void becomes_a_finding_or_an_issue_with_the_visit_itself() {
        var form = questionnaire();
        var need = UUID.randomUUID();
        var lead = UUID.randomUUID();
        var issue = UUID.randomUUID();
        var firm = Sample.firm("四问公司");
        var body = done(firm);
        body.put(
                "answers",
                List.of(
                        answer(need, form, 1, "需要检测设备", "NEED", null),
                        answer(lead, form, 2, "上游有意来投资", "LEAD", null),
                        answer(issue, form, 3, "贷款到期\n周转困难", "ISSUE", "FINANCE"),
                        answer(UUID.randomUUID(), form, 4, "暂无", null, null)));
        var visit = UUID.randomUUID();
        put("answer-m1", visit, body)
                .then()
                .statusCode(201)
                .body("answers.prompt", contains("问需", "问难", "问计", "问商"))
                .body("answers.outcome", contains("NEED", "LEAD", "ISSUE", null))
                .body("issues.id", contains(issue.toString()))
                .body("issues[0].title", equalTo("贷款到期"));
        put("answer-m1", visit, body).then().statusCode(200).body("issues.id", contains(issue.toString()));
        Sample.dispatcher()
                .queryParam("kind", "LEAD")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/findings")
                .then()
                .body("items.id", contains(lead.toString()), "items[0].text", equalTo("上游有意来投资"));
    }

    @Test
    void is_turned_later_with_one_tap_and_once_only() {
        var form = questionnaire();
        var answer = UUID.randomUUID();
        var body = done(Sample.firm("事后转出公司"));
        body.put("answers", List.of(answer(answer, form, 1, "希望多办夜话", null, null)));
        var visit = UUID.randomUUID();
        put("answer-m1", visit, body).then().statusCode(201).body("answers[0].outcome", nullValue());
        var path = "/visits/" + visit + "/answers/" + answer + "/_turn";
        Sample.tryPost(Sample.member("answer-m1"), path, Map.of("into", "ISSUE"))
                .then()
                .statusCode(400);
        Sample.tryPost(Sample.member("answer-m2"), path, Map.of("into", "SUGGESTION"))
                .then()
                .statusCode(403);
        Sample.tryPost(Sample.member("answer-m1"), path, Map.of("into", "SUGGESTION"))
                .then()
                .statusCode(200)
                .body("answers[0].outcome", equalTo("SUGGESTION"));
        Sample.tryPost(Sample.member("answer-m1"), path, Map.of("into", "NEED"))
                .then()
                .statusCode(409);
    }

    @Test
    void keeps_a_number_that_somebody_writes_back_as_a_list_showed_it() {
        var answer = UUID.randomUUID();
        var form = questionnaire();
        var body = done(Sample.firm("回答号码公司"));
        var visit = UUID.randomUUID();
        body.put("answers", List.of(answer(answer, form, 1, "找李经理 13712345678", null, null)));
        put("answer-m1", visit, body).then().statusCode(201);
        body.put("answers", List.of(answer(answer, form, 1, "找李经理 137****5678,下午在", null, null)));
        Sample.member("answer-m1")
                .header("If-Match", "\"v0\"")
                .body(body)
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/answers/0/text"));
        Sample.member("answer-m1")
                .get(BASE + "/visits/" + visit)
                .then()
                .body("answers[0].text", equalTo("找李经理 13712345678"));
    }

    @Test
    void belongs_to_a_question_that_was_asked() {
        var form = questionnaire();
        var body = done(Sample.firm("没有此问公司"));
        body.put("answers", List.of(answer(UUID.randomUUID(), form, 9, "答非所问", null, null)));
        put("answer-m1", UUID.randomUUID(), body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/promptNo"));
        body.put("answers", List.of(answer(UUID.randomUUID(), UUID.randomUUID(), 1, "没有问卷", null, null)));
        put("answer-m1", UUID.randomUUID(), body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/questionnaireId"));
    }

    @Test
    void follows_its_firm_when_the_visit_is_matched_and_goes_into_the_file_as_text() {
        var form = questionnaire();
        var answer = UUID.randomUUID();
        var visit = UUID.randomUUID();
        var body = Sample.map(
                "firmHint",
                Map.of("name", "问卷待匹配厂"),
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "mode",
                "ON_SITE",
                "answers",
                List.of(answer(answer, form, 1, "=HYPERLINK(\"x\")", "SUGGESTION", null)));
        put("answer-m1", visit, body).then().statusCode(201);
        var firm = Sample.firm("问卷待匹配厂有限公司");
        Sample.member("answer-m1")
                .header("If-Match", "\"v0\"")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("enterpriseId", firm))
                .post(BASE + "/visits/" + visit + "/_match")
                .then()
                .statusCode(200);
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/findings/_export")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("建议,\"'=HYPERLINK(\"\"x\"\")\",问卷待匹配厂有限公司"));
    }

    @Test
    void shows_leads_to_the_project_office_and_nothing_else() {
        var form = questionnaire();
        var lead = UUID.randomUUID();
        var need = UUID.randomUUID();
        var firm = Sample.firm("线索公司");
        Sample.assign(firm, Sample.taskForce("answer-own"));
        var body = done(firm);
        body.put(
                "answers",
                List.of(answer(lead, form, 1, "投资意向", "LEAD", null), answer(need, form, 2, "要厂房", "NEED", null)));
        put("answer-own", UUID.randomUUID(), body).then().statusCode(201);
        var office = Sample.as(Tokens.person("project-1", "project-officer", "xmb", "340000"));
        office.queryParam("enterpriseId", firm)
                .get(BASE + "/findings")
                .then()
                .body("items.id", contains(lead.toString()));
        Sample.member("answer-stranger").get(BASE + "/findings/" + lead).then().statusCode(404);
        Sample.member("answer-own")
                .queryParam("enterpriseId", firm)
                .get(BASE + "/findings")
                .then()
                .body("items.id", hasItems(lead.toString(), need.toString()));
    }

    @Test
    void keeps_the_edition_it_was_given_to() {
        var old = questionnaire();
        var answer = UUID.randomUUID();
        var visit = UUID.randomUUID();
        var body = done(Sample.firm("旧版问卷公司"));
        body.put("answers", List.of(answer(answer, old, 1, "旧版的回答", null, null)));
        var fresh = publish("CHUANGXIN_SIWEN", List.of("新的第一问"));
        put("answer-m1", visit, body).then().statusCode(201).body("answers[0].prompt", equalTo("问需"));
        Sample.dispatcher()
                .get(BASE + "/work-methods/CHUANGXIN_SIWEN")
                .then()
                .body("questionnaire.id", equalTo(fresh.toString()));
        Sample.dispatcher()
                .queryParam("limit", 200)
                .get(BASE + "/work-methods/CHUANGXIN_SIWEN/questionnaires")
                .then()
                .body(
                        "items.id",
                        hasItem(old.toString()),
                        "items.findAll { !it.retired }.id",
                        not(hasItem(old.toString())));
    }

    private static UUID questionnaire() {
        return publish("CHUANGXIN_SIWEN", List.of("问需", "问难", "问计", "问商"));
    }

    private static UUID publish(String method, List<String> prompts) {
        return Sample.post(
                Sample.dispatcher(),
                "/work-methods/" + method + "/questionnaires",
                Map.of("title", "四问", "prompts", prompts));
    }

    private static Map<String, Object> answer(
            UUID id, UUID form, int no, String text, String turnInto, String category) {
        return Sample.map(
                "id",
                id,
                "questionnaireId",
                form,
                "promptNo",
                no,
                "text",
                text,
                "turnInto",
                turnInto,
                "category",
                category);
    }
}
