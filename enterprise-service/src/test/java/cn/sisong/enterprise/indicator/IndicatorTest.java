package cn.sisong.enterprise.indicator;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorTest {

    @Test
    void gives_a_firm_the_size_of_its_latest_year() {
        var id = firm("C26");
        add(id, 2025, 1000, "39999.00").statusCode(201).body("judgement.word", equalTo("中型"));
        size(id, "MEDIUM", 2025);
        add(id, 2023, 5000, "90000.00").body("judgement.sizeClass", equalTo("LARGE"));
        size(id, "MEDIUM", 2025);
    }

    @Test
    void lets_the_later_entry_of_a_year_count() {
        var id = firm("C26");
        add(id, 2025, 10, "100.00");
        add(id, 2025, 30, "400.00").body("current", equalTo(true));
        size(id, "SMALL", 2025);
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + id + "/indicators")
                .then()
                .statusCode(200)
                .body("items.current", contains(true, false), "items.employees", contains(30, 10));
    }

    @Test
    void judges_anew_when_the_industry_is_corrected() {
        var id = firm("C26");
        add(id, 2025, 200, "40000.00");
        size(id, "SMALL", 2025);
        correct(id, "F51");
        size(id, "LARGE", 2025);
        correct(id, "P83");
        size(id, null, null);
    }

    @Test
    void hints_that_the_firm_may_join_the_list_of_firms_above_scale() {
        var id = firm("C26");
        add(id, 2025, 50, "2000.00").body("judgement.scaleHint", equalTo("MAY_JOIN"));
        Sample.tryPost(
                Sample.dispatcher(),
                "/enterprises/" + id + "/lists",
                Map.of("list", "ABOVE_SCALE", "from", "2026-01-01"));
        add(id, 2025, 50, "2000.00").body("judgement.scaleHint", nullValue());
        add(id, 2025, 50, "1999.99").body("judgement.scaleHint", equalTo("MAY_LEAVE"));
    }

    @Test
    void hints_only_at_what_the_latest_year_says() {
        var id = firm("C26");
        add(id, 2024, 50, "2000.00");
        add(id, 2025, 50, "1999.99");
        add(id, 2024, 50, "3000.00").body("judgement.scaleHint", nullValue());
        add(id, 2026, 50, "2000.00");
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + id + "/indicators")
                .then()
                .body("items.judgement.scaleHint", contains("MAY_JOIN", null, null, null));
    }

    @Test
    void takes_the_size_from_the_latest_year_that_can_be_judged() {
        var id = firm("C26");
        add(id, 2024, 300, "2000.00");
        post(id, Sample.map("year", 2025, "revenueWan", "90000.00", "source", "快报"))
                .statusCode(201);
        size(id, "MEDIUM", 2024);
        add(id, 2025, 1000, "90000.00");
        size(id, "LARGE", 2025);
    }

    @Test
    void refuses_an_empty_entry_a_future_year_and_a_number_that_is_none() {
        var id = firm("C26");
        post(id, Sample.map("year", 2025, "source", "年报")).statusCode(400);
        post(id, Sample.map("year", 2099, "employees", 1, "source", "年报"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/year"));
        post(id, Sample.map("year", 2025, "employees", -1, "source", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/employees", "/source"));
        post(id, Sample.map("year", 2025, "revenueWan", "1.005", "source", "年报"))
                .statusCode(400);
    }

    private static UUID firm(String industry) {
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of(
                        "creditCode",
                        Sample.creditCode(),
                        "name",
                        "规模样本" + UUID.randomUUID(),
                        "industryCode",
                        industry));
    }

    private static ValidatableResponse add(UUID firm, int year, int employees, String revenue) {
        return post(firm, Sample.map("year", year, "employees", employees, "revenueWan", revenue, "source", "统计年报"));
    }

    private static ValidatableResponse post(UUID firm, Map<String, Object> body) {
        return Sample.tryPost(Sample.dispatcher(), "/enterprises/" + firm + "/indicators", body)
                .then();
    }

    private static void correct(UUID firm, String industry) {
        var path = BASE + "/enterprises/" + firm;
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", Sample.dispatcher().get(path).header("ETag"))
                .body(Map.of("industryCode", industry))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void size(UUID firm, String size, Integer year) {
        Sample.dispatcher()
                .get(BASE + "/enterprises/" + firm)
                .then()
                .body("sizeClass", equalTo(size), "sizeYear", equalTo(year));
    }
}
