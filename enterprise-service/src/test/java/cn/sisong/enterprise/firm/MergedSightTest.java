package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/**
 * What hangs on a file that nobody looked after goes, with its merge, to whom the survivor belongs: out of the sight of
 * all others, and under the survivor's id and name.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedSightTest {

    @BeforeEach
    void on_a_day() {
        TestClock.set("2026-05-20T20:00:00+08:00");
    }

    @Test
    void findings() {
        var firms = new Firms("建议");
        var finding = Sample.post(
                Sample.dispatcher(),
                "/activities/" + activity(firms.duplicate) + "/findings",
                Map.of("enterpriseId", firms.duplicate, "kind", "NEED", "text", "要一条公交线"));
        get("stranger", "/findings/" + finding).then().statusCode(200);
        firms.merge();
        get("stranger", "/findings/" + finding).then().statusCode(404);
        get("stranger", "/findings?limit=200").then().body("items.id", not(hasItem(finding.toString())));
        for (var id : firms.ids()) {
            get("keeper", "/findings?enterpriseId=" + id)
                    .then()
                    .body("items.id", contains(finding.toString()))
                    .body("items.enterpriseId", contains(firms.survivor.toString()))
                    .body("items.enterpriseName", contains("并后建议甲公司"));
            Sample.dispatcher()
                    .get(BASE + "/findings/_export?enterpriseId=" + id)
                    .then()
                    .body(containsString("要一条公交线,并后建议甲公司"));
        }
    }

    @Test
    void activities() {
        var firms = new Firms("活动");
        var activity = activity(firms.duplicate);
        get("stranger", "/activities/" + activity).then().statusCode(200);
        firms.merge();
        get("stranger", "/activities/" + activity).then().statusCode(404);
        get("stranger", "/activities?limit=200").then().body("items.id", not(hasItem(activity.toString())));
        for (var id : firms.ids()) {
            get("keeper", "/activities?enterpriseId=" + id)
                    .then()
                    .body("items.id", contains(activity.toString()))
                    .body("items[0].firms.name", contains("并后活动甲公司"));
            Sample.dispatcher()
                    .get(BASE + "/activities?enterpriseId=" + id)
                    .then()
                    .body("items[0].firms.name", contains("并后活动甲公司"));
        }
    }

    @Test
    void issues_raised_at_an_activity_in_the_survivors_name() {
        var firms = new Firms("到会");
        var activity = activity(firms.duplicate);
        firms.merge();
        for (var id : firms.ids()) {
            var issue = Map.of("enterpriseId", id, "category", "LABOUR", "title", "缺熟练工");
            Sample.tryPost(Sample.dispatcher(), "/activities/" + activity + "/issues", issue)
                    .then()
                    .statusCode(201)
                    .body("enterprise.id", equalTo(firms.survivor.toString()));
        }
    }

    @Test
    void campaigns() {
        var firms = new Firms("遍访");
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "并后遍访" + UUID.randomUUID(), "from", "2026-05-01", "to", "2026-05-31"));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/campaigns/" + campaign + "/targets",
                        Map.of("enterpriseIds", List.of(firms.duplicate)))
                .then()
                .statusCode(201);
        get("stranger", "/campaigns/" + campaign).then().statusCode(200);
        firms.merge();
        get("stranger", "/campaigns/" + campaign).then().statusCode(404);
        get("keeper", "/campaigns/" + campaign + "/targets")
                .then()
                .body("items.enterpriseId", contains(firms.survivor.toString()));
    }

    private static UUID activity(UUID firm) {
        return Sample.post(
                Sample.dispatcher(),
                "/activities",
                Map.of(
                        "kind",
                        "SALON",
                        "title",
                        "并档夜话",
                        "heldOn",
                        "2026-05-20",
                        "firms",
                        List.of(Map.of("enterpriseId", firm))));
    }

    private static Response get(String who, String path) {
        return Sample.member("merged-sight-" + who).get(BASE + path);
    }

    /** A firm in one task force's care, and a second file of it that nobody looks after. */
    private static final class Firms {
        final UUID survivor;
        final UUID duplicate;

        Firms(String name) {
            survivor = Sample.firm("并后" + name + "甲公司");
            duplicate = FirmMergeTest.inPreparation("并后" + name + "乙公司", Sample.ZONE);
            Sample.assign(survivor, Sample.taskForce("merged-sight-keeper"));
            Sample.taskForce("merged-sight-stranger");
        }

        void merge() {
            FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        }

        List<UUID> ids() {
            return List.of(survivor, duplicate);
        }
    }
}
