package cn.sisong.enterprise.document;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentResourceTest {

    @Test
    void prints_what_was_given_to_the_department_with_everything_typed_escaped() {
        Sample.department("jxj");
        var issue = Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of(
                        "enterpriseId",
                        Sample.firm("打印<公司>"),
                        "category",
                        "LABOUR",
                        "title",
                        "<script>alert(1)</script>",
                        "contact",
                        "王经理 13812345678"));
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED"));
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj", "comment", "限期<办结>"));
        print(Sample.dispatcher(), issue, "dispatch-note")
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<h1>企业诉求交办单</h1>"))
                .body(containsString("打印&lt;公司&gt;"), containsString("&lt;script&gt;"), containsString("限期&lt;办结&gt;"))
                .body(containsString("13812345678"), not(containsString("<script")));
        print(Sample.supervisor(), issue, "dispatch-note")
                .body(containsString("138****5678"), not(containsString("13812345678")));
    }

    @Test
    void prints_a_reply_only_once_the_office_has_let_it_out() {
        var issue = dispatched(Sample.firm("答复函公司"), "jxj");
        print(Sample.dispatcher(), issue, "reply-letter").statusCode(422).body("code", equalTo("no-reply"));
        confirming(issue, "jxj");
        print(Sample.dispatcher(), issue, "reply-letter")
                .statusCode(200)
                .body(containsString("答复函公司:"), containsString("<p>已对接 20 人</p>"));
    }

    @Test
    void prints_the_newest_supervision_order() {
        var issue = dispatched(Sample.firm("督办单公司"), "jxj");
        print(Sample.supervisor(), issue, "supervision-order").statusCode(422).body("code", equalTo("not-supervised"));
        Sample.tryPost(
                        Sample.supervisor(),
                        "/issues/" + issue + "/supervision-orders",
                        Map.of("text", "说明<超期>原因", "answerBy", "2099-01-05"))
                .then()
                .statusCode(201);
        print(Sample.handler("jxj"), issue, "supervision-order")
                .statusCode(200)
                .body(containsString("说明&lt;超期&gt;原因"), containsString("2099年1月5日前"), containsString("<p>督导组</p>"));
    }

    @Test
    void has_nothing_to_print_before_the_dispatch_and_knows_its_kinds() {
        var issue = raised(Sample.firm("未交办公司"), "LABOUR");
        print(Sample.dispatcher(), issue, "dispatch-note").statusCode(422).body("code", equalTo("not-dispatched"));
        print(Sample.dispatcher(), issue, "no-such").statusCode(404);
    }

    @Test
    void prints_for_those_only_who_see_the_ticket() {
        var issue = dispatched(Sample.firm("他局文书公司"), "jxj");
        print(Sample.handler("jxj"), issue, "dispatch-note").statusCode(200);
        print(Sample.handler("rsj"), issue, "dispatch-note").statusCode(404);
    }

    private static ValidatableResponse print(RequestSpecification who, UUID issue, String kind) {
        return who.get(BASE + "/issues/" + issue + "/documents/" + kind).then();
    }
}
