package cn.sisong.enterprise.firm;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedFileTest {

    @Test
    void sizes_the_survivor_by_the_numbers_of_both_files() {
        var survivor = firm("并规模甲公司", "C26");
        var duplicate = FirmMergeTest.inPreparation("并规模乙公司", Sample.ZONE);
        measure(survivor, 2024, 10);
        measure(duplicate, 2025, 1000);
        FirmMergeTest.merge(survivor, duplicate).then().body("sizeClass", equalTo("LARGE"), "sizeYear", equalTo(2025));
        part(survivor, "indicators").body("items.year", contains(2025, 2024), "items.current", contains(true, true));
        FirmMergeTest.undo(survivor).then().body("sizeClass", equalTo("MICRO"), "sizeYear", equalTo(2024));
        part(survivor, "indicators").body("items.year", contains(2024));
        part(duplicate, "indicators").body("items.year", contains(2025));
    }

    @Test
    void shows_the_former_numbers_of_both_files_and_removes_either() {
        var survivor = Sample.firm("并号码甲公司");
        var duplicate = FirmMergeTest.inPreparation("并号码乙公司", Sample.ZONE);
        number(duplicate, "341282000054321").then().statusCode(201);
        var mistaken = number(duplicate, "341282000054322");
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        part(survivor, "identifiers").body("items.value", contains("341282000054321", "341282000054322"));
        number(survivor, "341282000054321").then().statusCode(409);
        Sample.dispatcher()
                .header("If-Match", mistaken.header("ETag"))
                .delete(BASE + "/enterprises/" + survivor + "/identifiers/" + mistaken.path("id"))
                .then()
                .statusCode(204);
        FirmMergeTest.undo(survivor).then().statusCode(200);
        part(survivor, "identifiers").body("items", empty());
        part(duplicate, "identifiers").body("items.value", contains("341282000054321"));
    }

    @Test
    void shows_the_changes_and_former_names_of_both_files() {
        var survivor = Sample.firm("并变更甲公司");
        var duplicate = FirmMergeTest.inPreparation("并变更旧名公司", Sample.ZONE);
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("name", "并变更乙公司"))
                .patch(BASE + "/enterprises/" + duplicate)
                .then()
                .statusCode(200);
        FirmMergeTest.merge(survivor, duplicate).then().body("formerNames.name", contains("并变更旧名公司"));
        part(survivor, "changes").body("items.from", contains("并变更旧名公司"));
        FirmMergeTest.undo(survivor).then().body("formerNames", empty());
        part(survivor, "changes").body("items", empty());
        part(duplicate, "changes").body("items", hasSize(1));
    }

    @Test
    void takes_the_firm_off_a_list_that_either_file_is_on() {
        var survivor = Sample.firm("并名录甲公司");
        var duplicate = FirmMergeTest.inPreparation("并名录乙公司", Sample.ZONE);
        var third = FirmMergeTest.inPreparation("并名录丙公司", Sample.ZONE);
        join(duplicate).then().statusCode(201);
        join(third).then().statusCode(201);
        FirmMergeTest.merge(survivor, duplicate).then().body("lists.code", contains("KEY"));
        FirmMergeTest.merge(survivor, third).then().statusCode(201);
        join(survivor).then().statusCode(409);
        Sample.tryPost(Sample.dispatcher(), "/enterprises/" + survivor + "/lists/KEY/_end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200)
                .body("items.until", contains("2026-02-01"));
        Sample.dispatcher().get(BASE + "/enterprises/" + survivor).then().body("lists", empty());
        FirmMergeTest.undo(survivor).then().statusCode(200);
        part(survivor, "lists").body("items", hasSize(1));
        part(third, "lists").body("items.until", contains("2026-02-01"));
    }

    @Test
    void has_one_main_contact_after_a_merge() {
        var survivor = Sample.firm("并联系人甲公司");
        var duplicate = FirmMergeTest.inPreparation("并联系人乙公司", Sample.ZONE);
        contact(survivor, "吴一");
        var second = contact(duplicate, "郑二");
        FirmMergeTest.merge(survivor, duplicate)
                .then()
                .body("contacts.name", contains("郑二", "吴一"), "contacts.primary", contains(true, false));
        part(survivor, "contacts").body("items.name", contains("吴一", "郑二"), "items.primary", contains(false, true));
        contact(survivor, "王三");
        part(survivor, "contacts").body("items.primary", contains(false, false, true));
        FirmMergeTest.undo(survivor).then().statusCode(200);
        part(duplicate, "contacts").body("items.id", contains(second.path("id").toString()));
    }

    private static UUID firm(String name, String industry) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("name", name, "creditCode", Sample.creditCode(), "industryCode", industry));
    }

    private static void measure(UUID firm, int year, int employees) {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/indicators",
                        Map.of("year", year, "employees", employees, "revenueWan", "90000.00", "source", "统计年报"))
                .then()
                .statusCode(201);
    }

    private static Response number(UUID firm, String value) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/identifiers",
                Map.of("kind", "REGISTRATION", "value", value));
    }

    private static Response join(UUID firm) {
        return Sample.tryPost(
                Sample.dispatcher(), "/enterprises/" + firm + "/lists", Map.of("list", "KEY", "from", "2026-01-01"));
    }

    private static Response contact(UUID firm, String name) {
        return Sample.tryPost(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/contacts",
                Map.of("name", name, "mobile", "0558-4881234", "primary", true));
    }

    private static ValidatableResponse part(UUID firm, String part) {
        return Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm + "/" + part)
                .then()
                .statusCode(200);
    }
}
