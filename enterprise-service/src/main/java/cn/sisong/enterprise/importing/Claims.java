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

    /** A job in a worker's hands. */
    record Claim(UUID job, long number) {}

    /** The oldest job that nobody has, or whose worker has fallen silent. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claim> take() {
        return session.createNativeQuery("""
                        update import_job set claim = claim + 1, heartbeat_at = clock_timestamp(), progress = 0, rows_read = 0
                        where id = (
                            select id from import_job
                            where state = 'RUNNING' and (heartbeat_at is null
                                or heartbeat_at < clock_timestamp() - make_interval(secs => :silent))
                            order by created_at, id for update skip locked limit 1)
                        returning id, claim
                        """, Tuple.class)
                .setParameter("silent", (double) config.silence().toSeconds())
                .getResultStream()
                .map(row -> new Claim(row.get(0, UUID.class), row.get(1, Long.class)))
                .findFirst();
    }

    /** Says that the worker is alive; false when the job is no longer its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean beat(Claim claim) {
        return update(claim, "heartbeat_at = clock_timestamp()").executeUpdate() == 1;
    }

    /** Shows how far the job is; false when it is no longer the worker's own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean progress(Claim claim, double progress, long read) {
        return update(claim, "heartbeat_at = clock_timestamp(), progress = :progress, rows_read = :read")
                        .setParameter("progress", progress)
                        .setParameter("read", read)
                        .executeUpdate()
                == 1;
    }

    /** Gives the job back, for whoever takes it next. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(Claim claim) {
        update(claim, "heartbeat_at = null").executeUpdate();
    }

    /** Part of the transaction that holds the job's effects; false when the job is no longer the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean succeed(Claim claim, Counts counts) {
        return update(claim, """
                        state = 'SUCCEEDED', version = version + 1, progress = 1, finished_at = :now, rows_read = :read,
                        rows_created = :created, rows_updated = :updated, rows_unchanged = :unchanged,
                        rows_quarantined = :quarantined""")
                        .setParameter("now", clock.instant())
                        .setParameter("read", counts.read())
                        .setParameter("created", counts.created())
                        .setParameter("updated", counts.updated())
                        .setParameter("unchanged", counts.unchanged())
                        .setParameter("quarantined", counts.quarantined())
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean fail(Claim claim, String code, String detail) {
        return update(claim, """
                        state = 'FAILED', version = version + 1, finished_at = :now, rows_read = 0,
                        failure_code = :code, failure = :detail""")
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
