package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A job that an earlier version had begun, which kept neither the first row of the file nor the cells of others. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportUpgradeTest {
    @Inject
    EntityManager entities;

    @Test
    void ends_like_one_of_this_version() throws IOException {
        var code = Sample.creditCode();
        var job = begun(ImportFile.of(row("升级好公司", code), row("升级坏码公司", "123")));
        migrate();
        update("update import_job set heartbeat_at = null where id = :job", job);
        var done = ImportFile.await(BASE + "/jobs/" + job);
        assertThat(counts(done)).containsExactly(2, 1, 0, 0, 1);
        assertThat(ImportFile.errors(done)).contains(ImportFile.HEADER).contains("升级坏码公司");
        Sample.dispatcher()
                .get(BASE + "/jobs/" + job + "/quarantine")
                .then()
                .statusCode(200)
                .body("items[0].cells.企业名称", equalTo("升级坏码公司"), "items[0].correctable", equalTo(true));
        Sample.tryPost(
                        Sample.dispatcher(),
                        "/jobs/" + job + "/quarantine/3/_correct",
                        Map.of("cells", Map.of("统一社会信用代码", Sample.creditCode())))
                .then()
                .statusCode(201);
    }

    /** A job of the earlier version that had read the whole file, and set a row aside while it did. */
    private UUID begun(ImportFile file) {
        var job = Ids.next();
        update("""
            insert into import_job select (jsonb_populate_record(j, jsonb_build_object(
                'id', cast(:job as text), 'version', 0, 'state', 'RUNNING', 'dry_run', false, 'finished_at', null,
                'claim', 1, 'attempts', 1, 'header', null, 'merging', false, 'merged_row', 0, 'rows_created', 0,
                'rows_unchanged', 0, 'rows_quarantined', 1,
                'heartbeat_at', clock_timestamp() + interval '1 hour'))).*
            from import_job j where id = '%s'\
            """.formatted(file.tried().getString("id")), job);
        update("""
            insert into import_error (job_id, row_no, credit_code, name, reason, detail)
            values (:job, 3, '123', '升级坏码公司', 'CODE_LENGTH', '统一社会信用代码应为 18 位:123')\
            """, job);
        return job;
    }

    private void migrate() throws IOException {
        try (var script = getClass().getResourceAsStream("/db/migration/V36__finish_jobs_of_before.sql")) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(sql).executeUpdate());
        }
    }

    private void update(String sql, UUID job) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter("job", job).executeUpdate());
    }
}
