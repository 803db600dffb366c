package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.inbox.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckNoticeTest {
    @Test
    void tells_the_task_force_once_of_all_that_a_firm_is_to_be_asked_and_never_a_handler() {
        var firm = Sample.firm("待回访消息公司");
        var force = Sample.taskForce("recheck-told");
        Sample.post(
                Sample.dispatcher(),
                "/task-forces/" + force + "/members",
                Map.of("subject", "handler-of-jxj", "name", "兼职经办", "from", "2026-01-01"));
        Sample.assign(firm, force);
        solved(firm, "2026-03-02");
        solved(firm, "2026-03-03");
        on("2026-04-07T09:00:00+08:00");
        assertThat(Heard.about(Sample.member("recheck-told"), "enterpriseId", firm))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("kind", "RECHECK_DUE")
                        .containsEntry("title", "待回访消息公司")
                        .containsEntry("issueId", null));
        var handler = Tokens.person("handler-of-jxj", "member", "jxj", "340000");
        assertThat(Heard.about(Sample.as(handler), "enterpriseId", firm)).isEmpty();
        assertThat(Heard.about(Sample.dispatcher(), "enterpriseId", firm)).isEmpty();
    }

    @Test
    void tells_the_office_where_nobody_looks_after_the_firm() {
        var firm = Sample.firm("无人包联回访公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        assertThat(Heard.about(Sample.dispatcher(), "enterpriseId", firm)).hasSize(1);
    }

    @Test
    void tells_on_the_day_counted_in_a_year_without_a_notice_and_says_that_it_is_provisional() {
        var firm = Sample.firm("跨年回访消息公司");
        solved(firm, "2026-12-02");
        on("2027-01-01T09:00:00+08:00");
        assertThat(Heard.about(Sample.dispatcher(), "enterpriseId", firm))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("detail", "有销号的诉求到了回访的日子(暂定),请走访或发链接询问"));
    }

    @Test
    void lists_what_a_firm_says_without_its_number_which_stands_in_the_course_of_the_issue() {
        var firm = Sample.firm("回访号码公司");
        var issue = solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        var page = BASE + "/recheck-pages/" + asked(firm);
        var id = RecheckSteps.anyone().get(page).path("rechecks[0].id");
        RecheckSteps.anyone()
                .header("Idempotency-Key", Sample.key())
                .body(Map.of("id", id, "outcome", "FINE", "comment", "有事找王总 13712345678"))
                .post(page + "/answers")
                .then()
                .statusCode(201);
        list(Sample.dispatcher(), firm).body("items[0].comment", equalTo("有事找王总 137****5678"));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items[-1].comment", containsString("13712345678"));
    }
}
