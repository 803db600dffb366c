package cn.sisong.enterprise.policy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionTest {
    private static final Names NAMES =
            new Names(Map.of("C", "制造业", "H61", "住宿业"), Map.of("341282", "界首市"), Map.of("HIGH_TECH", "高新技术企业"));
    private static final FirmFacts UNKNOWN = firm(null, null, null, null, null);

    /** A firm of 341282 whose numbers are those of 2025. */
    private static FirmFacts firm(String industry, String day, String size, String revenueWan, Integer employees) {
        return firm(industry, day, size, revenueWan, employees, Map.of());
    }

    private static FirmFacts firm(
            String industry,
            String day,
            String size,
            String revenueWan,
            Integer employees,
            Map<String, Boolean> onList) {
        return new FirmFacts(
                industry,
                "341282",
                "341282",
                day == null ? null : LocalDate.parse(day),
                size,
                revenueWan == null ? null : new BigDecimal(revenueWan),
                revenueWan == null ? null : 2025,
                employees,
                employees == null ? null : 2025,
                onList);
    }

    @ParameterizedTest
    @CsvSource({
        "C,    C2651, MET",
        "C26,  C2651, MET",
        "C27,  C2651, UNMET",
        "C26,  C,     UNKNOWN",
        "C2651,C26,   UNKNOWN",
        "D,    C26,   UNMET",
        "C,    ,      UNKNOWN"
    })
    void judges_an_industry_known_only_roughly_as_unknown(String wanted, String code, Verdict verdict) {
        var firm = firm(code, null, null, null, null);
        assertThat(new IndustryCondition(List.of(wanted)).judge(firm)).isEqualTo(verdict);
    }

    @Test
    void takes_the_bound_itself_as_within_it() {
        var firm = firm(null, "2020-01-01", "SMALL", "2000.00", 20);
        for (var comparison : Comparison.values()) {
            assertThat(new RevenueCondition(comparison, new BigDecimal("2000")).judge(firm))
                    .isEqualTo(Verdict.MET);
            assertThat(new EmployeesCondition(comparison, 20).judge(firm)).isEqualTo(Verdict.MET);
            assertThat(new RegisteredCondition(comparison, LocalDate.parse("2020-01-01")).judge(firm))
                    .isEqualTo(Verdict.MET);
        }
        assertThat(new EmployeesCondition(Comparison.AT_LEAST, 21).judge(firm)).isEqualTo(Verdict.UNMET);
        assertThat(new EmployeesCondition(Comparison.AT_MOST, 19).judge(firm)).isEqualTo(Verdict.UNMET);
    }

    @Test
    void knows_an_area_by_what_it_lies_in() {
        assertThat(new DivisionCondition(List.of("340000")).judge(UNKNOWN)).isEqualTo(Verdict.MET);
        assertThat(new DivisionCondition(List.of("341200", "340100")).judge(UNKNOWN))
                .isEqualTo(Verdict.MET);
        assertThat(new DivisionCondition(List.of("340100")).judge(UNKNOWN)).isEqualTo(Verdict.UNMET);
    }

    @Test
    void never_counts_what_is_not_known_as_met() {
        List<Condition> conditions = List.of(
                new IndustryCondition(List.of("C")),
                new SizeCondition(List.of("SMALL")),
                new ListCondition("ABOVE_SCALE"),
                new RevenueCondition(Comparison.AT_LEAST, BigDecimal.ZERO),
                new EmployeesCondition(Comparison.AT_LEAST, 0),
                new RegisteredCondition(Comparison.AT_LEAST, LocalDate.EPOCH));
        assertThat(conditions)
                .allSatisfy(condition -> assertThat(condition.judge(UNKNOWN)).isEqualTo(Verdict.UNKNOWN));
        var match = Match.of(conditions, UNKNOWN, NAMES);
        assertThat(match.met()).isZero();
        assertThat(match.result()).isEqualTo(Match.Result.POSSIBLE);
    }

    @Test
    void says_how_many_conditions_are_met_and_which_are_missing() {
        var firm = firm("C2651", "2019-05-01", null, "1500.00", null);
        List<Condition> conditions = List.of(
                new DivisionCondition(List.of("341282")),
                new IndustryCondition(List.of("C")),
                new RevenueCondition(Comparison.AT_LEAST, new BigDecimal("2000")),
                new SizeCondition(List.of("SMALL", "MICRO")));
        var match = Match.of(conditions, firm, NAMES);
        assertThat(match.text()).isEqualTo("符合 4 项中的 2 项;缺:年营业收入不低于 2000 万元(2025 年为 1500 万元);待核实:规模为 小型、微型");
        assertThat(match.result()).isEqualTo(Match.Result.FAILS);
    }

    @Test
    void meets_a_policy_only_when_every_condition_is_met() {
        var firm = firm("C26", null, "SMALL", null, 30, Map.of("HIGH_TECH", true));
        List<Condition> conditions = List.of(
                new ListCondition("HIGH_TECH"),
                new SizeCondition(List.of("SMALL")),
                new EmployeesCondition(Comparison.AT_LEAST, 20));
        assertThat(Match.of(conditions, firm, NAMES).result()).isEqualTo(Match.Result.MEETS);
        assertThat(Match.of(conditions, firm, NAMES).text()).isEqualTo("符合 3 项中的 3 项");
    }

    @Test
    void says_what_codes_are_called_and_on_what_it_was_judged() {
        var firm = firm("H61", "2019-05-01", "MICRO", null, 8, Map.of("HIGH_TECH", false));
        List<Condition> conditions = List.of(
                new IndustryCondition(List.of("C", "D99")),
                new DivisionCondition(List.of("340100")),
                new ListCondition("HIGH_TECH"),
                new SizeCondition(List.of("SMALL")),
                new EmployeesCondition(Comparison.AT_LEAST, 20),
                new RegisteredCondition(Comparison.AT_LEAST, LocalDate.parse("2020-01-01")));
        assertThat(Match.of(conditions, firm, NAMES).text())
                .isEqualTo("符合 6 项中的 0 项;缺:行业属于 制造业(C)、D99(登记为 H61 住宿业),所在区划为 340100(在 341282 界首市),"
                        + "列入名录 高新技术企业(HIGH_TECH),规模为 小型(划为 微型),从业人员不少于 20 人(2025 年为 8 人),"
                        + "2020-01-01 及以后登记(2019-05-01 登记)");
    }

    @Test
    void is_written_and_read_without_loss() {
        List<Condition> conditions = List.of(
                new IndustryCondition(List.of("C", "D44")),
                new SizeCondition(List.of("MICRO")),
                new ListCondition("HIGH_TECH"),
                new RevenueCondition(Comparison.AT_MOST, new BigDecimal("0.50")),
                new EmployeesCondition(Comparison.AT_LEAST, 1),
                new DivisionCondition(List.of("341282")),
                new RegisteredCondition(Comparison.AT_MOST, LocalDate.parse("2024-02-29")));
        var column = new ConditionColumn();
        var forms = conditions.stream().map(Condition::form).toList();
        var read = column.convertToEntityAttribute(column.convertToDatabaseColumn(forms));
        assertThat(read.stream().map(form -> form.toCondition("")).toList()).isEqualTo(conditions);
    }
}
