package cn.sisong.enterprise.similar;

import cn.sisong.common.testing.Statements;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.FirmPage;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
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
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarResourceTest {
    @Test
    void finds_the_same_words_at_another_firm_and_whatever_is_open_at_the_same() {
        var firm = Sample.firm("重复诉求公司");
        var asked = raised(firm, "园区北门夜间路灯损坏多盏", "员工下夜班出行不便");
        var other = raised(Sample.firm("同路公司"), "园区北门路灯损坏", "夜间员工出行不便");
        var same = raised(firm, "职工宿舍申请", "");
        var unlike = raised(Sample.firm("无关公司"), "出口退税进度缓慢", "");
        similar(Sample.dispatcher(), asked)
                .body("items[0].issue.id", equalTo(same.toString()), "items[0].sameFirm", equalTo(true))
                .body("items.issue.id", hasItem(other.toString()))
                .body("items.find { it.issue.id == '" + other + "' }.score", greaterThan(30))
                .body(
                        "items.find { it.issue.id == '" + other + "' }.why",
                        org.hamcrest.Matchers.startsWith("其他企业的未办结诉求,同为其他类,文字相似 "))
                .body("items.issue.id", not(hasItem(unlike.toString())))
                .body("items.issue.id", not(hasItem(asked.toString())));
    }

    @Test
    void leaves_out_what_has_ended_and_what_the_caller_does_not_see() {
        var firm = Sample.firm("已结重复公司");
        Sample.assign(firm, Sample.taskForce("similar-own"));
        var hidden = Sample.firm("看不见的公司");
        Sample.assign(hidden, Sample.taskForce("similar-other"));
        var asked = raised(firm, "西二路排水管网堵塞积水", "");
        var ended = raised(firm, "西二路排水管网堵塞积水", "");
        move(Sample.dispatcher(), ended, Map.of("to", "REJECTED", "comment", "已起诉", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
        var unseen = raised(hidden, "西二路排水管网堵塞积水", "");
        similar(Sample.member("similar-own"), asked)
                .body("items.issue.id", not(hasItems(ended.toString())))
                .body("items.issue.id", not(hasItem(unseen.toString())));
        similar(Sample.dispatcher(), asked).body("items.issue.id", hasItem(unseen.toString()));
    }

    @Test
    void asks_the_same_number_of_questions_however_many_are_alike() {
        var firm = Sample.firm("语句数公司");
        var asked = raised(firm, "高压线迁改进度", "");
        raised(firm, "高压线迁改进度一", "");
        similar(Sample.dispatcher(), asked);
        var few = statements(asked);
        for (int i = 0; i < 6; i++) {
            raised(firm, "高压线迁改进度二", "");
        }
        assertThat(statements(asked)).isEqualTo(few).isPositive();
    }

    @Test
    void shows_merged_issues_on_the_survivor_and_the_survivors_progress_on_the_merged_firms_link() {
        var firm = Sample.firm("并案公司");
        var survivor = dispatched(firm, "jxj");
        var merged = raised(firm, "还是缺工", "");
        merge(merged, survivor).statusCode(201);
        Sample.dispatcher()
                .queryParam("mergedInto", survivor)
                .get(BASE + "/issues")
                .then()
                .body("items.id", contains(merged.toString()));
        var token = FirmPage.of(merged);
        page(token)
                .body("number", equalTo(number(merged)), "stateText", equalTo("已交办JXJ局"), "canAnswer", equalTo(false));
        confirming(survivor, "jxj");
        page(token)
                .body("stateText", equalTo("已有答复"), "reply", equalTo("已对接 20 人"), "canAnswer", equalTo(false))
                .body("progress.text", hasItems("已提交", "已与" + number(survivor) + "合并办理", "承办单位已接收"));
    }

    @Test
    void tells_another_firm_where_the_survivor_stands_and_nothing_else_of_it() {
        var survivor = dispatched(Sample.firm("甲公司"), "jxj");
        var merged = raised(Sample.firm("乙公司"), "同一条路也不通", "");
        merge(merged, survivor).statusCode(201);
        confirming(survivor, "jxj");
        page(FirmPage.of(merged))
                .body("enterpriseName", equalTo("乙公司"), "stateText", equalTo("已有答复"), "reply", nullValue())
                .body("progress.text", hasItem("已与同类诉求合并办理"));
    }

    @Test
    void holds_the_merged_files_of_a_firm_to_be_one_firm() {
        var firm = Sample.firm("合档相似公司");
        var other = FirmMergeTest.inPreparation("合档相似公司筹建处", Sample.ZONE);
        var survivor = raised(firm, "厂区围墙倒塌", "");
        var asked = raised(other, "办不了消防验收", "");
        similar(Sample.dispatcher(), asked).body("items.issue.id", not(hasItem(survivor.toString())));
        FirmMergeTest.merge(firm, other).then().statusCode(201);
        similar(Sample.dispatcher(), asked)
                .body("items.find { it.issue.id == '" + survivor + "' }.sameFirm", equalTo(true));
        merge(asked, survivor).statusCode(201);
        page(FirmPage.of(asked)).body("progress.text", hasItem("已与" + number(survivor) + "合并办理"));
    }

    @Test
    void merges_into_nothing_that_has_ended() {
        var firm = Sample.firm("并入已结公司");
        var ended = raised(firm, "已拒", "");
        move(Sample.dispatcher(), ended, Map.of("to", "REJECTED", "comment", "已申请仲裁", "channel", "ARBITRATION"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("ARBITRATION"));
        merge(raised(firm, "再提", ""), ended).statusCode(422).body("code", equalTo("merge-target"));
    }

    private static ValidatableResponse merge(UUID merged, UUID survivor) {
        return move(Sample.dispatcher(), merged, Map.of("to", "MERGED", "mergedInto", survivor))
                .then();
    }

    private static ValidatableResponse page(String token) {
        return FirmPage.read(token).then().statusCode(200);
    }

    private static String number(UUID issue) {
        return Sample.dispatcher()
                .get(BASE + "/issues/" + issue)
                .then()
                .extract()
                .path("number");
    }

    private static UUID raised(UUID firm, String title, String description) {
        return Sample.post(
                Sample.dispatcher(),
                "/issues",
                Map.of("enterpriseId", firm, "category", "OTHER", "title", title, "description", description));
    }

    private static ValidatableResponse similar(RequestSpecification who, UUID issue) {
        return who.get(BASE + "/issues/" + issue + "/similar").then().statusCode(200);
    }

    private static long statements(UUID issue) {
        return Statements.of(id -> similar(Sample.dispatcher().header("X-Request-Id", id), issue));
    }
}
