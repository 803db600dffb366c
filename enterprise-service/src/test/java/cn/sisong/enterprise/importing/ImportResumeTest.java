package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.Claims.Claim;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.Sample.BASE;
import static cn.sisong.enterprise.importing.ImportFile.counts;
import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** Tests stage 10 rows at a time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportResumeTest {
    private static final int ROWS = 34;
    private static final int KILLED_AFTER = 25;

    @Inject
    EntityManager entities;

    @Inject
    Reading reading;

    @Inject
    ImportRun run;

    @Inject
    FirmList list;

    @Inject
    JobFile files;

    @Test
    void goes_on_behind_the_rows_that_a_killed_worker_has_staged() throws IOException {
        var codes = codes();
        var job = killed(codes);
        assertThat(staged(job)).containsExactly(21L, 20L);
        // a mark that only a row has which is not read again
        update("update import_row set address = '未再读取' where job_id = :job and row_no = 2", job);
        handBack(job);
        var done = ImportFile.await(BASE + "/jobs/" + job);
        // one bad code among the first, one among the last
        assertThat(counts(done)).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
        assertThat(ImportFile.firm(codes.get(0)).getString("address")).isEqualTo("未再读取");
        assertThat(ImportFile.errors(done).lines().skip(1).map(line -> line.substring(0, 3)))
                .containsExactly("5,C", "32,");
        // all the rest is as the file has it, as it would be without the crash
        assertThat(counts(file(codes).imported())).containsExactly(ROWS, 0, 1, ROWS - 3, 2);
        assertThat(rowsLeft(job)).isZero();
    }

    @Test
    void begins_again_when_the_staged_rows_are_gone() throws IOException {
        var codes = codes();
        var job = killed(codes);
        update("delete from import_row where job_id = :job", job);
        handBack(job);
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
    }

    @Test
    void goes_on_behind_the_rows_that_a_killed_worker_has_merged() throws IOException {
        var codes = codes();
        var job = killedWhileMerging(codes);
        var seen = Sample.dispatcher().get(BASE + "/jobs/" + job).jsonPath();
        assertThat(seen.getBoolean("merging")).isTrue();
        assertThat(seen.getDouble("progress")).isBetween(0.5, 0.99);
        // what was merged is there, and nothing of the range in which the worker died
        assertThat(counts(seen)).containsExactly(ROWS, 19, 0, 0, 1);
        assertThat(ImportFile.firm(codes.get(19))).isNotNull();
        assertThat(ImportFile.firm(codes.get(20))).isNull();
        handBack(job);
        // a row that was merged twice would have been unchanged
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
        assertThat(rowsLeft(job)).isZero();
    }

    @Test
    void goes_on_behind_the_merged_rows_when_the_staged_rows_are_gone() throws IOException {
        var job = killedWhileMerging(codes());
        update("delete from import_row where job_id = :job", job);
        handBack(job);
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, ROWS - 2, 0, 0, 2);
    }

    @Test
    void is_not_cancelled_once_it_has_begun_to_write() throws IOException {
        var job = killedWhileMerging(codes());
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/jobs/" + job)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        handBack(job);
        assertThat(ImportFile.await(BASE + "/jobs/" + job).getString("state")).isEqualTo("SUCCEEDED");
    }

    @Test
    void leaves_a_firm_to_whoever_has_corrected_it_since_the_file_came() throws IOException {
        var codes = codes();
        file(codes).imported();
        var moved = codes.stream().map(code -> "续传新名公司," + code + ",新址").toArray(String[]::new);
        var job = abandoned(ImportFile.with("企业名称,统一社会信用代码,注册地址", moved).tried());
        read(job, Integer.MAX_VALUE);
        var firm = ImportFile.firm(codes.get(0));
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body("{\"name\":\"人工更正公司\"}")
                .patch(BASE + "/enterprises/" + firm.getString("id"))
                .then()
                .statusCode(200);
        handBack(job);
        // the two that the first list did not bring are new
        assertThat(counts(ImportFile.await(BASE + "/jobs/" + job))).containsExactly(ROWS, 2, ROWS - 3, 0, 1);
        assertThat(ImportFile.firm(codes.get(0)).getString("name")).isEqualTo("人工更正公司");
        Sample.tryPost(Sample.dispatcher(), "/jobs/" + job + "/quarantine/2/_correct", Map.of("cells", Map.of()))
                .then()
                .statusCode(201);
        assertThat(ImportFile.firm(codes.get(0)).getString("name")).isEqualTo("续传新名公司");
    }

    @Test
    void stages_nothing_more_once_another_worker_has_the_job() throws IOException {
        var job = killed(codes());
        update("update import_job set claim = 9 where id = :job", job);
        assertThatThrownBy(() -> read(job, Integer.MAX_VALUE)).isInstanceOf(ImportRun.Lost.class);
        assertThat(staged(job)).containsExactly(21L, 20L);
        update("update import_job set claim = 1 where id = :job", job);
        handBack(job);
        ImportFile.await(BASE + "/jobs/" + job);
    }

    @Test
    void leaves_no_staged_rows_of_a_job_that_was_cancelled() throws IOException {
        var job = killed(codes());
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(BASE + "/jobs/" + job)
                .then()
                .statusCode(204);
        assertThat(rowsLeft(job)).isZero();
    }

    private static List<String> codes() {
        return IntStream.range(0, ROWS).mapToObj(i -> Sample.creditCode()).toList();
    }

    private static ImportFile file(List<String> codes) {
        return ImportFile.of(IntStream.range(0, ROWS)
                .mapToObj(i -> row("续传公司" + i, i == 3 || i == 30 ? "坏" + i : codes.get(i)))
                .toArray(String[]::new));
    }

    /** A job whose worker was killed after so many rows. */
    private UUID killed(List<String> codes) throws IOException {
        var job = abandoned(file(codes).tried());
        assertThatThrownBy(() -> read(job, KILLED_AFTER)).isInstanceOf(Killed.class);
        return job;
    }

    /** A job whose worker was killed in the third range of its merge. */
    private UUID killedWhileMerging(List<String> codes) throws IOException {
        var id = abandoned(file(codes).tried());
        read(id, Integer.MAX_VALUE);
        var task = QuarkusTransaction.requiringNew()
                .call(() -> entities.find(ImportJob.class, id).task(Instant.now()));
        assertThatThrownBy(() -> run.merge(new Claim(id, 1, 1), new Dying(), task))
                .hasCauseInstanceOf(Killed.class);
        return id;
    }

    /** Merges two ranges, and dies after the third before that is committed. */
    private final class Dying implements ImportKind {
        private int merged;

        @Override
        public ListKind kind() {
            return list.kind();
        }

        @Override
        public List<? extends Heading> columns() {
            return list.columns();
        }

        @Override
        public void template(DataScope scope, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RowTest test(Task task, Header header, boolean fixedWidth) {
            return list.test(task, header, fixedWidth);
        }

        @Override
        public void merge(Task task, Range range) {
            list.merge(task, range);
            if (++merged == 3) {
                throw new Killed();
            }
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void read(UUID id, int rows) throws IOException {
        var job = QuarkusTransaction.requiringNew().call(() -> entities.find(ImportJob.class, id));
        try (var source = files.open(job)) {
            reading.run(new Claim(id, 1, 1), job, list, job.task(Instant.now()), new Rows() {
                private int left = rows + 1;

                @Override
                public RawRow next() throws IOException {
                    if (left-- == 0) {
                        throw new Killed();
                    }
                    return source.next();
                }

                @Override
                public double progress() {
                    return source.progress();
                }

                @Override
                public boolean fixedWidth() {
                    return true;
                }

                @Override
                public void close() {
                    // the source is closed by whoever opened it
                }
            });
        }
    }

    /** staged_row, rows_read. */
    private List<Long> staged(UUID job) {
        var row = (Object[]) entities.createNativeQuery("select staged_row, rows_read from import_job where id = :job")
                .setParameter("job", job)
                .getSingleResult();
        return List.of((Long) row[0], (Long) row[1]);
    }

    private long rowsLeft(UUID job) {
        return ((Number) entities.createNativeQuery("select count(*) from import_row where job_id = :job")
                        .setParameter("job", job)
                        .getSingleResult())
                .longValue();
    }

    /** The worker has fallen silent: whoever looks next takes the job. */
    private void handBack(UUID job) {
        update("update import_job set heartbeat_at = clock_timestamp() - interval '10 minutes' where id = :job", job);
    }

    private void update(String sql, UUID job) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter("job", job).executeUpdate());
    }

    /** A job like one that has been tried, for earnest and in the hands of a worker that lives. */
    private UUID abandoned(JsonPath tried) {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                        insert into import_job select (jsonb_populate_record(j, jsonb_build_object(
                            'id', cast(:id as text), 'version', 0, 'state', 'RUNNING', 'progress', 0,
                            'dry_run', false, 'finished_at', null, 'claim', 1, 'attempts', 1, 'staged_row', 0,
                            'merging', false, 'merged_row', 0, 'rows_read', 0, 'rows_created', 0, 'rows_updated', 0,
                            'rows_unchanged', 0, 'rows_quarantined', 0,
                            'heartbeat_at', clock_timestamp() + interval '1 hour'))).*
                        from import_job j where id = :tried\
                        """)
                .setParameter("id", id.toString())
                .setParameter("tried", UUID.fromString(tried.getString("id")))
                .executeUpdate());
        return id;
    }
}
