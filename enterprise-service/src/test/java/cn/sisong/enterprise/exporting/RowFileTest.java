package cn.sisong.enterprise.exporting;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowFileTest {
    private static final int ROWS = 20_000;

    /** However long it is, hardly any of it is held: what was written until half of it is gone before the end. */
    @ParameterizedTest
    @EnumSource
    void lets_its_rows_go_as_they_come(ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var half = 0;
        try (var file = format.open(out, "样本", List.of("企业名称"))) {
            for (int row = 0; row < ROWS; row++) {
                file.write(List.of("企业" + UUID.randomUUID()));
                half = row == ROWS / 2 ? out.size() : half;
            }
        }
        assertThat(half).isBetween(out.size() / 3, out.size() * 2 / 3);
    }
}
