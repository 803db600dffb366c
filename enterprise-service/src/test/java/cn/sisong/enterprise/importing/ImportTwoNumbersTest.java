package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;

/** A firm that has a credit code and is known by an old number too. Tests merge 10 rows at a time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTwoNumbersTest {
    private final String code = Sample.creditCode();
    private final String number = "34012" + System.nanoTime() % 10_000_000_000L;
    private UUID firm;

    @BeforeEach
    void a_firm_that_is_known_by_both() {
        firm = Sample.post(
                Sample.dispatcher(),
                "/enterprises",
                Map.of("creditCode", code, "name", "两号公司", "areaCode", Sample.ZONE, "sameNameConfirmed", true));
        Sample.post(
                Sample.dispatcher(),
                "/enterprises/" + firm + "/identifiers",
                Map.of("kind", "REGISTRATION", "value", number));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20})
    void counts_the_first_row_of_the_firm_however_many_others_lie_between(int others) {
        var file = file(row("两号先来公司", number), others, row("两号后来公司", code));
        for (var job : new JsonPath[] {file.tried(), file.imported()}) {
            assertThat(counts(job)).containsExactly(others + 2, others, 1, 0, 1);
            assertThat(ImportFile.errors(job)).contains((others + 3) + ",DUPLICATE_IN_FILE,与第 2 行");
        }
        assertThat(ImportFile.firm(code).getString("name")).isEqualTo("两号先来公司");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void counts_it_when_the_code_comes_first(int others) {
        var file = file(row("两号先来公司", code), others, row("两号后来公司", number));
        assertThat(counts(file.tried())).containsExactly(others + 2, others, 1, 0, 1);
        assertThat(counts(file.imported())).containsExactly(others + 2, others, 1, 0, 1);
        assertThat(ImportFile.firm(code).getString("name")).isEqualTo("两号先来公司");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void takes_a_row_that_says_the_same_for_a_repetition(int others) {
        var file = file(row("两号先来公司", number), others, row("两号先来公司", code));
        assertThat(counts(file.tried())).containsExactly(others + 2, others, 1, 1, 0);
        assertThat(counts(file.imported())).containsExactly(others + 2, others, 1, 1, 0);
    }

    private static ImportFile file(String first, int others, String last) {
        var rows = new ArrayList<String>();
        rows.add(first);
        for (int i = 0; i < others; i++) {
            rows.add(row("两号之间公司" + i, Sample.creditCode()));
        }
        rows.add(last);
        return ImportFile.of(rows.toArray(String[]::new));
    }
}
