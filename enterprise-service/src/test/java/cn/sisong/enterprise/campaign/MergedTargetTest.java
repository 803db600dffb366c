package cn.sisong.enterprise.campaign;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** A merged file that is put on a campaign's list stands for the firm that answers for it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedTargetTest {
    private UUID firm;
    private UUID duplicate;

    @BeforeEach
    void of_a_firm_in_another_county() {
        firm = Sample.firm("目标并后公司", "340403");
        duplicate = FirmMergeTest.inPreparation("目标并前公司", "340402");
        FirmMergeTest.merge(firm, duplicate).then().statusCode(201);
    }

    @Test
    void is_that_firm_on_the_list() {
        lists(Sample.dispatcher(), Sample.dispatcher(), Map.of("enterpriseIds", List.of(duplicate)), 1);
    }

    @Test
    void is_not_put_there_by_whoever_does_not_see_the_firm() {
        var token = Tokens.person("dispatcher-340402", "dispatcher", "office", "340402");
        lists(Sample.as(token), Sample.as(token), Map.of("enterpriseIds", List.of(duplicate)), 0);
    }

    @Test
    void is_taken_off_the_list_by_the_id_of_either_file() {
        for (var file : List.of(firm, duplicate)) {
            var campaign = lists(Sample.dispatcher(), Sample.dispatcher(), Map.of("enterpriseIds", List.of(firm)), 1);
            remove(Sample.dispatcher(), campaign, file).statusCode(204);
            Sample.dispatcher()
                    .get(BASE + "/campaigns/" + campaign + "/targets")
                    .then()
                    .body("items", empty());
            remove(Sample.dispatcher(), campaign, file).statusCode(404);
        }
    }

    @Test
    void is_not_taken_off_the_list_by_whoever_does_not_see_the_firm() {
        var token = Tokens.person("dispatcher-340402", "dispatcher", "office", "340402");
        var campaign = lists(Sample.dispatcher(), Sample.as(token), Map.of("enterpriseIds", List.of(firm)), 1);
        for (var file : List.of(firm, duplicate)) {
            remove(Sample.as(token), campaign, file).statusCode(404);
        }
    }

    private static ValidatableResponse remove(RequestSpecification by, UUID campaign, UUID file) {
        return by.delete(BASE + "/campaigns/" + campaign + "/targets/" + file).then();
    }

    private UUID lists(RequestSpecification adds, RequestSpecification makes, Map<String, ?> targets, int added) {
        var campaign =
                Sample.post(makes, "/campaigns", Map.of("name", "并档遍访", "from", "2026-04-01", "to", "2026-04-30"));
        Sample.tryPost(adds, "/campaigns/" + campaign + "/targets", targets)
                .then()
                .statusCode(201)
                .body("added", equalTo(added));
        Sample.dispatcher()
                .get(BASE + "/campaigns/" + campaign + "/targets")
                .then()
                .body("items.enterpriseId", added == 0 ? empty() : contains(firm.toString()));
        return campaign;
    }
}
