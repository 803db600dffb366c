package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.firm.FirmParts;
import cn.sisong.enterprise.importing.Claims.Claim;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** One run of one job: read, check, stage, merge and record, all in one transaction. */
@ApplicationScoped
class ImportRun {
    /** Seconds that one import may take. */
    private static final int LONGEST = 7200;

    private static final int ROWS_BETWEEN_LOOKS = 200;
    private static final long NANOS_BETWEEN_REPORTS = 500_000_000;
    /** Reading and copying; the rest is the merge. */
    private static final double READING = 0.8;

    private final AgroalDataSource database;
    private final Session session;
    private final JobFile files;
    private final Areas areas;
    private final Claims claims;
    private final FirmParts.Sizes sizes;
    private final Changes changes;
    private final Clock clock;

    ImportRun(
            AgroalDataSource database,
            Session session,
            JobFile files,
            Areas areas,
            Claims claims,
            FirmParts.Sizes sizes,
            Changes changes,
            Clock clock) {
        this.database = database;
        this.session = session;
        this.files = files;
        this.areas = areas;
        this.claims = claims;
        this.sizes = sizes;
        this.changes = changes;
        this.clock = clock;
    }

    /** The job was cancelled, or another worker has it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Everything or nothing; a checked exception undoes it like any other. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST)
    Counts run(Claim claim) throws IOException, SQLException {
        var job = session.find(ImportJob.class, claim.job());
        // the row changes by statements of other transactions from here on
        session.detach(job);
        var staged = stage(claim, job);
        var merge = new Merge(session, job, clock.instant());
        var counts = merge.run(staged.read(), staged.quarantined());
        sizes.refresh(merge.measured());
        finish(claim, job, counts);
        return counts;
    }

    /** Rows read, and those of them that are faulty by themselves. */
    private record Staged(long read, long quarantined) {}

    private Staged stage(Claim claim, ImportJob job) throws IOException, SQLException {
        var names = new AreaNames(areas.listAll());
        // thousands of areas would be compared with their rows at every statement
        session.clear();
        var today = LocalDate.now(clock.withZone(BusinessClock.ZONE));
        try (var rows = files.open(job);
                var staging = new Staging(database.getConnection())) {
            var header = Header.of(rows.next());
            var check = new RowCheck(header, rows.fixedWidth(), names, job.areaPath, today);
            long read = 0;
            var reported = System.nanoTime();
            for (var row = rows.next(); row != null; row = rows.next()) {
                staging.add(check.check(row));
                read++;
                if (read % ROWS_BETWEEN_LOOKS == 0 && System.nanoTime() - reported > NANOS_BETWEEN_REPORTS) {
                    hold(claims.progress(claim, rows.progress() * READING, read));
                    reported = System.nanoTime();
                }
            }
            var quarantined = staging.finish();
            hold(claims.progress(claim, READING, read));
            return new Staged(read, quarantined);
        }
    }

    private void finish(Claim claim, ImportJob job, Counts counts) {
        hold(claims.succeed(claim, counts));
        var after = new ImportOutcome(job.id, JobState.SUCCEEDED.name(), job.dryRun, counts, job.createdBy, job.fileId);
        changes.record(new Change("enterprise.imported", "import-job", job.id, job.version + 1, null, after));
    }

    private static void hold(boolean held) {
        if (!held) {
            throw new Lost();
        }
    }
}
