package cn.sisong.enterprise.firm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403003429409755",
                "91440300L83341734R",
                "91440101MA5CJQ4N59",
                "91341282MA8N000106",
                "91341282MA8N000293",
                "91341282MA8N002050"
            })
    void accepts_codes_of_the_standard(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
    void finds_the_wrong_check_digit_of_some_legal_early_codes(String code) {
        assertThat(CreditCode.fault(code)).contains(CreditCode.Fault.CHECK_DIGIT);
    }

    @Test
    void raises_case_and_drops_blanks_before_checking() {
        assertThat(CreditCode.normalise(" 91341282ma8n 000106\u3000")).isEqualTo("91341282MA8N000106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "企合苏总字第000063", "13830295-X"})
    void finds_old_numbers_to_be_of_another_length(String code) {
        assertThat(CreditCode.fault(code)).contains(CreditCode.Fault.LENGTH);
    }

    @Test
    void refuses_letters_outside_the_alphabet() {
        assertThat(CreditCode.fault("9134128OMA8N000106")).contains(CreditCode.Fault.CHARACTER);
    }
}
