package cn.sisong.enterprise.exporting;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-x", "@SUM(A1)", "\t=1", "\r=1"})
    void makes_formulas_harmless_and_knows_them_again(String cell) {
        assertThat(CsvFile.harmless(cell)).isEqualTo("'" + cell);
        assertThat(CsvFile.unguarded("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "普通公司", "'带引号", "1+1"})
    void leaves_other_cells_as_they_are(String cell) {
        assertThat(CsvFile.harmless(cell)).isEqualTo(cell);
        assertThat(CsvFile.unguarded(cell)).isEqualTo(cell);
    }

    @Test
    void writes_a_mark_guards_every_cell_and_leaves_null_empty() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvFile(out)) {
            csv.write(Arrays.asList("=a", null, "甲,乙"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff'=a,,\"甲,乙\"\r\n");
    }
}
