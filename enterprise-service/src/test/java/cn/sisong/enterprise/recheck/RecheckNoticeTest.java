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

import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.assertj.core.api.Assertions.assertThat;

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
}
