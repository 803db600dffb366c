package cn.sisong.enterprise.contact;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskTest {

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "05584881234,055****1234", "4881234,****34", "1,****1"})
    void hides_the_middle_of_a_number(String number, String shown) {
        assertThat(Mask.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "张经理 13812345678,张经理 138****5678",
        "张经理138 1234 5678,张经理138****5678",
        "138-1234-5678 张经理,138****5678 张经理",
        "办公室0558-2345678转802,办公室055****5678转802",
        "座机 2345678,座机 ****78",
        "(0558)2345678,055****5678",
        "１３８１２３４５６７８,１３８****５６７８",
        "+86 138 1234 5678,+861****5678",
        "138.1234.5678 张经理,138****5678 张经理",
        "3 号楼 201 室 张经理,3 号楼 201 室 张经理",
        "分机 802456,分机 802456",
        "请于 2026-09-30 13812345678 答复,请于 2026-09-30 138****5678 答复",
        "DB-2026-000123:WT-2026-000001 请答复,DB-2026-000123:WT-2026-000001 请答复"
    })
    void hides_every_number_in_what_somebody_wrote(String text, String shown) {
        assertThat(Mask.text(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "要地 13812345678,要地 138****5678",
        "联系138 1234 5678,联系138****5678",
        "0558-2345678,055****5678",
        "2008-03-05,2008-03-05",
        "340123000012345,340123000012345",
        "91341282MA13812345,91341282MA13812345",
        "1381234567,1381234567",
        "+8613812345678,+86138****5678",
        "8613812345678,86138****5678",
        "008613812345678,0086138****5678",
        "+86-138 1234 5678,+86-138****5678",
        "(+86)13812345678,(+86)138****5678",
        "Tel13812345678,Tel138****5678",
        "wx13812345678abc,wx138****5678abc",
        "13812345678wechat1,138****5678wechat1",
        "8613812345678t2026,86138****5678t2026",
        "138.1234.5678,138****5678",
        "138·1234·5678,138****5678",
        "138 - 1234 - 5678,138****5678",
        "１３８１２３４５６７８,１３８****５６７８",
        "(0558)2345678,055****5678",
        "（0558）2345678,055****5678",
        "(0558) 234 5678,055****5678",
        "0558-234-5678,055****5678",
        "010-6234-5678,010****5678",
        "021.6234.5678,021****5678",
        "+86 558 2345678,+86 ****78",
        "+86(0558)2345678,+86055****5678",
        "0558-2345678-802,055****5678-802",
        "合计 138123456.78 元,合计 138123456.78 元",
        "均价 1381234.5678,均价 1381234.5678",
        "坐标 138.12345678,坐标 138.12345678",
        "341282198001011234,341282198001011234",
        "91341282ma05582345 678,91341282ma05582345 678",
        "WT-2026-000123 DB-2026-000001,WT-2026-000123 DB-2026-000001",
        "0190d6a1-7c3e-7f00-8a13-a13812345678,0190d6a1-7c3e-7f00-8a13-a13812345678"
    })
    void hides_telephone_numbers_alone_in_a_cell_that_may_say_anything(String cell, String shown) {
        assertThat(Mask.telephones(cell)).isEqualTo(shown);
    }

    @RepeatedTest(200)
    void no_mobile_number_survives_whatever_touches_it(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var mobile = mobile(random);
        var text = words(random) + pick(random, "", "86", "+86", "+86 ", "0086-") + mobile + words(random);
        assertThat(Mask.telephones(text)).as(text).doesNotContain(mobile);
        assertThat(Mask.text(text)).as(text).doesNotContain(mobile);
    }

    @RepeatedTest(200)
    void no_credit_code_is_changed_whatever_stands_beside_it(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var code = code(random);
        var text =
                pick(random, "", "代码", "13912345678 ", "(") + code + pick(random, "", "号", ",13912345678", " 678", ")");
        assertThat(Mask.telephones(text)).as(text).contains(code).doesNotContain("13912345678");
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }

    private static String code(Random random) {
        var code = new StringBuilder(pick(random, "91", "92", "93", "12", "N2"));
        code.append("%06d".formatted(random.nextInt(1_000_000)));
        for (int i = 0; i < 10; i++) {
            code.append("0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(random.nextInt(31)));
        }
        return code.toString();
    }

    /** Anything but a digit at its ends, since a longer number is no telephone number. */
    private static String words(Random random) {
        var words = new StringBuilder(pick(random, "电", "t", "-", "(", " "));
        for (int i = random.nextInt(4); i > 0; i--) {
            words.append(pick(random, "张厂长", "Tel", "WT-2026-000123", "2026-09-30", code(random), "3 号楼 201", " "));
            words.append(pick(random, ",", ":", " ", "x", "）", "、"));
        }
        return words + pick(random, " ", "电话", "T", ".", "-");
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    @ParameterizedTest
    @CsvSource({
        "张经理 13812345678,张经理 138****5678 不在,true",
        "座机 2345678,座机 ****78,true",
        "张经理 13812345678,张经理 13912345678,false",
        "张经理,张经理 138****5678,false",
        "原文 138****5678,原文 138****5678,false",
        ",138****5678,false",
        "13812345678,,false"
    })
    void tells_a_number_that_is_written_back_hidden(String was, String now, boolean overwrites) {
        assertThat(Mask.overwrites(was, now)).isEqualTo(overwrites);
    }

    @Test
    void leaves_the_first_character_of_a_name() {
        assertThat(Mask.name("张三丰")).isEqualTo("张*");
        assertThat(Mask.name("𠮷田")).isEqualTo("𠮷*");
    }
}
