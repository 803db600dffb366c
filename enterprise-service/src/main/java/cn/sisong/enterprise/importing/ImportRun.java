package cn.sisong.enterprise.importing;

import cn.sisong.common.audit.AuditTrail;
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

/**
 * One run of one job: read and stage chunk by chunk, then merge range by range. Each chunk and each range is a
 * transaction together with how far the job has come, so whoever takes it after a crash goes on behind it.
 */
@ApplicationScoped
class ImportRun {
    /** Seconds that a range or the end may take, waiting for other imports included. */
    private static final int LONGEST = 7200;

    private final Session session;
    private final Reading reading;
    private final Claims claims;
    private final List<ImportKind> kinds;
    private final Results results;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    ImportRun(
            Session session,
            Reading reading,
            Claims claims,
            @All List<ImportKind> kinds,
            Results results,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.session = session;
        this.reading = reading;
        this.claims = claims;
        this.kinds = kinds;
        this.results = results;
        this.changes = changes;
        this.audit = audit;
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
        merge(claim, kind, task);
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> finish(claim));
    }

    void merge(Claim claim, ImportKind kind, Task task) {
        QuarkusTransaction.requiringNew().run(() -> begin(claim));
        for (var isMore = true; isMore; ) {
            isMore = QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> mergeNext(claim, kind, task));
        }
    }

    ImportKind kind(ListKind wanted) {
        return kinds.stream().filter(kind -> kind.kind() == wanted).findFirst().orElseThrow();
    }

    private void begin(Claim claim) {
        hold(claims.merging(claim));
        // nobody analyses a table that has just been filled; bigrams would take seconds, the merge joins on these
        execute("analyze import_row (job_id, row_no, credit_code, number, firm, reason)");
    }

    /** A range wholly or not at all; false when there is none left. */
    private boolean mergeNext(Claim claim, ImportKind kind, Task task) {
        var next = claims.next(claim);
        if (next.isEmpty()) {
            return false;
        }
        // a job waits until the other imports are through; whoever corrects a row gives up after the usual 5 s
        execute("set local lock_timeout = 0");
        var range = next.get();
        kind.merge(task, range);
        var counts = results.keep(task, range);
        hold(claims.merged(claim, range, counts));
        if (!task.dryRun()) {
            audit.record("import-job.merged", "import-job", task.job().toString(), null, new Merged(range, counts));
        }
        return true;
    }

    /** What is recorded of a range, in its own transaction. */
    record Merged(Range rows, Counts counts) {}

    private Counts finish(Claim claim) {
        hold(claims.succeed(claim));
        var job = session.find(ImportJob.class, claim.job());
        var counts = job.counts();
        var outcome = new ImportOutcome(job.id, job.state.name(), job.dryRun, counts, job.createdBy, job.fileId);
        changes.record(new Change(job.kind.change(), "import-job", job.id, job.version, null, outcome));
        return counts;
    }

    private void execute(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
