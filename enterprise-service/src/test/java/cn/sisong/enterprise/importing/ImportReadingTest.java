package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportReadingTest {
    private static final String TEXT = "企业名称,统一社会信用代码\n界首市星海精密有限公司,x\n";

    @Test
    void tells_utf8_from_gb18030() {
        assertThat(TextEncoding.of(TEXT.getBytes(StandardCharsets.UTF_8)).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of(TEXT.getBytes(Charset.forName("GB18030"))).charset())
                .isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void is_not_misled_by_a_character_that_is_cut_off() {
        var bytes = TEXT.repeat(100).getBytes(StandardCharsets.UTF_8);
        for (int length = 60; length < 120; length++) {
            assertThat(TextEncoding.of(Arrays.copyOf(bytes, length)).charset()).isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @Test
    void refuses_utf16_and_binary_content() {
        assertThatThrownBy(() -> TextEncoding.of(TEXT.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> TextEncoding.of(new byte[] {'M', 'Z', 0, 1})).isInstanceOf(Refusal.class);
    }

    @Test
    void reads_characters_across_the_edge_of_the_sample() throws IOException {
        for (int pad = 0; pad < 3; pad++) {
            var text = "a".repeat(pad) + "企业".repeat(20_000) + "\n末行";
            try (var rows = CsvRows.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1)) {
                assertThat(rows.next().cells().get(0)).isEqualTo(text.substring(0, text.indexOf('\n')));
                assertThat(rows.next().cells().get(0)).isEqualTo("末行");
            }
        }
    }

    @Test
    void counts_rows_as_a_spreadsheet_does() throws IOException {
        var text = "a,b\r\n\r\n\"x\ny\",\"1,2\"\r\n,\r\nlast,1";
        try (var rows = CsvRows.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1)) {
            assertThat(rows.next().number()).isEqualTo(1);
            assertThat(rows.next()).isEqualTo(new RawRow(3, List.of("x\ny", "1,2")));
            assertThat(rows.next()).isEqualTo(new RawRow(5, List.of("last", "1")));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void knows_columns_by_any_of_their_headings_in_any_order() {
        var first = new RawRow(1, List.of("备注", "住所", " 信用代码 ", "市场主体名称*", "注册资本\uff08万元\uff09"));
        var header = Header.of(first, Column.ALL);
        assertThat(header.cell(first, Column.ADDRESS)).isEqualTo("住所");
        assertThat(header.cell(first, Column.NAME)).isEqualTo("市场主体名称*");
        assertThat(header.has(Column.CAPITAL)).isTrue();
        assertThat(header.has(Column.AREA)).isFalse();
    }

    @Test
    void prefers_the_commoner_heading() {
        var first = new RawRow(1, List.of("地址", "注册地址", "名称", "企业名称", "统一社会信用代码"));
        assertThat(Header.of(first, Column.ALL).cell(first, Column.NAME)).isEqualTo("企业名称");
    }

    @Test
    void names_the_columns_that_are_missing() {
        assertThatThrownBy(() -> Header.of(new RawRow(1, List.of("企业名称", "电话")), Column.ALL))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("missing-columns");
                    assertThat(refusal.detail().zh()).contains("统一社会信用代码").doesNotContain("企业名称");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1980-01-04", "1980/1/4", "1980.1.4", "1980年1月4日", "19800104", "1980-01-04 00:00:00", "29224"})
    void reads_dates_as_lists_write_them(String text) {
        assertThat(RegistrationDate.parse(text)).contains(LocalDate.of(1980, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "1980-13-01", "昨天", "0001-01-01", "安徽"})
    void knows_what_is_no_date(String text) {
        assertThat(RegistrationDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C,C", "c2651,C2651", "2651,C2651", "26,C26", "D2651,", "98,", "制造业,", "U,"})
    void reads_industry_codes_only(String text, String code) {
        assertThat(Industry.code(text)).isEqualTo(code);
    }

    @Test
    void escapes_what_copy_would_take_for_its_own() {
        var row = new CopyText()
                .add("a\tb\\N\n")
                .add((Object) null)
                .add(new String[] {"\"", "\\,", "甲乙"})
                .take();
        assertThat(row).isEqualTo("a\\tb\\\\N\\n\t\\N\t{\"\\\\\"\",\"\\\\\\\\,\",\"甲乙\"}\n");
    }
}
