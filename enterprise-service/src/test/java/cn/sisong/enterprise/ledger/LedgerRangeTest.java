package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.importing.ImportFile;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.importing.ImportFile.counts;
import static org.assertj.core.api.Assertions.assertThat;

/** A ledger is merged range by range; tests merge 10 rows at a time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerRangeTest {
    private static final int STAGED = 20_000;

    @Inject
    AgroalDataSource database;

    @Test
    void counts_a_number_once_however_far_apart_its_rows_are() {
        var rows = IntStream.range(0, 25)
                .mapToObj(i -> i + ",2023-05-04,远隔公司" + i + ",,上门,,,,,,,,")
                .toArray(String[]::new);
        rows[22] = rows[1];
        rows[23] = rows[2].replace("2023-05-04", "2023-05-05");
        var ledger = LedgerFile.visits(rows);
        assertThat(counts(ledger.tried())).containsExactly(25, 23, 0, 1, 1);
        var job = ledger.imported();
        assertThat(counts(job)).containsExactly(25, 23, 0, 1, 1);
        assertThat(ImportFile.errors(job)).contains("25,DUPLICATE_IN_FILE,与第 4 行");
    }

    @Test
    void reads_no_more_of_a_long_ledger_than_the_range() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var plan = plan(connection);
                var read = 0L;
                var nodes = Pattern.compile(
                                "\"Relation Name\": \"import_row\".*?\"Actual Rows\": ([\\d.]+),\\s*\"Actual Loops\":"
                                        + " (\\d+)",
                                Pattern.DOTALL)
                        .matcher(plan);
                while (nodes.find()) {
                    read += (long) (Double.parseDouble(nodes.group(1)) * Long.parseLong(nodes.group(2)));
                }
                assertThat(read).isBetween(10L, 100L);
            } finally {
                connection.rollback();
            }
        }
    }

    /** How a range in the middle of a ledger is planned, as the database does it. */
    private static String plan(Connection connection) throws SQLException {
        var job = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                insert into import_row (job_id, row_no, name, content, id, facts)
                select '%s', n, '长台账公司' || n, md5(cast(n as text)), gen_random_uuid(),
                    jsonb_build_object('number', cast(n as text))
                from generate_series(2, %d) n\
                """.formatted(job, STAGED));
            statement.execute("analyze import_row");
            var known = "select v.id, v.source_content as content from visit v"
                    + " where v.source_system = '长台账' and v.source_number = n.number and v.source_area = '340000'";
            var sql = LedgerSql.PLAN
                    .replace("SCOPE", "true")
                    .replace("KNOWN", known)
                    .replace(":job", "'" + job + "'")
                    .replace(":after", "10000")
                    .replace(":upTo", "10010");
            try (var lines = statement.executeQuery("explain (analyze, format json) " + sql)) {
                lines.next();
                return lines.getString(1);
            }
        }
    }
}
