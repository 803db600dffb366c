package cn.sisong.project.progress;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.project.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static cn.sisong.project.Sample.BASE;
import static cn.sisong.project.Sample.lead;
import static cn.sisong.project.Sample.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressResourceTest {
    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void adds_up_the_year_beside_the_progress_of_time() {
        var path = Sample.at("STARTED", "2026-01-06", lead("341282")) + "/progress";
        report(path, "2026-08", "100", "60", null).statusCode(201);
        report(path, "2026-09", "100", "120.50", null)
                .statusCode(201)
                .body("cumulativePlanned", equalTo("200.00"), "cumulativeDone", equalTo("180.50"))
                .body("completion", equalTo("0.9025"), "timeProgress", equalTo("0.7500"));
    }

    @Test
    void keeps_what_was_reported_before_a_correction() {
        var path = Sample.at("STARTED", "2026-01-06", lead("341282")) + "/progress";
        report(path, "2026-08", "100", "60", null).statusCode(201);
        TestClock.set("2026-09-20T09:00:00+08:00");
        report(path, "2026-08", "100", "70", null).statusCode(422).body("errors[0].pointer", equalTo("/note"));
        report(path, "2026-08", "100", "70", "漏报一笔").statusCode(201).body("revision", equalTo(2));
        Sample.leader().get(BASE + path).then().body("items.done", contains("70.00"));
        Sample.leader().get(BASE + path + "?asOf=2026-09-18").then().body("items.done", contains("60.00"));
    }

    @Test
    void is_for_started_projects_and_months_that_have_come() {
        var started = Sample.at("STARTED", "2026-01-06", lead("341282")) + "/progress";
        report(started, "2026-10", "1", "1", null).statusCode(400).body("errors[0].code", equalTo("future-date"));
        report(started, "2026-13", "1", "-1", null).statusCode(400).body("errors.pointer", hasItems("/month", "/done"));
        report(started, "2025-12", "1", "1", null)
                .statusCode(422)
                .body("code", equalTo("before-start"), "errors.pointer", contains("/month"));
        var negotiating = Sample.at("NEGOTIATING", "2026-01-06", lead("341282")) + "/progress";
        report(negotiating, "2026-09", "1", "1", null).statusCode(422).body("code", equalTo("not-started"));
    }

    private static ValidatableResponse report(String path, String month, String planned, String done, String note) {
        return Sample.tryPost(
                        Sample.officer(), path, map("month", month, "planned", planned, "done", done, "note", note))
                .then();
    }
}
