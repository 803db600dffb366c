package cn.sisong.enterprise.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Which worker has which job. Taking a job raises its number; whoever holds an earlier one finds every later statement
 * without effect and gives up. Heartbeats are in the database's own time, not business time: that can be set, and the
 * clocks of workers on several machines differ.
 */
@ApplicationScoped
class Claims {
    private static final String HELD = " where id = :job and claim = :claim and state = 'RUNNING'";

    private final Session session;
    private final ImportConfig config;
    private final Clock clock;

    Claims(Session session, ImportConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A job in a worker's hands.
     *
     * @param attempts how often it was begun since it last came on
     */
    record Claim(UUID job, long number, int attempts) {}

    /** The oldest job that nobody has, or whose worker has fallen silent. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claim> take() {
        return session.createNativeQuery("""
                        update import_job set claim = claim + 1, attempts = attempts + 1, heartbeat_at = clock_timestamp()
                        where id = (
                            select id from import_job
                            where state = 'RUNNING' and (heartbeat_at is null
                                or heartbeat_at < clock_timestamp() - make_interval(secs => :silent))
                            order by created_at, id for update skip locked limit 1)
                        returning id, claim, attempts
                        """, Tuple.class)
                .setParameter("silent", (double) config.silence().toSeconds())
                .getResultStream()
                .map(row -> new Claim(row.get(0, UUID.class), row.get(1, Long.class), row.get(2, Integer.class)))
                .findFirst();
    }

    /** Says that the worker is alive; false when the job is no longer its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean beat(Claim claim) {
        return update(claim, "heartbeat_at = clock_timestamp()").executeUpdate() == 1;
    }

    /**
     * The row of the file behind which the job goes on. Where the staged rows are gone (they do not survive a crash of
     * the database itself), that is the beginning.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    long stagedRow(Claim claim) {
        var row = session.createNativeQuery("select staged_row from import_job" + HELD, Long.class)
                .setParameter("job", claim.job())
                .setParameter("claim", claim.number())
                .getResultStream()
                .findFirst()
                .orElseThrow(ImportRun.Lost::new);
        if (row > 0 && isStaged(claim.job(), row)) {
            return row;
        }
        clear(claim.job());
        ImportRun.hold(
                update(claim, "staged_row = 0, rows_read = 0, progress = 0").executeUpdate() == 1);
        return 0;
    }

    /** What an earlier version has not kept of a job that it had begun; false when that is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean headed(Claim claim, RawRow first) {
        return update(claim, "header = :header")
                        .setParameter("header", Cells.kept(first.cells()))
                        .executeUpdate()
                == 1;
    }

    private boolean isStaged(UUID job, long row) {
        return session.createNativeQuery(
                        "select exists (select 1 from import_row where job_id = :job and row_no = :row)", Boolean.class)
                .setParameter("job", job)
                .setParameter("row", row)
                .getSingleResult();
    }

    /** Part of a chunk's transaction: it came on; false when the job is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean staged(Claim claim, Staging chunk, double progress) {
        return update(claim, """
                        heartbeat_at = clock_timestamp(), attempts = 0, staged_row = :row, progress = :progress,
                        rows_read = rows_read + :read\
                        """)
                        .setParameter("row", chunk.lastRow())
                        .setParameter("progress", progress)
                        .setParameter("read", chunk.rows())
                        .executeUpdate()
                == 1;
    }

    /** From here on rows are written; false when the job is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean merging(Claim claim) {
        return update(claim, "merging = true").executeUpdate() == 1;
    }

    /** The rows to merge next; empty when all are merged. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Range> next(Claim claim) {
        return session.createNativeQuery("""
                        select j.merged_row, max(r.row_no) from import_job j, lateral (
                            select row_no from import_row where job_id = j.id and row_no > j.merged_row
                            order by row_no limit :most) r
                        where j.id = :job group by j.merged_row
                        """, Range.class)
                .setParameter("job", claim.job())
                .setParameter("most", config.chunk())
                .getResultStream()
                .findFirst();
    }

    /** Part of a range's transaction: what became of its rows; false when the job is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean merged(Claim claim, Range range, Counts counts) {
        return update(claim, """
                        heartbeat_at = clock_timestamp(), attempts = 0, merged_row = :row,
                        progress = greatest(progress, :share + (1 - :share) * :row / staged_row),
                        rows_created = rows_created + :created, rows_updated = rows_updated + :updated,
                        rows_unchanged = rows_unchanged + :unchanged, rows_quarantined = rows_quarantined + :quarantined\
                        """)
                        .setParameter("row", range.upTo())
                        .setParameter("share", Reading.SHARE)
                        .setParameter("created", counts.created())
                        .setParameter("updated", counts.updated())
                        .setParameter("unchanged", counts.unchanged())
                        .setParameter("quarantined", counts.quarantined())
                        .executeUpdate()
                == 1;
    }

    /** Gives the job back for whoever takes it next; false when it has been begun too often without coming on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean release(Claim claim) {
        return session.createNativeMutationQuery(
                                "update import_job set heartbeat_at = null" + HELD + " and attempts < :most")
                        .setParameter("job", claim.job())
                        .setParameter("claim", claim.number())
                        .setParameter("most", config.attempts())
                        .executeUpdate()
                == 1;
    }

    /** The staged rows of a job that has ended are of no use. */
    @Transactional(Transactional.TxType.MANDATORY)
    void clear(UUID job) {
        session.createNativeMutationQuery("delete from import_row where job_id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Ends the job when all its rows are merged; false when it is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean succeed(Claim claim) {
        clear(claim.job());
        return update(claim, "state = 'SUCCEEDED', version = version + 1, progress = 1, finished_at = :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** What was merged stays, and the counts tell how much that is. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean fail(Claim claim, String code, String detail) {
        clear(claim.job());
        return update(claim, """
                        state = 'FAILED', version = version + 1, finished_at = :now,
                        rows_read = case when merging then rows_read else 0 end, failure_code = :code, failure = :detail\
                        """)
                        .setParameter("now", clock.instant())
                        .setParameter("code", code)
                        .setParameter("detail", detail)
                        .executeUpdate()
                == 1;
    }

    private org.hibernate.query.MutationQuery update(Claim claim, String changes) {
        return session.createNativeMutationQuery("update import_job set " + changes + HELD)
                .setParameter("job", claim.job())
                .setParameter("claim", claim.number());
    }
}
