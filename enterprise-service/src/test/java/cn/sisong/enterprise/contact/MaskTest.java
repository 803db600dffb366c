package cn.sisong.enterprise.contact;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "(0558)2345678,(0558)****78",
        "１３８１２３４５６７８,１３８****５６７８",
        "+86 138 1234 5678,+861****5678",
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
        "1381234567,1381234567"
    })
    void hides_telephone_numbers_alone_in_a_cell_that_may_say_anything(String cell, String shown) {
        assertThat(Mask.telephones(cell)).isEqualTo(shown);
    }

    @Test
    void leaves_the_first_character_of_a_name() {
        assertThat(Mask.name("张三丰")).isEqualTo("张*");
        assertThat(Mask.name("𠮷田")).isEqualTo("𠮷*");
    }
}
