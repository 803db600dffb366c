package cn.sisong.enterprise.recheck;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.recheck.RecheckSteps.asked;
import static cn.sisong.enterprise.recheck.RecheckSteps.list;
import static cn.sisong.enterprise.recheck.RecheckSteps.on;
import static cn.sisong.enterprise.recheck.RecheckSteps.solved;
import static cn.sisong.enterprise.recheck.RecheckSteps.states;
import static org.hamcrest.Matchers.contains;

/** What time alone does to a recheck. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckJobTest {
    @Test
    void falls_due_on_the_thirtieth_and_the_ninetieth_day_or_the_next_working_day() {
        var firm = Sample.firm("到期公司");
        solved(firm, "2026-03-05");
        list(Sample.dispatcher(), firm)
                .body("items.state", contains("WAITING", "WAITING"), "items.afterDays", contains(30, 90))
                // 04-04 and 06-03: the first is the eve of Qingming, and the days off end on 04-06
                .body("items.dueOn", contains("2026-04-07", "2026-06-03"))
                .body("items.dueProvisional", contains(false, false));
        on("2026-04-06T23:59:00+08:00");
        states(firm, "WAITING", "WAITING");
        on("2026-04-07T00:01:00+08:00");
        states(firm, "DUE", "WAITING");
        on("2026-06-02T23:59:00+08:00");
        states(firm, "DUE", "WAITING");
        // nobody asked in time: the second question takes the place of the first
        on("2026-06-03T00:01:00+08:00");
        states(firm, "NOT_ASKED", "DUE");
    }

    @Test
    void says_of_a_day_in_a_year_without_a_notice_that_it_is_provisional() {
        var firm = Sample.firm("跨年回访公司");
        solved(firm, "2026-12-02");
        list(Sample.dispatcher(), firm)
                .body("items.dueOn", contains("2027-01-01", "2027-03-02"))
                .body("items.dueProvisional", contains(true, true));
    }

    @Test
    void gives_up_what_nobody_has_asked_within_sixty_days() {
        var firm = Sample.firm("久未联系公司");
        solved(firm, "2026-03-05");
        on("2026-06-03T09:00:00+08:00");
        on("2026-08-02T09:00:00+08:00");
        states(firm, "NOT_ASKED", "DUE");
        on("2026-08-03T09:00:00+08:00");
        states(firm, "NOT_ASKED", "NOT_ASKED");
    }

    @Test
    void says_that_nobody_asked_where_the_link_was_taken_back() {
        var firm = Sample.firm("收回链接公司");
        solved(firm, "2026-03-02");
        on("2026-04-07T09:00:00+08:00");
        asked(firm);
        var links = BASE + "/enterprises/" + firm + "/recheck-links";
        var link = Sample.dispatcher().get(links).then().extract();
        Sample.dispatcher()
                .header("If-Match", "\"v" + link.path("items[0].version") + "\"")
                .delete(links + "/" + link.path("items[0].id"))
                .then()
                .statusCode(204);
        on("2026-04-21T09:01:00+08:00");
        states(firm, "NOT_ASKED", "WAITING");
    }
}
