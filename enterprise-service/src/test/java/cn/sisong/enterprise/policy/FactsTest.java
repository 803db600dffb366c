package cn.sisong.enterprise.policy;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.firm.FirmMergeTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsTest {

    @Test
    void keeps_what_a_merged_file_knew_of_lists_and_numbers() {
        var list = newList();
        var firm = merged(list, "341723");
        var policy = policy(
                "341723",
                Map.of("type", "LIST", "codes", List.of(list)),
                Map.of("type", "REVENUE", "comparison", "AT_LEAST", "amount", "2500"),
                Map.of("type", "EMPLOYEES", "comparison", "AT_MOST", "count", 15));
        assertThat(verdicts(policy, firm)).containsExactly("MET", "MET", "MET", "MET");
        List<String> candidates = Sample.dispatcher()
                .get(BASE + "/policies/" + policy + "/candidates")
                .path("items.enterpriseId");
        assertThat(candidates).containsExactly(firm.toString());
    }

    @Test
    void takes_a_list_that_one_county_has_filled_for_nothing_about_another() {
        var list = newList();
        join(Sample.firm("池州名录公司", "341702"), list);
        var beside = Sample.firm("池州名录外公司", "341702");
        var elsewhere = Sample.firm("石台名录外公司", "341722");
        var policy = policy("341700", Map.of("type", "LIST", "codes", List.of(list)));
        assertThat(verdicts(policy, beside)).containsExactly("MET", "UNMET");
        assertThat(verdicts(policy, elsewhere)).containsExactly("MET", "UNKNOWN");
        List<String> possible = Sample.dispatcher()
                .queryParam("unverified", true)
                .queryParam("limit", 200)
                .get(BASE + "/policies/" + policy + "/candidates")
                .path("items.enterpriseId");
        assertThat(possible).contains(elsewhere.toString()).doesNotContain(beside.toString());
    }

    /** A list that nobody is on yet. */
    static String newList() {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Sample.tryPost(Sample.dispatcher(), "/official-lists", Map.of("code", code, "name", "样本名录" + code))
                .then()
                .statusCode(201);
        return code;
    }

    static void join(UUID firm, String list) {
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + firm + "/lists",
                        Map.of("list", list, "from", "2025-01-01"))
                .then()
                .statusCode(201);
    }

    /** A firm of which only the file merged into it knew the list and the year's numbers: 15 people, 2500 万元. */
    static UUID merged(String list, String area) {
        var survivor = Sample.firm("并后样本" + UUID.randomUUID(), area);
        var duplicate = FirmMergeTest.inPreparation("并前样本" + UUID.randomUUID(), area);
        join(duplicate, list);
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/enterprises/" + duplicate + "/indicators",
                        Map.of("year", 2025, "employees", 15, "revenueWan", "2500.00", "source", "统计年报"))
                .then()
                .statusCode(201);
        FirmMergeTest.merge(survivor, duplicate).then().statusCode(201);
        return survivor;
    }

    @SafeVarargs
    private static UUID policy(String area, Map<String, Object>... conditions) {
        return Sample.post(
                Sample.dispatcher(),
                "/policies",
                Map.of(
                        "title",
                        "资料样本",
                        "issuer",
                        "市经信局",
                        "areaCode",
                        area,
                        "validFrom",
                        "2025-01-01",
                        "benefit",
                        "补助",
                        "conditions",
                        List.of(conditions)));
    }

    private static List<String> verdicts(UUID policy, UUID firm) {
        return Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/policies/" + policy + "/match")
                .path("match.conditions.verdict");
    }
}
