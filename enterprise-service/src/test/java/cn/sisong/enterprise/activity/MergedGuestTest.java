package cn.sisong.enterprise.activity;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

/** Two files that are one firm: it came to an activity once. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedGuestTest {
    private UUID firm;
    private UUID duplicate;

    @BeforeEach
    void of_two_files() {
        firm = Sample.firm("到会留档公司");
        duplicate = FirmMergeTest.inPreparation("到会并入公司", Sample.ZONE);
    }

    @Test
    void is_shown_once_with_those_who_came_for_either_file() {
        var activity = held(guest(firm, "王总"), guest(duplicate, "李经理"));
        merge();
        one(activity)
                .body("firms.enterpriseId", contains(firm.toString()), "firms.name", contains("到会留档公司"))
                .body("firms[0].attendee", oneOf("王总、李经理", "李经理、王总"));
        for (var file : List.of(firm, duplicate)) {
            Sample.dispatcher()
                    .queryParam("enterpriseId", file)
                    .get(BASE + "/activities")
                    .then()
                    .body("items", hasSize(1), "items[0].firms.enterpriseId", contains(firm.toString()));
        }
    }

    @Test
    void is_no_change_when_it_is_named_by_its_other_file() {
        merge();
        var activity = held(guest(firm, "王总"));
        put(activity, guest(duplicate, "王总"))
                .statusCode(200)
                .body("version", equalTo(0), "firms.enterpriseId", contains(firm.toString()));
        put(activity, guest(duplicate, "李经理"))
                .statusCode(200)
                .body("version", equalTo(1), "firms.enterpriseId", contains(firm.toString()))
                .body("firms.attendee", contains("李经理"));
    }

    @Test
    void is_no_change_when_the_list_that_was_shown_is_sent_back() {
        var activity = held(guest(firm, "王总"), guest(duplicate, "李经理"));
        merge();
        put(activity, guest(firm, one(activity).extract().path("firms[0].attendee")))
                .statusCode(200)
                .body("version", equalTo(0), "firms", hasSize(1));
    }

    @Test
    void is_not_added_a_second_time_by_its_other_file() {
        merge();
        var activity = held(guest(firm, "王总"));
        put(activity, guest(firm, "王总"), guest(duplicate, "李经理"))
                .statusCode(400)
                .body("errors.pointer", contains("/firms/1"), "errors.code", contains("duplicate"));
    }

    private void merge() {
        FirmMergeTest.merge(firm, duplicate).then().statusCode(201);
    }

    private static ValidatableResponse one(UUID activity) {
        return Sample.dispatcher().get(BASE + "/activities/" + activity).then().statusCode(200);
    }

    private static UUID held(Map<?, ?>... guests) {
        return Sample.post(Sample.dispatcher(), "/activities", form(guests));
    }

    private static ValidatableResponse put(UUID activity, Map<?, ?>... guests) {
        return Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(form(guests))
                .put(BASE + "/activities/" + activity)
                .then();
    }

    private static Map<String, Object> form(Map<?, ?>... guests) {
        return Map.of("kind", "SALON", "title", "并档夜话", "heldOn", "2026-03-02", "firms", List.of(guests));
    }

    private static Map<String, Object> guest(UUID file, String attendee) {
        return Map.of("enterpriseId", file, "attendee", attendee);
    }
}
