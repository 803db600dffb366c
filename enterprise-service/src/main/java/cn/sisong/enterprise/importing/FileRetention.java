package cn.sisong.enterprise.importing;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;

/**
 * Empties the uploaded files of ended jobs when their time is over, and forgets what became of each row: they hold whole
 * ledgers, of which nobody needs more than the rows that failed. What the file was (size, digest) stays.
 */
@ApplicationScoped
class FileRetention {
    private final Session session;
    private final ImportConfig config;
    private final Clock clock;

    FileRetention(Session session, ImportConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /** Every process may run it at once: each takes jobs that no other one holds. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void empty() {
        var chunks = session.createNativeMutationQuery("""
                        with ended as (
                            select id, file_id from import_job
                            where state <> 'RUNNING' and finished_at < :before and (
                                exists (select 1 from stored_chunk c where c.file_id = import_job.file_id)
                                -- a row that was corrected later has a result again
                                or exists (select 1 from import_result r where r.job_id = import_job.id))
                            order by finished_at, id limit 20 for update skip locked),
                        forgotten as (delete from import_result where job_id in (select id from ended))
                        delete from stored_chunk where file_id in (select file_id from ended)
                        """)
                .setParameter("before", clock.instant().minus(config.retention()))
                .executeUpdate();
        if (chunks > 0) {
            Log.infof("import files over their time: %d chunks deleted", chunks);
        }
    }
}
