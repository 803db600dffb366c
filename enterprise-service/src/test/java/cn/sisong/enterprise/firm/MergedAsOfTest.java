package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.FigureSteps.figure;
import static cn.sisong.enterprise.FigureSteps.list;
import static cn.sisong.enterprise.FigureSteps.resumption;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What is counted as of a day takes two files for one only between the day of their merge and that of its undoing. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedAsOfTest {
    private static final String BEFORE = "2026-03-31";
    private static final String MERGED = "2026-04-30";
    private static final String UNDONE = "2026-05-31";

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-03-10T09:00:00+08:00");
    }

    @Test
    void visited_and_listed_firms() {
        var survivor = Sample.firm("数一次甲公司", "340811");
        var duplicate = FirmMergeTest.inPreparation("数一次乙公司", "340811");
        for (var id : List.of(survivor, duplicate)) {
            FirmMergeTest.visit("merge-m4", id);
            list(id);
        }
        mergeAndUndo(survivor, duplicate);
        for (var code : new String[] {"A3", "A23"}) {
            assertThat(figure(code, "340811", BEFORE)).isEqualTo("2");
            assertThat(figure(code, "340811", MERGED)).isEqualTo("1");
            assertThat(figure(code, "340811", UNDONE)).isEqualTo("2");
        }
    }

    @Test
    void the_share_of_firms_that_work_again_and_how_a_firm_stands() {
        var survivor = Sample.firm("复工一次甲公司", "340822");
        var duplicate = FirmMergeTest.inPreparation("复工一次乙公司", "340822");
        resumption(duplicate, "SHOULD_RESUME", "2026-03-05");
        resumption(survivor, "RESUMED", "2026-03-08");
        TestClock.set("2026-04-10T09:00:00+08:00");
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        standing().body("items", hasSize(1)).body("items[0].status", equalTo("RESUMED"));
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + duplicate + "/resumptions")
                .then()
                .body("items", hasSize(2));
        TestClock.set("2026-05-10T09:00:00+08:00");
        FirmMergeTest.undo(survivor).then().statusCode(200);
        standing().body("items", hasSize(2));
        assertThat(figure("A24", "340822", BEFORE)).isEqualTo("50.00");
        assertThat(figure("A24", "340822", MERGED)).isEqualTo("100.00");
        assertThat(figure("A24", "340822", UNDONE)).isEqualTo("50.00");
    }

    @Test
    void the_coverage_of_a_campaign() {
        var survivor = Sample.firm("遍访一次甲公司");
        var duplicate = FirmMergeTest.inPreparation("遍访一次乙公司", Sample.ZONE);
        var campaign = Sample.post(
                Sample.dispatcher(), "/campaigns", Map.of("name", "一季度遍访", "from", "2026-01-01", "to", "2026-12-31"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(survivor, duplicate)))
                .then()
                .statusCode(201);
        FirmMergeTest.visit("merge-m5", duplicate);
        mergeAndUndo(survivor, duplicate);
        coverage(campaign, BEFORE, 2);
        coverage(campaign, MERGED, 1);
        coverage(campaign, UNDONE, 2);
    }

    private static void mergeAndUndo(UUID survivor, UUID duplicate) {
        TestClock.set("2026-04-10T09:00:00+08:00");
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        TestClock.set("2026-05-10T09:00:00+08:00");
        FirmMergeTest.undo(survivor).then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse standing() {
        return Sample.as(Tokens.person("leader-340822", "leader", "", "340822"))
                .get(BASE + "/resumptions")
                .then()
                .statusCode(200);
    }

    private static void coverage(UUID campaign, String asOf, int targeted) {
        Sample.dispatcher()
                .queryParam("asOf", asOf)
                .get(BASE + "/campaigns/" + campaign + "/coverage")
                .then()
                .body("targeted", equalTo(targeted), "visited", equalTo(1));
    }
}
