package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class FirmMergeTest {

    @Test
    void lets_the_old_id_the_old_code_and_the_old_name_answer_with_the_survivor() {
        var survivor = Sample.firm("并档甲有限公司");
        var duplicate = Sample.firm("并档乙筹建处");
        String code = get(duplicate).path("creditCode");
        var body = body(duplicate);
        body.put("differentCodes", true);
        send(survivor, body, get(survivor).header("ETag"))
                .then()
                .statusCode(201)
                .body("mergedFrom.id", contains(duplicate.toString()), "mergedFrom.creditCode", contains(code));
        get(duplicate)
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor.toString()), "mergedFrom.name", contains("并档乙筹建处"));
        for (var wanted : new String[] {code, "并档乙筹建"}) {
            Sample.dispatcher()
                    .queryParam("q", wanted)
                    .get(BASE + "/enterprises")
                    .then()
                    .body("items.id", contains(survivor.toString()));
        }
    }

    @Test
    void shows_what_hangs_on_both_files_under_either_id_and_takes_it_apart_again_when_undone() {
        var survivor = Sample.firm("合看甲公司");
        var duplicate = inPreparation("合看乙公司");
        Sample.assign(survivor, Sample.taskForce("merge-m1"));
        Sample.assign(duplicate, Sample.taskForce("merge-m2"));
        visit("merge-m1", survivor);
        visit("merge-m2", duplicate);
        Sample.member("merge-m1").get(BASE + "/enterprises/" + duplicate).then().statusCode(404);
        merge(survivor, duplicate).then().statusCode(201);
        for (var id : new UUID[] {survivor, duplicate}) {
            for (var member : new String[] {"merge-m1", "merge-m2"}) {
                Sample.member(member)
                        .queryParam("enterpriseId", id)
                        .get(BASE + "/visits")
                        .then()
                        .body("items", hasSize(2), "items.enterprise.name", contains("合看甲公司", "合看甲公司"));
                Sample.member(member)
                        .queryParam("enterpriseId", id)
                        .get(BASE + "/assignments")
                        .then()
                        .body("items", hasSize(2));
            }
        }
        get(survivor).then().body("taskForces", hasSize(2));
        undo(survivor).then().statusCode(200).body("mergedFrom", empty(), "taskForces", hasSize(1));
        get(duplicate).then().body("id", equalTo(duplicate.toString()), "name", equalTo("合看乙公司"));
        Sample.member("merge-m1").get(BASE + "/enterprises/" + duplicate).then().statusCode(404);
        Sample.member("merge-m1")
                .queryParam("enterpriseId", survivor)
                .get(BASE + "/visits")
                .then()
                .body("items", hasSize(1));
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + survivor + "/merges")
                .then()
                .body("items", hasSize(1), "items[0].undoneAt", notNullValue(), "items[0].undoReason", equalTo("并错"));
    }

    @Test
    void keeps_the_file_that_has_a_code() {
        var preparing = inPreparation("并无码甲公司");
        merge(preparing, Sample.firm("并有码乙公司"))
                .then()
                .statusCode(422)
                .body("code", equalTo("keep-coded-file"), "errors[0].pointer", equalTo("/mergedId"));
    }

    @Test
    void follows_a_chain_of_merges_and_takes_the_middle_out() {
        var a = inPreparation("链甲公司");
        var b = inPreparation("链乙公司");
        var c = Sample.firm("链丙公司");
        merge(b, a).then().statusCode(201);
        merge(c, b).then().statusCode(201);
        get(a).then().body("id", equalTo(c.toString()), "mergedFrom.name", containsInAnyOrder("链甲公司", "链乙公司"));
        undo(c).then().statusCode(200);
        get(a).then().body("id", equalTo(b.toString()));
        get(c).then().body("mergedFrom", empty());
    }

    @Test
    void sends_new_visits_to_the_survivor_and_leaves_them_there() {
        var survivor = Sample.firm("新走访甲公司");
        var duplicate = inPreparation("新走访乙公司");
        merge(survivor, duplicate).then().statusCode(201);
        visit("merge-m3", duplicate);
        undo(survivor).then().statusCode(200);
        Sample.dispatcher()
                .queryParam("enterpriseId", survivor)
                .get(BASE + "/visits")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void asks_before_it_merges_two_valid_codes() {
        var survivor = Sample.firm("两码甲公司");
        var duplicate = Sample.firm("两码乙公司");
        merge(survivor, duplicate).then().statusCode(422).body("code", equalTo("different-codes"));
        var body = body(duplicate);
        body.put("differentCodes", true);
        send(survivor, body, get(survivor).header("ETag")).then().statusCode(201);
    }

    @Test
    void shows_the_visits_of_the_week_and_takes_the_firm_off_a_list_whichever_file_they_name() {
        var survivor = Sample.firm("同周并档甲公司");
        var duplicate = inPreparation("同周并档乙公司");
        visit("merge-week", duplicate);
        var campaign = Sample.post(
                Sample.dispatcher(),
                "/campaigns",
                Map.of("name", "并档遍访" + UUID.randomUUID(), "from", "2026-03-01", "to", "2026-03-31"));
        Sample.tryPost(Sample.dispatcher(), "/campaigns/" + campaign + "/targets", Map.of("enterpriseIds", new UUID[] {
                    duplicate
                }))
                .then()
                .statusCode(201);
        merge(survivor, duplicate).then().statusCode(201);
        Sample.dispatcher()
                .queryParam("day", "2026-03-02")
                .get(BASE + "/enterprises/" + survivor + "/visits-in-week")
                .then()
                .body("items", hasSize(1));
        Sample.dispatcher()
                .delete(BASE + "/campaigns/" + campaign + "/targets/" + survivor)
                .then()
                .statusCode(204);
    }

    @Test
    void merges_only_the_versions_that_were_compared() {
        var survivor = Sample.firm("版本甲公司");
        var duplicate = inPreparation("版本乙公司");
        var body = body(duplicate);
        Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .body(body)
                .post(BASE + "/enterprises/" + survivor + "/merges")
                .then()
                .statusCode(428);
        send(survivor, body, "\"v77\"").then().statusCode(412);
        body.put("mergedVersion", 77);
        send(survivor, body, "\"v0\"").then().statusCode(412).body("errors[0].pointer", equalTo("/mergedVersion"));
    }

    @Test
    void refuses_to_merge_a_file_into_itself_or_into_a_merged_one() {
        var survivor = Sample.firm("自并甲公司");
        var duplicate = inPreparation("自并乙公司");
        merge(survivor, survivor).then().statusCode(400).body("errors[0].pointer", equalTo("/mergedId"));
        merge(survivor, duplicate).then().statusCode(201);
        merge(survivor, duplicate).then().statusCode(422).body("code", equalTo("merged-already"));
        merge(duplicate, Sample.firm("自并丙公司")).then().statusCode(422);
    }

    @Test
    void is_for_the_office() {
        var survivor = Sample.firm("权限甲公司");
        Sample.member("merge-m5")
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", "\"v0\"")
                .body(body(inPreparation("权限乙公司")))
                .post(BASE + "/enterprises/" + survivor + "/merges")
                .then()
                .statusCode(403);
    }

    private static UUID inPreparation(String name) {
        return inPreparation(name, Sample.ZONE);
    }

    public static UUID inPreparation(String name, String area) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("name", name, "inPreparation", true, "areaCode", area, "sameNameConfirmed", true));
    }

    private static Response get(UUID id) {
        return Sample.dispatcher().get(BASE + "/enterprises/" + id);
    }

    private static Map<String, Object> body(UUID duplicate) {
        int version = get(duplicate).path("version");
        return Sample.map("mergedId", duplicate, "mergedVersion", version, "reason", "重复建档");
    }

    public static Response merge(UUID survivor, UUID duplicate) {
        return send(survivor, body(duplicate), get(survivor).header("ETag"));
    }

    /** Two codes that are both valid, confirmed to be one firm. */
    public static Response mergeDifferentCodes(UUID survivor, UUID duplicate) {
        var body = body(duplicate);
        body.put("differentCodes", true);
        return send(survivor, body, get(survivor).header("ETag"));
    }

    private static Response send(UUID survivor, Map<String, Object> body, String tag) {
        return Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", tag)
                .body(body)
                .post(BASE + "/enterprises/" + survivor + "/merges");
    }

    /** Takes the latest merge back. */
    static Response undo(UUID survivor) {
        String merge = Sample.dispatcher()
                .get(BASE + "/enterprises/" + survivor + "/merges")
                .path("items[0].id");
        return Sample.dispatcher()
                .header("Idempotency-Key", Sample.key())
                .header("If-Match", get(survivor).header("ETag"))
                .body(Map.of("reason", "并错"))
                .post(BASE + "/enterprises/" + survivor + "/merges/" + merge + "/_undo");
    }

    public static void visit(String member, UUID firm) {
        Sample.member(member)
                .header("If-None-Match", "*")
                .body(Map.of("enterpriseId", firm, "mode", "ON_SITE", "startedAt", "2026-03-02T08:00:00+08:00"))
                .put(BASE + "/visits/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }
}
