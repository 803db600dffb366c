package cn.sisong.enterprise.confirmation;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.tag;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmAnswerTest {
    private static final Map<String, ?> SOLVED_BY_CALL = Map.of(
            "outcome", "REACHED", "comment", "王经理来电", "answer", Map.of("solved", "SOLVED", "rating", "BASICALLY"));

    @Test
    void closes_by_the_firms_word_in_a_call_that_somebody_else_wrote_down() {
        var issue = dispatched(Sample.firm("电话答复公司"), "jxj");
        var token = confirming(issue, "jxj").substring("/c/".length());
        contact(Sample.dispatcher(), issue, SOLVED_BY_CALL).then().statusCode(201);
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .body("state", equalTo("CLOSED"), "resolution", equalTo("SOLVED"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.type", hasItems("REACHED_CONTACT", "CLOSE"), "items[-1].actorName", equalTo("企业"));
        answers(Sample.supervisor(), issue)
                .then()
                .statusCode(200)
                .body("items.means", contains("CALL"), "items.rating", contains("BASICALLY"));
        // the question on the link is answered with it
        RestAssured.get(BASE + "/confirmations/" + token)
                .then()
                .body("canAnswer", equalTo(false), "answered.solved", equalTo("SOLVED"));
    }

    @Test
    void opens_again_when_the_firm_says_on_the_telephone_that_it_is_not_solved() {
        var issue = dispatched(Sample.firm("电话未解决公司"), "jxj");
        confirming(issue, "jxj");
        contact(Sample.dispatcher(), issue, Map.of("outcome", "REACHED", "answer", Map.of("solved", "UNSOLVED")))
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("REOPENED"));
        answers(Sample.supervisor(), issue).then().body("items[0].rating", nullValue());
    }

    @Test
    void takes_no_answer_from_the_handler_in_any_office_nor_from_a_call_that_nobody_took() {
        var issue = dispatched(Sample.firm("经办代答公司"), "jxj");
        confirming(issue, "jxj");
        contact(Sample.handler("jxj"), issue, SOLVED_BY_CALL).then().statusCode(403);
        for (var office : List.of(
                List.of("dispatcher", "handler"),
                List.of("supervisor", "handler"),
                List.of("dispatcher", "handler-reviewer"))) {
            contact(person(office), issue, SOLVED_BY_CALL).then().statusCode(403);
        }
        contact(Sample.dispatcher(), issue, Map.of("outcome", "UNANSWERED", "answer", Map.of("solved", "SOLVED")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answer"));
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("CONFIRMING"));
    }

    @Test
    void takes_an_answer_in_a_call_only_for_the_version_that_was_read() {
        var issue = dispatched(Sample.firm("电话版本公司"), "jxj");
        confirming(issue, "jxj");
        var path = "/issues/" + issue + "/contacts";
        Sample.tryPost(Sample.dispatcher(), path, SOLVED_BY_CALL).then().statusCode(428);
        Sample.tryPost(Sample.dispatcher().header("If-Match", "\"v1\""), path, SOLVED_BY_CALL)
                .then()
                .statusCode(412);
        // that somebody called replaces nothing
        Sample.tryPost(Sample.dispatcher(), path, Map.of("outcome", "REACHED"))
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("state", equalTo("CONFIRMING"));
    }

    @Test
    void takes_no_answer_from_a_department_that_helps_and_shows_it_no_rating() {
        Sample.department("zrj");
        var issue = dispatched(Sample.firm("协办代答公司"), "jxj");
        var asked = Map.of("departmentId", "zrj", "task", "核实用地");
        Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/co-handlings", asked)
                .then()
                .statusCode(201);
        confirming(issue, "jxj");
        contact(helper("dispatcher"), issue, SOLVED_BY_CALL).then().statusCode(403);
        contact(helper("supervisor"), issue, SOLVED_BY_CALL).then().statusCode(403);
        Sample.tryPost(helper("dispatcher"), "/issues/" + issue + "/confirmation-links", Map.of())
                .then()
                .statusCode(403);
        contact(Sample.dispatcher(), issue, SOLVED_BY_CALL).then().statusCode(201);
        answers(helper("supervisor"), issue).then().statusCode(403);
    }

    @Test
    void shows_the_rating_to_supervision_and_nowhere_to_the_handler() {
        var issue = dispatched(Sample.firm("评价匿名公司"), "jxj");
        confirming(issue, "jxj");
        contact(Sample.dispatcher(), issue, SOLVED_BY_CALL).then().statusCode(201);
        answers(Sample.supervisor(), issue).then().statusCode(200).body("items.rating", contains("BASICALLY"));
        answers(Sample.handler("jxj"), issue).then().statusCode(403);
        answers(person(List.of("supervisor", "handler")), issue).then().statusCode(403);
        for (var path : List.of("", "/timeline", "/transitions")) {
            assertThat(Sample.handler("jxj")
                            .get(BASE + "/issues/" + issue + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("BASICALLY", "rating");
        }
    }

    /** Somebody of the department that helps, with another office beside it. */
    private static RequestSpecification helper(String office) {
        return Sample.as(Tokens.person("helps-" + office, List.of(office, "handler"), "zrj", "340000"));
    }

    private static RequestSpecification person(List<String> roles) {
        return Sample.as(Tokens.person("both-" + roles.hashCode(), roles, "jxj", "340000"));
    }

    private static Response contact(RequestSpecification who, UUID issue, Map<String, ?> body) {
        return Sample.tryPost(who.header("If-Match", tag(issue)), "/issues/" + issue + "/contacts", body);
    }

    private static Response answers(RequestSpecification who, UUID issue) {
        return who.get(BASE + "/issues/" + issue + "/firm-answers");
    }
}
