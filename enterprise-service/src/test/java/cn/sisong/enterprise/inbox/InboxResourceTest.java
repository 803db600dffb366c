package cn.sisong.enterprise.inbox;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.IssueSteps;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Each test speaks of an issue of its own, in a department of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxResourceTest {

    @Test
    void tells_the_office_of_a_new_issue_and_a_department_of_its_work() {
        var issue = IssueSteps.dispatched(Sample.firm("收件公司"), "inbox-a");
        Sample.department("inbox-b");
        assertThat(heard(Sample.dispatcher(), issue)).containsExactly("SUBMITTED");
        assertThat(heard(Sample.handler("inbox-a"), issue)).containsExactly("DISPATCHED");
        assertThat(heard(Sample.handler("inbox-b"), issue)).isEmpty();
        assertThat(heard(Sample.member("inbox-stranger"), issue)).isEmpty();
        assertThat(heard(Sample.as(Tokens.person("office-far", "dispatcher", "office", "310000")), issue))
                .isEmpty();
    }

    @Test
    void tells_who_waits_when_work_comes_back() {
        var issue = IssueSteps.dispatched(Sample.firm("退回公司"), "inbox-c");
        var handler = "inbox-c";
        step(Sample.handler(handler), issue, Map.of("to", "SIGNED"));
        step(Sample.handler(handler), issue, Map.of("to", "HANDLING"));
        step(Sample.handler(handler), issue, Map.of("to", "REPLIED", "comment", "已办"));
        step(Sample.dispatcher(), issue, Map.of("to", "HANDLING", "comment", "缺证明材料"));
        assertThat(heard(Sample.dispatcher(), issue)).containsExactly("REPLIED", "SUBMITTED");
        assertThat(heard(Sample.handler(handler), issue)).containsExactly("SENT_BACK", "DISPATCHED");
    }

    @Test
    void tells_of_the_firms_answer_without_its_rating() {
        var issue = IssueSteps.dispatched(Sample.firm("答复公司"), "inbox-d");
        var token = IssueSteps.confirming(issue, "inbox-d").substring(3);
        RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("solved", "SOLVED", "rating", "DISSATISFIED", "comment", "太慢"))
                .post(BASE + "/confirmations/" + token)
                .then()
                .statusCode(201);
        assertThat(heard(Sample.handler("inbox-d"), issue)).contains("FIRM_ANSWERED");
        assertThat(Sample.handler("inbox-d").get(BASE + "/inbox?limit=200").asString())
                .doesNotContain("太慢", "DISSATISFIED");
    }

    @Test
    void reaches_a_person_by_name_who_has_a_part_in_the_issue() {
        var issue = IssueSteps.dispatched(Sample.firm("提醒公司"), "inbox-e");
        step(Sample.handler("inbox-e"), issue, Map.of("to", "RETURNED", "comment", "@测试dispatcher-1 @路人 不是我们的"));
        assertThat(heard(Sample.dispatcher(), issue)).contains("MENTIONED");
        assertThat(heard(Sample.handler("inbox-e"), issue)).doesNotContain("MENTIONED");
    }

    @Test
    void reaches_by_name_whoever_looked_after_the_firm_by_a_file_that_was_merged_into_it() {
        var firm = Sample.firm("并档提醒公司");
        var duplicate = FirmMergeTest.inPreparation("并档提醒公司筹建处", Sample.ZONE);
        Sample.assign(duplicate, Sample.taskForce("inbox-merged"));
        FirmMergeTest.merge(firm, duplicate).then().statusCode(201);
        var issue = IssueSteps.dispatched(firm, "inbox-m");
        step(Sample.handler("inbox-m"), issue, Map.of("to", "RETURNED", "comment", "@成员 请告知企业"));
        assertThat(heard(Sample.member("inbox-merged"), issue)).contains("MENTIONED");
    }

    @Test
    void is_read_by_each_person_for_themselves() {
        var issue = IssueSteps.dispatched(Sample.firm("已读公司"), "inbox-f");
        var one = Tokens.person("inbox-one", "handler", "inbox-f", "340000");
        var two = Tokens.person("inbox-two", "handler", "inbox-f", "340000");
        String id = Sample.as(one).get(BASE + "/inbox").path("items[0].id");
        assertThat(unread(one)).isEqualTo(1);
        Sample.tryPost(Sample.as(one), "/inbox/_read", Map.of("ids", List.of(id)))
                .then()
                .statusCode(200);
        assertThat(unread(one)).isZero();
        assertThat(unread(two)).isEqualTo(1);
        assertThat(Sample.as(one).get(BASE + "/inbox?unread=true").<List<?>>path("items"))
                .isEmpty();
        Sample.tryPost(Sample.as(two), "/inbox/_read", Map.of("upTo", id))
                .then()
                .statusCode(200);
        assertThat(unread(two)).isZero();
        assertThat(issue).isNotNull();
    }

    @Test
    void marks_nothing_that_the_caller_does_not_hear() {
        IssueSteps.dispatched(Sample.firm("越权公司"), "inbox-g");
        String id = Sample.handler("inbox-g").get(BASE + "/inbox").path("items[0].id");
        assertThat(Sample.tryPost(Sample.handler("inbox-h"), "/inbox/_read", Map.of("ids", List.of(id)))
                        .<Integer>path("marked"))
                .isZero();
        Sample.tryPost(Sample.handler("inbox-h"), "/inbox/_read", Map.of())
                .then()
                .statusCode(400);
    }

    @Test
    void takes_its_words_along_when_an_issue_goes_to_another_department() {
        var issue = IssueSteps.dispatched(Sample.firm("派错公司"), "inbox-i");
        var handler = Tokens.person("inbox-wrong", "handler", "inbox-i", "340000");
        assertThat(unread(handler)).isEqualTo(1);
        step(Sample.as(handler), issue, Map.of("to", "RETURNED", "comment", "不是我们的"));
        Sample.department("inbox-j");
        step(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "inbox-j"));
        assertThat(heard(Sample.as(handler), issue)).isEmpty();
        assertThat(unread(handler)).isZero();
        assertThat(heard(Sample.handler("inbox-j"), issue)).containsExactly("DISPATCHED");
    }

    @Test
    void answers_whoever_sees_issues_by_their_category() {
        assertThat(heard(Sample.as(Tokens.person("inbox-k", "finance-officer", "", "340000")), UUID.randomUUID()))
                .isEmpty();
    }

    private static void step(RequestSpecification who, UUID issue, Map<String, ?> step) {
        IssueSteps.move(who, issue, step).then().statusCode(201);
    }

    private static int unread(String token) {
        return Sample.as(token)
                .get(BASE + "/inbox/unread")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    private static List<String> heard(RequestSpecification who, UUID issue) {
        return Heard.of(who, issue);
    }
}
