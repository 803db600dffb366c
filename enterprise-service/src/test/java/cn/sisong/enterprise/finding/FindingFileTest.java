package cn.sisong.enterprise.finding;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingFileTest {

    @Test
    void takes_no_telephone_number_along() {
        var finding = new FindingView(
                UUID.randomUUID(),
                0,
                FindingKind.LEAD,
                "有意落户,联系李总13712345678",
                null,
                "线索公司",
                "91341282MA8N000106",
                null,
                null,
                "张三",
                Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(FindingFile.cells(finding))
                .containsExactly("招商线索", "有意落户,联系李总137****5678", "线索公司", "91341282MA8N000106", "张三", "2026-03-02");
    }
}
