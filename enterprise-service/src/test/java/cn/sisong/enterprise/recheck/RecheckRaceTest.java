package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Race;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.ask;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/** At most one contact a month, also of those who come at the same moment. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckRaceTest {
    @Inject
    RecheckJob job;

    @AfterEach
    void back_to_real_time() {
        TestClock.real();
    }

    @Test
    void makes_one_contact_of_the_links_of_many_who_ask_at_once() throws InterruptedException {
        var firm = Sample.firm("同时要链接公司");
        var issue = solved(firm, "2026-03-02");
        due();
        assertThat(Race.together(8, () -> ask(Sample.dispatcher(), firm).statusCode()))
                .containsOnly(201);
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm + "/recheck-links")
                .then()
                .body("items", hasSize(1));
        Sample.dispatcher()
                .get(BASE + "/issues/" + issue + "/timeline")
                .then()
                .body("items.findAll { it.type == 'RECHECK_ASKED' }", hasSize(1));
    }

    @Test
    void takes_the_answer_of_one_of_many_visits_that_arrive_at_once() throws InterruptedException {
        var firm = Sample.firm("同时走访公司");
        for (int i = 0; i < 6; i++) {
            solved(firm, "2026-03-02");
        }
        due();
        List<String> ids = list(Sample.dispatcher(), firm).extract().path("items.findAll { it.state == 'DUE' }.id");
        var open = new ConcurrentLinkedQueue<>(ids);
        assertThat(Race.together(6, () -> visit(firm, open.poll()))).containsOnly(201);
        list(Sample.dispatcher(), firm)
                .body("items.findAll { it.state == 'FINE' }", hasSize(1))
                .body("items.findAll { it.state == 'DUE' }", hasSize(5));
    }

    private static int visit(UUID firm, String recheck) {
        return Sample.member("recheck-race")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "enterpriseId",
                        firm,
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-04-07T08:00:00+08:00",
                        "rechecks",
                        List.of(Map.of("id", recheck, "outcome", "FINE"))))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .statusCode();
    }

    private void due() {
        TestClock.set("2026-04-07T09:00:00+08:00");
        while (job.run() > 0) {
            // other tests' rechecks fill batches too
        }
    }
}
