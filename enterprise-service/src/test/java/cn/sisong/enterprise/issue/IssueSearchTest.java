package cn.sisong.enterprise.issue;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueSearchTest {

    @Test
    void refuses_a_single_character() {
        found("电").statusCode(400).body("errors.pointer", contains("q"));
    }

    @Test
    void finds_by_two_characters_of_the_title() {
        var issue = issue("甲乙公司", Map.of("title", "锅炉鼎鼐改造"));
        found("鼎鼐").body("items.id", hasItem(issue.toString()));
        found("炉改").body("items.id", not(hasItem(issue.toString())));
    }

    @Test
    void finds_by_three_characters_of_the_description_and_by_words_apart() {
        var issue = issue("丙丁公司", Map.of("title", "要帮忙", "description", "麒麟阁前道路积水,货车进不来"));
        found("麒麟阁").body("items.id", hasItem(issue.toString()));
        found("积水 麒麟").body("items.id", hasItem(issue.toString()));
        found("积水 凤凰").body("items.id", not(hasItem(issue.toString())));
    }

    @Test
    void finds_by_the_number_or_by_its_serial_alone() {
        var issue = issue("编号公司", Map.of("title", "查编号"));
        String number = Sample.dispatcher().get(BASE + "/issues/" + issue).path("number");
        found(number).body("items.id", contains(issue.toString()));
        found(number.toLowerCase()).body("items.id", contains(issue.toString()));
        found(number.substring("WT-2026-".length())).body("items.id", hasItem(issue.toString()));
    }

    @Test
    void finds_by_the_number_of_another_system() {
        var other = "HJ" + UUID.randomUUID();
        var issue = issue("对方编号公司", Map.of("title", "转来的", "sourceSystem", "12345", "sourceNumber", other));
        found(other).body("items.id", contains(issue.toString()));
    }

    @Test
    void finds_by_the_name_and_the_code_of_the_firm() {
        var name = "璎珞实业" + UUID.randomUUID();
        var code = Sample.creditCode();
        var firm = Sample.post(Sample.dispatcher(), "/enterprises", Map.of("creditCode", code, "name", name));
        var issue = Sample.post(
                Sample.dispatcher(), "/issues", Map.of("enterpriseId", firm, "category", "LAND", "title", "要地"));
        found("璎珞实业").body("items.id", hasItem(issue.toString()));
        found(name).body("items.id", contains(issue.toString()));
        found(code).body("items.id", contains(issue.toString()));
    }

    @Test
    void finds_closed_ones_too_and_narrows_with_the_other_filters() {
        var word = "瑾瑜" + UUID.randomUUID();
        var rejected = issue("已结公司", Map.of("title", word));
        cn.sisong.enterprise.IssueSteps.move(
                        Sample.dispatcher(),
                        rejected,
                        Map.of("to", "REJECTED", "comment", "请走诉讼", "channel", "LITIGATION"))
                .then()
                .statusCode(201);
        found(word).body("items.id", contains(rejected.toString()));
        Sample.dispatcher()
                .queryParam("q", word)
                .queryParam("category", "LABOUR")
                .get(BASE + "/issues")
                .then()
                .body("items", empty());
        Sample.dispatcher()
                .queryParam("q", word)
                .queryParam("category", "OTHER")
                .get(BASE + "/issues")
                .then()
                .body("items.id", contains(rejected.toString()));
    }

    @Test
    void finds_nothing_that_is_out_of_sight() {
        var force = Sample.taskForce("search-other");
        var firm = Sample.firm("包联后看不见的公司");
        Sample.assign(firm, force);
        Sample.post(
                Sample.dispatcher(), "/issues", Map.of("enterpriseId", firm, "category", "LAND", "title", "饕餮工段扩建"));
        Sample.member("search-other")
                .queryParam("q", "饕餮")
                .get(BASE + "/issues")
                .then()
                .body("items.title", hasItem("饕餮工段扩建"));
        Sample.member("search-stranger")
                .queryParam("q", "饕餮")
                .get(BASE + "/issues")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void narrows_the_exported_ledger_alike() {
        var word = "琥珀" + UUID.randomUUID();
        issue("导出公司", Map.of("title", word));
        issue("导出公司乙", Map.of("title", "另一件事"));
        var rows = Sample.dispatcher()
                .queryParam("format", "csv")
                .queryParam("q", word)
                .get(BASE + "/issues/_export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip()
                .split("\r?\n");
        assertThat(rows).hasSize(2);
    }

    @Test
    void shows_what_was_written_of_the_firm_of_an_unmatched_visit() {
        var visit = UUID.randomUUID();
        var issue = UUID.randomUUID();
        var name = "路边珊瑚厂" + UUID.randomUUID();
        Sample.member("search-hint")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "firmHint",
                        Map.of("name", name),
                        "mode",
                        "ON_SITE",
                        "startedAt",
                        "2026-03-02T09:00:00+08:00",
                        "issues",
                        List.of(Map.of("id", issue, "category", "LABOUR", "title", "缺人"))))
                .put(BASE + "/visits/" + visit)
                .then()
                .statusCode(201);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("firmHint.name", equalTo(name));
        found(name).body("items.id", contains(issue.toString()), "items.firmHint.name", contains(name));
        Sample.dispatcher()
                .queryParam("unmatched", true)
                .queryParam("q", name)
                .get(BASE + "/issues")
                .then()
                .body("items.id", contains(issue.toString()));
        Sample.dispatcher()
                .queryParam("unmatched", true)
                .queryParam("limit", 200)
                .get(BASE + "/issues")
                .then()
                .body("items.findAll { it.enterprise != null }", empty());
    }

    private static UUID issue(String firm, Map<String, ?> facts) {
        var body = Sample.map("enterpriseId", Sample.firm(firm), "category", "OTHER");
        body.putAll(facts);
        return Sample.post(Sample.dispatcher(), "/issues", body);
    }

    private static ValidatableResponse found(String q) {
        return Sample.dispatcher().queryParam("q", q).get(BASE + "/issues").then();
    }
}
