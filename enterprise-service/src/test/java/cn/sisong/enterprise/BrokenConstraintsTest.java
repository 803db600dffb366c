package cn.sisong.enterprise;

import cn.sisong.common.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** What whoever fills in a form is told of a field that breaks a rule: never in the words of the library. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenConstraintsTest {
    private static final String INDICATORS = "/enterprises/" + new UUID(0, 1) + "/indicators";

    @Test
    void asks_for_what_is_missing() {
        refused("/issues", issue("category", null), "/category", "not-null", "必填");
    }

    @Test
    void asks_for_a_text_that_is_missing() {
        refused("/issues", issue("title", null), "/title", "not-blank", "必填");
    }

    @Test
    void wants_something_said_in_a_text() {
        refused("/issues", issue("title", "  "), "/title", "not-blank", "不能为空");
    }

    @Test
    void says_how_long_a_text_may_be() {
        refused("/issues", issue("title", "长".repeat(61)), "/title", "size", "不超过 60 个字");
    }

    @Test
    void says_between_what_lengths_a_text_lies() {
        refused("/enterprises", Map.of("name", "厂", "inPreparation", true), "/name", "size", "应为 2 到 120 个字");
    }

    @Test
    void says_how_many_things_a_list_has() {
        var nobody = Map.of("taskForceId", UUID.randomUUID(), "enterpriseIds", List.of());
        refused("/assignments/_bulk", nobody, "/enterpriseIds", "size", "应为 1 到 200 项");
    }

    @Test
    void wants_something_on_a_list() {
        var nothing = Map.of("action", "ACCEPT", "items", List.of());
        refused("/issues/_bulk", nothing, "/items", "not-empty", "至少 1 项");
    }

    @Test
    void says_how_small_a_number_may_be() {
        refused(INDICATORS, indicator("year", 1989), "/year", "min", "不能小于 1990");
    }

    @Test
    void says_how_great_a_number_may_be() {
        refused(INDICATORS, indicator("year", 2101), "/year", "max", "不能大于 2100");
    }

    @Test
    void says_how_many_digits_an_amount_has() {
        refused(INDICATORS, indicator("revenueWan", "1.001"), "/revenueWan", "digits", "最多 14 位整数、2 位小数");
    }

    @Test
    void says_that_an_amount_is_not_negative() {
        var firm = Map.of("name", "负资本公司", "inPreparation", true, "capitalYuan", "-1");
        refused("/enterprises", firm, "/capitalYuan", "positive-or-zero", "不能小于 0");
    }

    @Test
    void says_how_small_a_quantity_may_be() {
        refused("/activities", activity("0"), "/results/0/quantity", "decimal-min", "不能小于 0.01");
    }

    @Test
    void says_how_great_a_quantity_may_be() {
        refused(
                "/activities",
                activity("99999999999999.5"),
                "/results/0/quantity",
                "decimal-max",
                "不能大于 99999999999999");
    }

    @Test
    void keeps_the_words_of_a_rule_that_has_its_own() {
        var firm = Map.of("name", "区划公司", "inPreparation", true, "areaCode", "界首");
        refused("/enterprises", firm, "/areaCode", "pattern", "区划代码为 6 到 12 位数字(GB/T 2260)");
    }

    @Test
    void names_every_field_at_once() {
        Sample.tryPost(Sample.dispatcher(), "/issues", Map.of("enterpriseId", UUID.randomUUID()))
                .then()
                .body("errors.pointer", containsInAnyOrder("/category", "/title"));
    }

    @Test
    void speaks_of_a_correction_as_of_a_first_entry() {
        var firm = Sample.firm("更正用语公司");
        Sample.dispatcher()
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        Sample.dispatcher().get(BASE + "/enterprises/" + firm).header("ETag"))
                .body("{\"name\": null}")
                .patch(BASE + "/enterprises/" + firm)
                .then()
                .statusCode(400)
                .body(rule("/name"), equalTo("not-blank"), detail("/name"), equalTo("必填"));
    }

    @Test
    void speaks_english_to_whoever_asks_for_it() {
        refused(
                english(),
                "/issues",
                issue("title", "x".repeat(61)),
                "/title",
                "size",
                "must have at most 60 characters");
        refused(english(), "/issues", issue("category", null), "/category", "not-null", "is required");
        refused(english(), INDICATORS, indicator("year", 1989), "/year", "min", "must be at least 1990");
    }

    private static RequestSpecification english() {
        return Sample.dispatcher().header("Accept-Language", "en");
    }

    private static void refused(String path, Object body, String field, String rule, String words) {
        refused(Sample.dispatcher(), path, body, field, rule, words);
    }

    private static void refused(
            RequestSpecification who, String path, Object body, String field, String rule, String words) {
        Sample.tryPost(who, path, body)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), rule(field), equalTo(rule), detail(field), equalTo(words));
    }

    private static String rule(String field) {
        return "errors.find { it.pointer == '" + field + "' }.code";
    }

    private static String detail(String field) {
        return "errors.find { it.pointer == '" + field + "' }.detail";
    }

    private static Map<String, Object> issue(String member, Object value) {
        return with(Map.of("enterpriseId", UUID.randomUUID(), "category", "LAND", "title", "用地"), member, value);
    }

    private static Map<String, Object> indicator(String member, Object value) {
        return with(Map.of("year", 2025, "employees", 10, "source", "统计年报"), member, value);
    }

    private static Map<String, Object> activity(String quantity) {
        var result = Map.of("kind", "FUNDS", "quantity", quantity);
        return Map.of("kind", "SALON", "title", "夜话", "heldOn", "2026-05-01", "results", List.of(result));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }
}
