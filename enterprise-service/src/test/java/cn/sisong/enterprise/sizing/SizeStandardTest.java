package cn.sisong.enterprise.sizing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

import static cn.sisong.enterprise.sizing.SizeClass.LARGE;
import static cn.sisong.enterprise.sizing.SizeClass.MEDIUM;
import static cn.sisong.enterprise.sizing.SizeClass.MICRO;
import static cn.sisong.enterprise.sizing.SizeClass.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SizeStandardTest {
    private static final BigDecimal ONE_CENT = new BigDecimal("0.01");

    /** The published table, written down a second time: employees X, revenue Y, assets Z; 0 where it asks for none. */
    @ParameterizedTest
    @CsvSource({
        "A0111,     0,0,0,        20000,500,50,      0,0,0",
        "B06,       1000,300,20,  40000,2000,300,    0,0,0",
        "C2651,     1000,300,20,  40000,2000,300,    0,0,0",
        "D44,       1000,300,20,  40000,2000,300,    0,0,0",
        "E47,       0,0,0,        80000,6000,300,    80000,5000,300",
        "F51,       200,20,5,     40000,5000,1000,   0,0,0",
        "F52,       300,50,10,    20000,500,100,     0,0,0",
        "G54,       1000,300,20,  30000,3000,200,    0,0,0",
        "G591,      1000,300,20,  30000,3000,200,    0,0,0",
        "G593,      200,100,20,   30000,1000,100,    0,0,0",
        "G60,       1000,300,20,  30000,2000,100,    0,0,0",
        "H61,       300,100,10,   10000,2000,100,    0,0,0",
        "H62,       300,100,10,   10000,2000,100,    0,0,0",
        "I63,       2000,100,10,  100000,1000,100,   0,0,0",
        "I64,       2000,100,10,  100000,1000,100,   0,0,0",
        "I65,       300,100,10,   10000,1000,50,     0,0,0",
        "K7010,     0,0,0,        200000,1000,100,   10000,5000,2000",
        "K7020,     1000,300,100, 5000,1000,500,     0,0,0",
        "L72,       300,100,10,   0,0,0,             120000,8000,100",
        "M73,       300,100,10,   0,0,0,             0,0,0",
        "R90,       300,100,10,   0,0,0,             0,0,0"
    })
    void needs_every_floor_of_a_class(
            String code, int xL, int xM, int xS, long yL, long yM, long yS, long zL, long zM, long zS) {
        assertFloors(code, xL, yL, zL, LARGE, MEDIUM);
        assertFloors(code, xM, yM, zM, MEDIUM, SMALL);
        assertFloors(code, xS, yS, zS, SMALL, MICRO);
    }

    private static void assertFloors(String code, int x, long y, long z, SizeClass reached, SizeClass missed) {
        assertThat(judge(code, x, money(y), money(z)))
                .as(code + " at the floor")
                .isEqualTo(reached);
        if (x > 0) {
            assertThat(judge(code, x - 1, money(y), money(z))).as(code + " X").isEqualTo(missed);
        }
        if (y > 0) {
            assertThat(judge(code, x, money(y).subtract(ONE_CENT), money(z)))
                    .as(code + " Y")
                    .isEqualTo(missed);
        }
        if (z > 0) {
            assertThat(judge(code, x, money(y), money(z).subtract(ONE_CENT)))
                    .as(code + " Z")
                    .isEqualTo(missed);
        }
    }

    @Test
    void judges_the_published_examples() {
        assertThat(judge("C26", 1000, money(39_999), null)).isEqualTo(MEDIUM);
        assertThat(judge("C26", 19, money(5000), null)).isEqualTo(MICRO);
    }

    @Test
    void lets_the_weakest_number_decide_however_strong_the_other_is() {
        assertThat(judge("C26", 5000, money(299), null)).isEqualTo(MICRO);
        assertThat(judge("E47", 0, money(90_000), money(299))).isEqualTo(MICRO);
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void never_shrinks_when_a_number_grows(Sector sector) {
        var code = "ABCDEFGHIKLMNOQR"
                .chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .flatMap(letter ->
                        java.util.stream.IntStream.range(0, 1000).mapToObj(digits -> letter + "%03d".formatted(digits)))
                .filter(candidate -> Sector.of(candidate).filter(sector::equals).isPresent())
                .findFirst()
                .orElseThrow();
        var random = new Random(4754);
        for (int i = 0; i < 500; i++) {
            int x = random.nextInt(2500);
            long y = random.nextInt(250_000);
            long z = random.nextInt(150_000);
            var size = judge(code, x, money(y), money(z));
            assertThat(judge(
                            code,
                            x + random.nextInt(50),
                            money(y + random.nextInt(9000)),
                            money(z + random.nextInt(9000))))
                    .isLessThanOrEqualTo(size);
        }
    }

    @Test
    void says_which_number_is_missing_and_guesses_nothing() {
        var verdict = SizeStandard.judge("C26", 2025, new Numbers(3, null, null));
        assertThat(verdict.size()).isNull();
        assertThat(verdict.gap()).isEqualTo("缺少营业收入");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "G", "G59", "I", "K", "K70", "Q"})
    void asks_for_a_longer_code_where_sectors_share_its_beginning(String code) {
        assertThat(SizeStandard.judge(code, 2025, new Numbers(1, money(1), money(1)))
                        .gap())
                .contains("过粗");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G53", "J66", "K704", "P83", "Q84", "S91", "T97"})
    void leaves_out_what_the_method_leaves_out(String code) {
        assertThat(SizeStandard.judge(code, 2025, new Numbers(1, money(1), money(1)))
                        .gap())
                .contains("不适用");
    }

    @Test
    void has_no_rule_for_years_before_the_first_version() {
        assertThat(SizeStandard.judge("C26", 2016, new Numbers(1, money(1), null))
                        .gap())
                .contains("2016");
        assertThat(SizeStandard.judge("C26", 2017, new Numbers(1, money(1), null))
                        .version())
                .isEqualTo("2017");
    }

    @Test
    void hints_at_the_scale_list_only_where_it_disagrees() {
        assertThat(hint("C26", 2000, false)).isEqualTo(ScaleHint.MAY_JOIN);
        assertThat(hint("C26", 1999, true)).isEqualTo(ScaleHint.MAY_LEAVE);
        assertThat(hint("C26", 2000, true)).isNull();
        assertThat(hint("C26", 1999, false)).isNull();
        assertThat(hint("F51", 9000, false)).isNull();
        assertThat(SizeStandard.scaleHint("C26", new Numbers(1, null, null), true))
                .isNull();
    }

    private static ScaleHint hint(String code, long revenue, boolean isListed) {
        return SizeStandard.scaleHint(code, new Numbers(1, money(revenue), null), isListed);
    }

    private static SizeClass judge(String code, int x, BigDecimal y, BigDecimal z) {
        return SizeStandard.judge(code, 2025, new Numbers(x, y, z)).size();
    }

    private static BigDecimal money(long wan) {
        return BigDecimal.valueOf(wan);
    }
}
