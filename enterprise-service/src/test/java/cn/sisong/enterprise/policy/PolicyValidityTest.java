package cn.sisong.enterprise.policy;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.TestClock;
import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Until when a policy holds, and what is said of one that does not. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, NOT_YET, 尚未生效, false",
        "2026-03-01, VALID,   有效,    true",
        "2026-03-31, VALID,   有效,    true",
        "2026-04-01, EXPIRED, 已过期,  false"
    })
    void is_said_with_its_candidates_and_in_their_file(String day, String validity, String word, boolean listed) {
        TestClock.set("2026-01-05T09:00:00+08:00");
        var area = "341023";
        var firm = firm(area, Map.of());
        var policy = policy("有效期" + day, area, "2026-03-31");
        TestClock.set(day + "T23:59:00+08:00");
        dispatcher().get(BASE + "/policies/" + policy).then().body("validity", equalTo(validity));
        dispatcher()
                .get(BASE + "/policies/" + policy + "/candidates?limit=200")
                .then()
                .body("items.find { it.enterpriseId == '" + firm + "' }.validity", equalTo(validity));
        var file = dispatcher().get(BASE + "/policies/" + policy + "/candidates/_export?format=csv");
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8)).contains("," + word + ",符合");
        var own = hasItem(policy.toString());
        dispatcher()
                .get(BASE + "/enterprises/" + firm + "/policies?limit=200")
                .then()
                .body("items.policy.id", listed ? own : not(own));
        dispatcher().get(BASE + "/policies?limit=200&validOn=" + day).then().body("items.id", listed ? own : not(own));
    }

    @Test
    void is_found_by_a_part_of_the_title_and_says_what_it_gives() {
        var policy = policy("技改 100% 贴息_样本", "341023", null);
        policy("技改 100 元贴息样本", "341023", null);
        for (var part : List.of("100%", "贴息_样")) {
            dispatcher()
                    .queryParam("q", part)
                    .get(BASE + "/policies")
                    .then()
                    .body("items.id", contains(policy.toString()))
                    .body("items[0].benefit", equalTo("每户 5 万元"))
                    .body("items[0].noApplication", equalTo(true));
        }
    }

    @Test
    void is_judged_by_the_latest_year_that_states_the_number() {
        var firm = firm("341024", Map.of());
        year(firm, 2023, "revenueWan", "9000.00");
        year(firm, 2025, "employees", 40);
        year(firm, 2024, "revenueWan", "1800.50");
        var condition = Map.<String, Object>of("type", "REVENUE", "comparison", "AT_LEAST", "amount", "2000");
        var policy = policy("两年", "341024", null, List.of(condition));
        dispatcher()
                .get(BASE + "/policies/" + policy + "/match?enterpriseId=" + firm)
                .then()
                .body("match.conditions[1].known", equalTo("2024 年为 1800.5 万元"))
                .body("match.text", equalTo("符合 2 项中的 1 项;缺:年营业收入不低于 2000 万元(2024 年为 1800.5 万元)"));
        dispatcher()
                .get(BASE + "/policies/" + policy + "/candidates?unverified=true")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void meets_by_the_day_of_registration_with_the_bound_itself() {
        firm("341022", Map.of("registeredOn", "2019-12-31"));
        var on = firm("341022", Map.of("registeredOn", "2020-01-01"));
        firm("341022", Map.of());
        var condition = Map.<String, Object>of("type", "DATE", "comparison", "AT_LEAST", "day", "2020-01-01");
        var policy = policy("成立日期", "341022", null, List.of(condition));
        dispatcher()
                .get(BASE + "/policies/" + policy + "/candidates")
                .then()
                .body("items.enterpriseId", contains(on.toString()));
    }

    @Test
    void shows_a_member_the_candidates_that_are_the_members() {
        var own = firm("341021", Map.of());
        var other = firm("341021", Map.of());
        Sample.assign(own, Sample.taskForce("candidates-own"));
        Sample.assign(other, Sample.taskForce("candidates-other"));
        var path = BASE + "/policies/" + policy("候选范围", "341021", null) + "/candidates";
        Sample.as(Tokens.person("candidates-own", "member", "", "341021"))
                .get(path)
                .then()
                .body("items.enterpriseId", contains(own.toString()));
    }

    private static RequestSpecification dispatcher() {
        return Sample.dispatcher();
    }

    private static void year(UUID firm, int year, String what, Object number) {
        Sample.tryPost(
                        dispatcher(),
                        "/enterprises/" + firm + "/indicators",
                        Map.of("year", year, what, number, "source", "统计年报"))
                .then()
                .statusCode(201);
    }

    private static UUID firm(String area, Map<String, Object> more) {
        var file = Sample.map("creditCode", Sample.creditCode(), "name", "有效期样本" + UUID.randomUUID(), "areaCode", area);
        file.putAll(more);
        return Sample.post(dispatcher(), "/enterprises", file);
    }

    private static UUID policy(String title, String area, String until) {
        return policy(title, area, until, List.of());
    }

    private static UUID policy(String title, String area, String until, List<?> conditions) {
        return Sample.post(
                dispatcher(),
                "/policies",
                Sample.map(
                        "title",
                        title,
                        "issuer",
                        "市经信局",
                        "areaCode",
                        area,
                        "validFrom",
                        until == null ? "2025-01-01" : "2026-03-01",
                        "validTo",
                        until,
                        "benefit",
                        "每户 5 万元",
                        "noApplication",
                        true,
                        "conditions",
                        conditions));
    }
}
