package cn.sisong.project.milestone;

import cn.sisong.common.testing.EnterpriseStandIn;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.project.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static cn.sisong.project.Sample.BASE;
import static cn.sisong.project.Sample.lead;
import static cn.sisong.project.Sample.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(EnterpriseStandIn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MilestoneResourceTest {
    @BeforeEach
    void in_september() {
        TestClock.set("2026-09-18T09:00:00+08:00");
    }

    @Test
    void has_milestones_that_are_planned_late_or_done() {
        var path = Sample.create(lead("341282")) + "/milestones";
        Sample.post(Sample.officer(), path, map("name", "厂房封顶", "plannedOn", "2026-10-01"));
        var late = path + "/" + Sample.post(Sample.officer(), path, map("name", "土地摘牌", "plannedOn", "2026-09-17"));
        Sample.leader().get(BASE + path).then().body("items.state", contains("LATE", "PLANNED"));
        Sample.patch(late, "doneOn", "2026-09-19").then().statusCode(400);
        Sample.patch(late, "doneOn", "2026-09-18").then().statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void empties_a_milestone_entered_as_done_by_mistake() {
        var project = Sample.create(lead("341282"));
        var milestone = project + "/milestones/"
                + Sample.post(
                        Sample.officer(),
                        project + "/milestones",
                        map("name", "封顶", "plannedOn", "2026-01-01", "doneOn", "2026-01-02"));
        Sample.patch(milestone, "doneOn", null)
                .then()
                .statusCode(200)
                .body("doneOn", nullValue(), "state", equalTo("LATE"), "plannedOn", equalTo("2026-01-01"));
        Sample.patch(milestone, "plannedOn", null).then().statusCode(400).body("errors.pointer", hasItem("/plannedOn"));
    }
}
