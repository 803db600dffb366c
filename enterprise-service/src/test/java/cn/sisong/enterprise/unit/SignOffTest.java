package cn.sisong.enterprise.unit;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignOffTest {
    private static final String UNIT = "two-eyes";

    @Test
    void sends_a_reply_to_the_office_only_when_a_second_person_has_signed_it_off() {
        var issue = inHand("审核签发公司");
        move(Sample.handler(UNIT), issue, Map.of("to", "REPLIED", "comment", "直接答复"))
                .then()
                .statusCode(422)
                .body("code", equalTo("sign-off-needed"));
        Sample.tryPost(Sample.handler(UNIT), path(issue), Map.of("text", "联系不上", "resolution", "UNREACHED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/resolution"));
        var draft = draft(Sample.handler(UNIT), issue);
        draft.then().statusCode(201).body("state", equalTo("PENDING"));
        issue(issue).body("state", equalTo("HANDLING"), "marks.draftPending", equalTo(true));
        reviewer()
                .queryParam("draftPending", true)
                .get(BASE + "/issues")
                .then()
                .body("items.id", hasItem(issue.toString()));
        decide(reviewer(), issue, draft, Map.of("to", "SIGNED_OFF")).then().statusCode(201);
        issue(issue).body("state", equalTo("REPLIED"), "marks.draftPending", equalTo(false));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body(
                        "items.find { it.to == 'REPLIED' }.comment", equalTo("已协调 20 名工人"),
                        "items.find { it.to == 'REPLIED' }.actorName", equalTo("测试reviewer-1"));
    }

    @Test
    void never_lets_the_author_sign_off_and_sends_back_with_a_word() {
        var issue = inHand("自己签发公司");
        var both = Tokens.person("author-and-reviewer", List.of("handler", "handler-reviewer"), UNIT, "340000");
        var draft = draft(Sample.as(both), issue);
        decide(Sample.as(both), issue, draft, Map.of("to", "SIGNED_OFF"))
                .then()
                .statusCode(403)
                .body("code", equalTo("own-draft"));
        decide(reviewer(), issue, draft, Map.of("to", "SENT_BACK"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/comment"));
        decide(reviewer(), issue, draft, Map.of("to", "SENT_BACK", "comment", "请写明联系人"))
                .then()
                .statusCode(201);
        issue(issue).body("state", equalTo("HANDLING"), "marks.draftPending", equalTo(false));
        draft(Sample.handler(UNIT), issue).then().statusCode(201);
    }

    @Test
    void lets_a_draft_lapse_when_the_case_is_paused() {
        var issue = inHand("签发前暂停公司");
        draft(Sample.handler(UNIT), issue);
        move(Sample.handler(UNIT), issue, Map.of("to", "SUSPENDED", "reasonCode", "FIRM_DOCUMENTS", "comment", "等营业执照"))
                .then()
                .statusCode(201)
                .body("marks.draftPending", equalTo(false));
        Sample.handler(UNIT).get(BASE + path(issue)).then().body("items.state", contains("LAPSED"));
    }

    @Test
    void keeps_drafts_within_the_unit() {
        var issue = inHand("答复稿范围公司");
        draft(Sample.handler(UNIT), issue);
        Sample.dispatcher().get(BASE + path(issue)).then().statusCode(404);
        Sample.handler("jxj").get(BASE + path(issue)).then().statusCode(404);
        reviewer().get(BASE + path(issue)).then().statusCode(200).body("items.size()", equalTo(1));
        var stranger = Sample.as(Tokens.person("reviewer-2", "handler-reviewer", "jxj", "340000"));
        stranger.get(BASE + path(issue)).then().statusCode(404);
    }

    @Test
    void asks_no_second_person_where_the_department_wants_none() {
        var issue = dispatched(Sample.firm("不需签发公司"), "jxj");
        move(Sample.handler("jxj"), issue, Map.of("to", "SIGNED"));
        move(Sample.handler("jxj"), issue, Map.of("to", "HANDLING"));
        draft(Sample.handler("jxj"), issue).then().statusCode(422).body("code", equalTo("sign-off-not-needed"));
        move(Sample.handler("jxj"), issue, Map.of("to", "REPLIED", "comment", "好了"))
                .then()
                .statusCode(201);
    }

    @Test
    void names_who_is_responsible_until_the_case_goes_elsewhere() {
        var issue = dispatched(Sample.firm("责任人公司"), "jxj");
        responsible(Sample.handler("jxj"), issue, "刘科长", tag(issue))
                .then()
                .statusCode(200)
                .body("responsible", equalTo("刘科长"));
        responsible(Sample.handler("jxj"), issue, "别人", "\"v0\"").then().statusCode(412);
        responsible(Sample.dispatcher(), issue, "外人", tag(issue)).then().statusCode(403);
        move(Sample.handler("jxj"), issue, Map.of("to", "RETURNED", "comment", "不属本单位"))
                .then()
                .statusCode(201);
        issue(issue).body("responsible", nullValue());
    }

    private static UUID inHand(String firm) {
        Sample.department(UNIT);
        var at = BASE + "/departments/" + UNIT;
        var version = Sample.dispatcher()
                .queryParam("limit", 200)
                .get(BASE + "/departments")
                .<Integer>path("items.find { it.id == '" + UNIT + "' }.version");
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("replySignOff", true))
                .patch(at)
                .then()
                .statusCode(200)
                .body("replySignOff", equalTo(true));
        var issue = dispatched(Sample.firm(firm), UNIT);
        move(Sample.handler(UNIT), issue, Map.of("to", "SIGNED")).then().statusCode(201);
        move(Sample.handler(UNIT), issue, Map.of("to", "HANDLING")).then().statusCode(201);
        return issue;
    }

    private static RequestSpecification reviewer() {
        return Sample.as(Tokens.person("reviewer-1", "handler-reviewer", UNIT, "340000"));
    }

    private static Response draft(RequestSpecification who, UUID issue) {
        return Sample.tryPost(who, path(issue), Map.of("text", "已协调 20 名工人"));
    }

    private static Response decide(RequestSpecification who, UUID issue, Response draft, Map<String, ?> body) {
        return who.header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v" + draft.path("version") + "\"")
                .body(body)
                .post(BASE + path(issue) + "/" + draft.path("id") + "/transitions");
    }

    private static Response responsible(RequestSpecification who, UUID issue, String name, String seen) {
        return who.header("If-Match", seen).body(Map.of("name", name)).put(BASE + "/issues/" + issue + "/responsible");
    }

    private static io.restassured.response.ValidatableResponse issue(UUID issue) {
        return Sample.dispatcher().get(BASE + "/issues/" + issue).then().statusCode(200);
    }

    private static String path(UUID issue) {
        return "/issues/" + issue + "/reply-drafts";
    }
}
