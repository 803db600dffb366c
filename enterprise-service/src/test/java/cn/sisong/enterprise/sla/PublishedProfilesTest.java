package cn.sisong.enterprise.sla;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;

/** Every published practice, by its numbers, written down a second time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedProfilesTest {
    private static final List<String> NUMBERS = List.of(
            "dispatchDays",
            "signDays",
            "returnDays",
            "contactDays",
            "contactHours",
            "firstAnswerDays",
            "solveDays",
            "solveInCalendarDays",
            "consultDays",
            "complexDays",
            "crossDays",
            "extensions",
            "extensionDays",
            "coHandlingDays",
            "escalateOverdueDays",
            "escalateReopenings");

    /** In the order of {@link #NUMBERS}; a dash is what the source does not say. */
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("DEFAULT-CONSULT", "1 1 2 1 - - 3 false - - - 1 10 3 - -"),
            Map.entry("DEFAULT-GENERAL", "1 1 2 1 - - 5 false 3 10 15 1 10 3 - -"),
            Map.entry("DEFAULT-COMPLEX", "1 1 2 1 - - 10 false - - - 1 10 3 - -"),
            Map.entry("DEFAULT-JOINT", "1 1 2 1 - - 15 false - - - 1 10 3 - -"),
            Map.entry("ANHUI-12345-CONSULT", "1 1 2 1 - - 3 false - - - - - - - -"),
            Map.entry("ANHUI-12345", "1 1 2 1 - - 10 false 3 - - - - - - -"),
            Map.entry("QUANZHOU-2022", "0 1 1 1 - - 7 false - - - - - 3 - -"),
            Map.entry("SHANDONG-HOTLINE", "1 1 2 1 - - 5 false - - - 1 10 - - -"),
            Map.entry("SHANDONG-JIESU", "1 1 2 1 - 3 15 false - - - 1 15 - 1 -"),
            Map.entry("SHANDONG-ZAOZHUANG", "1 1 2 1 - 2 10 false - - - 1 15 - - -"),
            Map.entry("BOZHOU-ESCALATED", "1 1 2 1 - - 10 true - - - - - - - 2"),
            Map.entry("BEIJING-NORMAL", "1 1 2 1 - - 7 true - 15 - - - - - -"),
            Map.entry("BEIJING-COMPLEX", "1 1 2 1 - - 15 true - - - - - - - -"),
            Map.entry("BEIJING-EMERGENCY", "0 0 1 - 2 - 1 true - - - - - - - -"),
            Map.entry("BEIJING-UTILITIES", "0 0 1 1 - - 1 true - - - - - - - -"),
            Map.entry("BUREAU-12345", "1 1 2 1 - - 5 false 3 10 15 - - - 6 -"));

    @Test
    void are_offered_with_the_numbers_of_their_sources() {
        List<Map<String, Object>> profiles = Sample.dispatcher()
                .queryParam("limit", 100)
                .get(BASE + "/sla-policies/profiles")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(profiles).extracting(profile -> profile.get("code")).containsAll(PUBLISHED.keySet());
        for (var profile : profiles) {
            var wanted = PUBLISHED.get((String) profile.get("code"));
            assertThat(numbers(profile)).as("%s", profile.get("code")).isEqualTo(Arrays.asList(wanted.split(" ")));
        }
    }

    private static List<String> numbers(Map<String, Object> profile) {
        return NUMBERS.stream()
                .map(profile::get)
                .map(value -> value == null ? "-" : value.toString())
                .toList();
    }
}
