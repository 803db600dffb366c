package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.enterprise.importing.Claims.Claim;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** One run of one job: read and stage chunk by chunk, then merge and record in one transaction. */
@ApplicationScoped
class ImportRun {
    /** Seconds that one merge may take. */
    private static final int LONGEST = 7200;

    private final Session session;
    private final Reading reading;
    private final Claims claims;
    private final List<ImportKind> kinds;
    private final Changes changes;
    private final Clock clock;

    ImportRun(
            Session session,
            Reading reading,
            Claims claims,
            @All List<ImportKind> kinds,
            Changes changes,
            Clock clock) {
        this.session = session;
        this.reading = reading;
        this.claims = claims;
        this.kinds = kinds;
        this.changes = changes;
        this.clock = clock;
    }

    /** The job was cancelled, or another worker has it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static void hold(boolean held) {
        if (!held) {
            throw new Lost();
        }
    }

    Counts run(Claim claim) throws IOException {
        var job = QuarkusTransaction.requiringNew().call(() -> session.find(ImportJob.class, claim.job()));
        var kind = kind(job.kind);
        var task = job.task(clock.instant());
        reading.run(claim, job, kind, task);
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> finish(claim, job, kind, task));
    }

    ImportKind kind(ListKind wanted) {
        return kinds.stream().filter(kind -> kind.kind() == wanted).findFirst().orElseThrow();
    }

    /** Everything or nothing. */
    private Counts finish(Claim claim, ImportJob job, ImportKind kind, Task task) {
        var staged = claims.stagedCounts(claim).orElseThrow(Lost::new);
        // nobody analyses a table that has just been filled; bigrams would take seconds, the merge joins on these
        execute("analyze import_row (job_id, row_no, credit_code, reason)");
        // a job waits until the other imports are through; whoever corrects a row gives up after the usual 5 s
        execute("set local lock_timeout = 0");
        var counts = kind.merge(task, staged.read(), staged.faulty());
        hold(claims.succeed(claim, counts));
        var outcome =
                new ImportOutcome(job.id, JobState.SUCCEEDED.name(), job.dryRun, counts, job.createdBy, job.fileId);
        changes.record(new Change(job.kind.change(), "import-job", job.id, job.version + 1, null, outcome));
        return counts;
    }

    private void execute(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
