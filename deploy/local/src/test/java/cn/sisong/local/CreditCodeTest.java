package cn.sisong.local;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreditCodeTest {

    @Test
    void computes_the_check_characters_of_the_standard_s_example() {
        assertThat(CreditCode.bodyCheck("M000100Y")).isEqualTo('4');
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }

    @Test
    void makes_well_formed_codes() {
        assertThat(CreditCode.of("341282", 7)).matches("91341282MADEM007[0-9X][0-9A-HJ-NPQRTUWXY]");
    }
}
