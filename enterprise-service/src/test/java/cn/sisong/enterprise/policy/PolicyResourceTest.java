package cn.sisong.enterprise.policy;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyResourceTest {

    @Test
    void keeps_every_version_of_a_policy() {
        var id = policy("第一版", List.of(industry("C")));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(text("第二版", List.of(industry("C"), industry("D"))))
                .put(BASE + "/policies/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("conditionTexts", equalTo(List.of("行业属于 制造业(C)", "行业属于 电力、热力、燃气及水生产和供应业(D)")));
        Sample.member("policy-m")
                .get(BASE + "/policies/" + id + "/editions")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 0)))
                .body("items.content.title", equalTo(List.of("第二版", "第一版")));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .body(text("第三版", List.of()))
                .put(BASE + "/policies/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void explains_a_match_condition_by_condition() {
        var id = policy(
                "解释", List.of(industry("C"), Map.of("type", "DATE", "comparison", "AT_LEAST", "day", "2020-01-01")));
        var firm = firm("C2651");
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/policies/" + id + "/match")
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("match.text", equalTo("符合 3 项中的 2 项;待核实:2020-01-01 及以后登记"))
                .body("match.result", equalTo("POSSIBLE"))
                .body("match.conditions.verdict", equalTo(List.of("MET", "MET", "UNKNOWN")));
    }

    @Test
    void finds_the_firms_that_meet_it_and_on_request_those_to_verify() {
        var met = firm("C3911", "341721");
        var rough = firm("C", "341721");
        var other = firm("F51", "341721");
        var id = policy("候选", List.of(industry("C39"), Map.of("type", "DIVISION", "codes", List.of("341721"))));
        candidates(id, false).body("items.enterpriseId", equalTo(List.of(met.toString())));
        candidates(id, true)
                .body("items.enterpriseId", org.hamcrest.Matchers.containsInAnyOrder(met.toString(), rough.toString()))
                .body("items.enterpriseId", org.hamcrest.Matchers.not(hasItem(other.toString())));
    }

    /** The list and the single answer are two statements of one rule. */
    @Test
    void judges_in_the_list_as_it_judges_one_firm() {
        var list = FactsTest.newList();
        var firms = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("C26", "C", "C2651", "D44", "F5101")
                                .map(PolicyResourceTest::firm),
                        java.util.stream.Stream.of(
                                FactsTest.merged(list, "341702"),
                                firm("341702", "registeredOn", "2019-12-31"),
                                firm("341702", "registeredOn", "2020-01-01"),
                                firm("341702", "registeredOn", "2020-01-02")))
                .toList();
        for (var condition : List.of(
                industry("C26"),
                Map.<String, Object>of("type", "DIVISION", "codes", List.of("341700", "340100")),
                Map.<String, Object>of("type", "DATE", "comparison", "AT_MOST", "day", "2020-01-01"),
                Map.<String, Object>of("type", "DATE", "comparison", "AT_LEAST", "day", "2020-01-01"),
                Map.<String, Object>of("type", "SIZE", "codes", List.of("SMALL")),
                Map.<String, Object>of("type", "LIST", "codes", List.of(FactsTest.newList())),
                Map.<String, Object>of("type", "LIST", "codes", List.of(list)),
                Map.<String, Object>of("type", "REVENUE", "comparison", "AT_LEAST", "amount", "2000"),
                Map.<String, Object>of("type", "EMPLOYEES", "comparison", "AT_MOST", "count", 20))) {
            var id = policy("一致", List.of(condition, Map.of("type", "DIVISION", "codes", List.of("341702"))));
            List<String> meets = candidates(id, false).extract().path("items.enterpriseId");
            List<String> possible = candidates(id, true).extract().path("items.enterpriseId");
            for (var firm : firms) {
                String result = Sample.dispatcher()
                        .queryParam("enterpriseId", firm)
                        .get(BASE + "/policies/" + id + "/match")
                        .path("match.result");
                org.assertj.core.api.Assertions.assertThat(meets.contains(firm.toString()))
                        .as(condition + " " + firm)
                        .isEqualTo(result.equals("MEETS"));
                org.assertj.core.api.Assertions.assertThat(possible.contains(firm.toString()))
                        .as(condition + " " + firm)
                        .isEqualTo(!result.equals("FAILS"));
            }
        }
    }

    @Test
    void reads_size_revenue_employees_and_lists_from_the_firms_file() {
        var firm = firm("C3911");
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/indicators",
                        Map.of("year", 2025, "employees", 120, "revenueWan", "2500.00", "source", "统计年报"))
                .then()
                .statusCode(201);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/lists",
                        Map.of("list", "HIGH_TECH", "from", "2025-01-01"))
                .then()
                .statusCode(201);
        var other = firm("C3911");
        var id = policy(
                "全部条件",
                List.of(
                        Map.of("type", "SIZE", "codes", List.of("SMALL")),
                        Map.of("type", "REVENUE", "comparison", "AT_LEAST", "amount", "2500"),
                        Map.of("type", "EMPLOYEES", "comparison", "AT_LEAST", "count", 120),
                        Map.of("type", "LIST", "codes", List.of("HIGH_TECH"))));
        candidates(id, false).body("items.enterpriseId", equalTo(List.of(firm.toString())));
        Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/policies/" + id + "/match")
                .then()
                .body("match.text", equalTo("符合 5 项中的 5 项"));
        // the list is filled by now, so a firm that is not on it fails it; what nobody measured stays to be verified
        Sample.dispatcher()
                .queryParam("enterpriseId", other)
                .get(BASE + "/policies/" + id + "/match")
                .then()
                .body("match.conditions.verdict", equalTo(List.of("MET", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNMET")));
        candidates(id, true).body("items.enterpriseId", org.hamcrest.Matchers.not(hasItem(other.toString())));
    }

    @Test
    void lists_a_firms_policies_with_those_it_meets_first() {
        var firm = firm("C3911");
        var fails = policy("不符合的", List.of(industry("F")));
        var possible = policy("待核实的", List.of(Map.of("type", "EMPLOYEES", "comparison", "AT_LEAST", "count", 20)));
        var meets = policy("符合的", List.of(industry("C")));
        List<String> ids = Sample.dispatcher()
                .queryParam("limit", 200)
                .get(BASE + "/enterprises/" + firm + "/policies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.policy.id");
        org.assertj.core.api.Assertions.assertThat(ids)
                .containsSubsequence(meets.toString(), possible.toString())
                .doesNotContain(fails.toString());
        Sample.dispatcher()
                .queryParam("limit", 200)
                .queryParam("all", true)
                .get(BASE + "/enterprises/" + firm + "/policies")
                .then()
                .body("items.policy.id", hasItem(fails.toString()));
    }

    @Test
    void names_the_condition_that_cannot_be_read() {
        for (var wrong : List.of(
                Map.<String, Object>of("type", "INDUSTRY"),
                Map.<String, Object>of("type", "INDUSTRY", "codes", List.of("26")),
                Map.<String, Object>of("type", "REVENUE", "comparison", "AT_LEAST", "amount", "-1"),
                Map.<String, Object>of("type", "SIZE", "codes", List.of("HUGE")),
                Map.<String, Object>of("type", "DATE", "comparison", "AT_LEAST", "day", "2020-01-01", "count", 3))) {
            Sample.tryPost(Sample.dispatcher(), "/policies", text("错误条件", List.of(industry("C"), wrong)))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", containsString("/conditions/1"));
        }
    }

    @Test
    void refuses_a_code_that_no_table_has() {
        for (var wrong : Map.of(
                        "LIST", "HIGH_TECK",
                        "INDUSTRY", "C99",
                        "DIVISION", "349999")
                .entrySet()) {
            var condition = Map.of("type", wrong.getKey(), "codes", List.of(wrong.getValue()));
            Sample.tryPost(Sample.dispatcher(), "/policies", text("错代码", List.of(industry("C"), condition)))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/conditions/1/codes/0"))
                    .body(
                            "errors[0].code",
                            equalTo(Map.of(
                                            "LIST", "unknown-list",
                                            "INDUSTRY", "unknown-industry",
                                            "DIVISION", "unknown-area")
                                    .get(wrong.getKey())));
        }
    }

    @Test
    void registers_a_document_number_once_in_an_area() {
        var body = text("文号", List.of());
        body.put("documentNumber", "阜政办〔2026〕" + UUID.randomUUID());
        Sample.tryPost(Sample.dispatcher(), "/policies", body).then().statusCode(201);
        Sample.tryPost(Sample.dispatcher(), "/policies", body).then().statusCode(409);
    }

    @Test
    void is_kept_by_the_office_and_read_by_all() {
        Sample.tryPost(Sample.member("policy-m2"), "/policies", text("无权", List.of()))
                .then()
                .statusCode(403);
        var id = policy("可读", List.of());
        Sample.member("policy-m2")
                .get(BASE + "/policies/" + id)
                .then()
                .statusCode(200)
                .body("id", notNullValue());
    }

    private static io.restassured.response.ValidatableResponse candidates(UUID policy, boolean unverified) {
        return Sample.dispatcher()
                .queryParam("limit", 200)
                .queryParam("unverified", unverified)
                .get(BASE + "/policies/" + policy + "/candidates")
                .then()
                .statusCode(200);
    }

    private static UUID policy(String title, List<Map<String, Object>> conditions) {
        return Sample.post(Sample.dispatcher(), "/policies", text(title, conditions));
    }

    private static Map<String, Object> text(String title, List<?> conditions) {
        return Sample.map(
                "title",
                title,
                "issuer",
                "市经信局",
                "validFrom",
                "2025-01-01",
                "benefit",
                "设备补助 10%",
                "conditions",
                conditions);
    }

    private static Map<String, Object> industry(String code) {
        return Map.of("type", "INDUSTRY", "codes", List.of(code));
    }

    /** In a county of its own, so that candidates are these firms only. */
    private static UUID firm(String industry) {
        return firm(industry, "341702");
    }

    private static UUID firm(String industry, String area) {
        return firm(area, "industryCode", industry);
    }

    private static UUID firm(String area, String member, String value) {
        var name = "政策样本" + UUID.randomUUID();
        return Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", Sample.creditCode(), "name", name, "areaCode", area, member, value));
    }
}
