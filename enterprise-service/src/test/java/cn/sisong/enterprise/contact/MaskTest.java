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

    @Test
    void leaves_the_first_character_of_a_name() {
        assertThat(Mask.name("张三丰")).isEqualTo("张*");
        assertThat(Mask.name("𠮷田")).isEqualTo("𠮷*");
    }
}
