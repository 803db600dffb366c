package cn.sisong.common.identity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaPathTest {

    @ParameterizedTest
    @CsvSource({"340000, 34", "341200, 3412", "341282, 341282", "34, 34", "341282401, 341282401", "110000, 11"})
    void is_the_code_without_its_trailing_zeros(String code, String path) {
        assertThat(AreaPath.of(code)).isEqualTo(path);
    }

    @Test
    void lets_a_province_see_its_counties_and_not_the_reverse() {
        assertThat(scope("34").sees("341282")).isTrue();
        assertThat(scope("341282").sees("34")).isFalse();
        assertThat(scope("3412").sees("3401")).isFalse();
    }

    @Test
    void lets_a_caller_without_an_area_see_nothing() {
        assertThat(scope(null).sees("34")).isFalse();
        assertThat("34").doesNotMatch(scope(null).areaPattern().replace("%", ".*"));
    }

    @Test
    void says_the_same_in_sql_as_in_hql() {
        var predicate = new ScopePredicate(
                "e.areaPath like :scopeArea and exists (select 1 from TaskForce t where t.validTo > :scopeToday)",
                Map.of());
        assertThat(predicate.sql())
                .isEqualTo(
                        "e.area_path like :scopeArea and exists (select 1 from task_force t where t.valid_to > :scopeToday)");
    }

    @Test
    void names_a_constant_in_sql_as_a_text() {
        var predicate = new ScopePredicate(
                "i.category = FINANCE and i.dueState in (IN_TIME, 'Kept') and i.id = :TheId", Map.of());
        assertThat(predicate.sql())
                .isEqualTo("i.category = 'FINANCE' and i.due_state in ('IN_TIME', 'Kept') and i.id = :TheId");
    }

    private static DataScope scope(String path) {
        return new DataScope("s", false, Set.of(), "", Set.of(), path);
    }
}
