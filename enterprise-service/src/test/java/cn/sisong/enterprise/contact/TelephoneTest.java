package cn.sisong.enterprise.contact;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TelephoneTest {
    private static final int TRIES = 2_000;
    private static final String[] GROUPINGS = {"", " ", "-", "\u00a0", "\u3000", "\u2013", "\uff0d"};
    private static final String[] COUNTRIES = {"", "+86", "+86 ", "\uff0b86-", "0086 "};
    private static final String[] AREAS = {"010", "021", "0551", "0558", "0951"};

    private final Random random = new Random(20260302);

    @ParameterizedTest
    @CsvSource({
        "13800138000,13800138000",
        "138 0013 8000,13800138000",
        "138-0013-8000,13800138000",
        "' 13800138000 ',13800138000",
        "+86 138 0013 8000,13800138000",
        "+8613800138000,13800138000",
        "0086-138-0013-8000,13800138000",
        "１３８００１３８０００,13800138000",
        "0551-6288 1234,055162881234",
        "(0551)62881234,055162881234",
        "（0551）6288-1234,055162881234",
        "0558—2345678,05582345678",
        "010 6552 9988,01065529988",
        "+86 10 6552 9988,01065529988",
        "+86 551 6288 1234,055162881234",
        "+86 (0551) 62881234,055162881234"
    })
    void keeps_the_digits_of_what_people_write(String written, String kept) {
        assertThat(Telephone.parse(written)).contains(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+86",
                "12345",
                "62881234",
                "1380013800",
                "138001380001",
                "0551-628812",
                "0551-628812345",
                "010-6552998",
                "0123-4567890",
                "000000000000",
                "+1 415 555 0132",
                "+86 86 13800138000",
                "86 13800138000",
                "138O0138000",
                "138.0013.8000",
                "13800138000 转 8",
                "13800138000/13900139000",
                "١٣٨٠٠١٣٨٠٠٠",
                "不是号码"
            })
    void refuses_what_is_no_number(String written) {
        assertThat(Telephone.parse(written)).isEmpty();
    }

    @Test
    void keeps_a_number_the_same_however_it_is_grouped_and_prefixed() {
        for (int i = 0; i < TRIES; i++) {
            var number = number();
            assertThat(Telephone.parse(written(number))).as(written(number)).contains(number);
            assertThat(Telephone.parse(number)).contains(number);
        }
    }

    @Test
    void refuses_a_number_with_a_digit_too_many_or_too_few_and_anything_strange_in_it() {
        for (int i = 0; i < TRIES; i++) {
            var mobile = "1" + digits(10);
            assertThat(Telephone.parse(mobile + random.nextInt(10))).isEmpty();
            assertThat(Telephone.parse(mobile.substring(0, 10))).isEmpty();
            var at = random.nextInt(mobile.length());
            var strange = (char) ('A' + random.nextInt(26));
            assertThat(Telephone.parse(mobile.substring(0, at) + strange + mobile.substring(at)))
                    .isEmpty();
        }
    }

    /** What was taken as a number must not leave as anything else. */
    @Test
    void keeps_nothing_that_the_mask_would_let_through() {
        for (int i = 0; i < TRIES; i++) {
            var kept = Telephone.parse(written(number())).orElseThrow();
            assertThat(Mask.text("张经理 " + kept)).doesNotContain(kept).contains("****");
        }
    }

    private String number() {
        if (random.nextBoolean()) {
            return "1" + digits(10);
        }
        var area = AREAS[random.nextInt(AREAS.length)];
        return area + digits(area.length() == 3 ? 8 : 7 + random.nextInt(2));
    }

    private String written(String number) {
        var written = new StringBuilder(COUNTRIES[random.nextInt(COUNTRIES.length)]);
        for (var digit : number.toCharArray()) {
            written.append(digit).append(GROUPINGS[random.nextInt(GROUPINGS.length)]);
        }
        return written.toString();
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
