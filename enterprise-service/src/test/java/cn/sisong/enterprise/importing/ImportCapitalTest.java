package cn.sisong.enterprise.importing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportCapitalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50(万元)|500000.00",
                "50\uff08万元\uff09|500000.00",
                "6,167.1500(万元)|61671500.00",
                "1400万人民币|14000000.00",
                "48.8万人民币|488000.00",
                "100万元人民币|1000000.00",
                "100万人民币元|1000000.00",
                "30(万)|300000.00",
                "2亿元|200000000.00",
                "人民币 50 万元|500000.00",
                "80000元|80000.00",
                "0.000001万元|0.01"
            })
    void reads_yuan_exactly(String text, BigDecimal yuan) {
        assertThat(Capital.yuan(text)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"30(万美元)", "500万港币", "1000日元", "50", "约50万元", "若干", "0.0000001万元", "999999999999999亿元", ""})
    void guesses_nothing(String text) {
        assertThat(Capital.yuan(text)).isNull();
    }

    @Test
    void keeps_large_amounts_exact() {
        assertThat(Capital.yuan("1,234,567.891234(万元)")).isEqualTo("12345678912.34");
    }
}
