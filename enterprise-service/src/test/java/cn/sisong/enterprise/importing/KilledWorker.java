package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.Claims.Claim;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.sisong.enterprise.importing.ImportFile.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Imports of a list of firms whose worker is killed on the way; tests stage and merge 10 rows at a time. */
final class KilledWorker {
    static final int ROWS = 34;
    private static final int KILLED_AFTER = 25;

    private KilledWorker() {}

    static List<String> codes() {
        return IntStream.range(0, ROWS).mapToObj(i -> Sample.creditCode()).toList();
    }

    /** One bad code among the first, one among the last. */
    static ImportFile file(List<String> codes) {
        return ImportFile.of(IntStream.range(0, ROWS)
                .mapToObj(i -> row("续传公司" + i, i == 3 || i == 30 ? "坏" + i : codes.get(i)))
                .toArray(String[]::new));
    }

    /** A job whose worker was killed after so many rows. */
    static UUID killed(List<String> codes) throws IOException {
        var job = abandoned(file(codes).tried());
        assertThatThrownBy(() -> read(job, KILLED_AFTER)).isInstanceOf(Killed.class);
        return job;
    }

    /** A job whose worker was killed in the third range of its merge. */
    static UUID killedWhileMerging(List<String> codes) throws IOException {
        var id = abandoned(file(codes).tried());
        read(id, Integer.MAX_VALUE);
        var task = QuarkusTransaction.requiringNew()
                .call(() -> entities().find(ImportJob.class, id).task(Instant.now()));
        assertThatThrownBy(() -> bean(ImportRun.class).merge(new Claim(id, 1, 1), new Dying(), task))
                .hasCauseInstanceOf(Killed.class);
        return id;
    }

    /** Merges two ranges, and dies after the third before that is committed. */
    private static final class Dying implements ImportKind {
        private final FirmList list = bean(FirmList.class);
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

    /** Stages the rows of a job as its first worker, who is killed after so many. */
    static void read(UUID id, int rows) throws IOException {
        var job = QuarkusTransaction.requiringNew().call(() -> entities().find(ImportJob.class, id));
        try (var source = bean(JobFile.class).open(job)) {
            bean(Reading.class)
                    .run(new Claim(id, 1, 1), job, bean(FirmList.class), job.task(Instant.now()), new Rows() {
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
    static List<Long> staged(UUID job) {
        var row = (Object[]) entities()
                .createNativeQuery("select staged_row, rows_read from import_job where id = :job")
                .setParameter("job", job)
                .getSingleResult();
        return List.of((Long) row[0], (Long) row[1]);
    }

    /** How many staged rows there are still. */
    static long rowsLeft(UUID job) {
        return ((Number) entities()
                        .createNativeQuery("select count(*) from import_row where job_id = :job")
                        .setParameter("job", job)
                        .getSingleResult())
                .longValue();
    }

    /** The worker has fallen silent: whoever looks next takes the job. */
    static void handBack(UUID job) {
        update("update import_job set heartbeat_at = clock_timestamp() - interval '10 minutes' where id = :job", job);
    }

    static void update(String sql, UUID job) {
        QuarkusTransaction.requiringNew().run(() -> entities()
                .createNativeQuery(sql)
                .setParameter("job", job)
                .executeUpdate());
    }

    /** A job like one that has been tried, for earnest and in the hands of a worker that lives. */
    static UUID abandoned(JsonPath tried) {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> entities()
                .createNativeQuery("""
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

    private static EntityManager entities() {
        return bean(EntityManager.class);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
