package cn.sisong.enterprise.document;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.confirming;
import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.IssueSteps.move;
import static cn.sisong.enterprise.IssueSteps.raised;
import static cn.sisong.enterprise.IssueSteps.tag;
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
        order(issue, "说明<超期>原因");
        print(Sample.handler("jxj"), issue, "supervision-order")
                .statusCode(200)
                .body(containsString("说明&lt;超期&gt;原因"), containsString("2099年1月5日前"), containsString("<p>督导组</p>"));
    }

    @Test
    void dates_each_paper_by_the_act_so_that_a_reprint_is_the_same() {
        TestClock.set("2026-03-02T09:00:00+08:00");
        var issue = dispatched(Sample.firm("重印公司"), "jxj");
        TestClock.set("2026-03-03T09:00:00+08:00");
        confirming(issue, "jxj");
        TestClock.set("2026-03-04T09:00:00+08:00");
        order(issue, "说明原因");
        TestClock.set("2026-03-09T09:00:00+08:00");
        print(Sample.dispatcher(), issue, "dispatch-note").body(containsString("<p>2026年3月2日</p>"));
        print(Sample.dispatcher(), issue, "reply-letter").body(containsString("<p>2026年3月3日</p>"));
        print(Sample.dispatcher(), issue, "supervision-order").body(containsString("<p>2026年3月4日</p>"));
    }

    @Test
    void names_who_helps_and_who_answers_for_it_on_the_dispatch_note() {
        Sample.department("zrj");
        Sample.department("hbj");
        var issue = dispatched(Sample.firm("会办文书公司"), "jxj");
        for (var helper : List.of("zrj", "hbj")) {
            var asked = Map.of("departmentId", helper, "task", "核实");
            Sample.tryPost(Sample.dispatcher(), "/issues/" + issue + "/co-handlings", asked)
                    .then()
                    .statusCode(201);
        }
        Sample.handler("jxj")
                .header("If-Match", tag(issue))
                .body(Map.of("name", "李主任"))
                .put(BASE + "/issues/" + issue + "/responsible")
                .then()
                .statusCode(200);
        print(Sample.dispatcher(), issue, "dispatch-note")
                .body(containsString("<th>协办单位</th><td>ZRJ局、HBJ局</td>"))
                .body(containsString("<th>责任人</th><td>李主任</td>"));
    }

    @Test
    void prints_no_code_that_a_firm_does_not_have() {
        var firm = FirmMergeTest.inPreparation("筹建中公司", Sample.ZONE);
        print(Sample.dispatcher(), dispatched(firm, "jxj"), "dispatch-note")
                .body(containsString("<td>筹建中公司</td>"), not(containsString("null")));
    }

    @Test
    void names_a_firm_that_is_only_described_as_the_visit_describes_it() {
        Sample.department("jxj");
        Sample.taskForce("paper-visitor");
        var issue = UUID.randomUUID();
        var raised = Map.of("id", issue, "category", "LABOUR", "title", "缺人");
        Sample.member("paper-visitor")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "firmHint",
                        Map.of("name", "路边未建档的厂"),
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-03-02T09:00:00+08:00",
                        "issues",
                        List.of(raised)))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "ACCEPTED")).then().statusCode(201);
        move(Sample.dispatcher(), issue, Map.of("to", "DISPATCHED", "departmentId", "jxj"))
                .then()
                .statusCode(201);
        print(Sample.dispatcher(), issue, "dispatch-note").body(containsString("<td>路边未建档的厂</td>"));
    }

    @Test
    void prints_the_supervision_order_that_was_asked_for() {
        var issue = dispatched(Sample.firm("两份督办公司"), "jxj");
        var first = order(issue, "第一次督办");
        order(issue, "第二次督办");
        print(Sample.supervisor(), issue, "supervision-order").body(containsString("第二次督办"));
        print(Sample.supervisor().queryParam("orderId", first), issue, "supervision-order")
                .body(containsString("第一次督办"), not(containsString("第二次督办")));
        var other = order(dispatched(Sample.firm("别家督办公司"), "jxj"), "别家督办");
        print(Sample.supervisor().queryParam("orderId", other), issue, "supervision-order")
                .statusCode(404);
        for (var kind : List.of("dispatch-note", "reply-letter")) {
            print(Sample.supervisor().queryParam("orderId", first), issue, kind)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("orderId"));
        }
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

    private static UUID order(UUID issue, String text) {
        return Sample.post(
                Sample.supervisor(),
                "/issues/" + issue + "/supervision-orders",
                Map.of("text", text, "answerBy", "2099-01-05"));
    }

    private static ValidatableResponse print(RequestSpecification who, UUID issue, String kind) {
        return who.get(BASE + "/issues/" + issue + "/documents/" + kind).then();
    }
}
