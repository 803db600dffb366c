package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.importing.Claims.Claim;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;

/**
 * Reads a job's file and stages its rows. Each chunk is a transaction together with the number of its last row, so
 * whoever takes the job after a crash goes on behind it, and whoever has lost the job stages nothing more.
 */
@ApplicationScoped
class Reading {
    private static final int CHUNK_SECONDS = 600;
    /** Of the whole job; the rest is the merge. */
    static final double SHARE = 0.5;

    private final AgroalDataSource database;
    private final JobFile files;
    private final Claims claims;
    private final ImportConfig config;

    Reading(AgroalDataSource database, JobFile files, Claims claims, ImportConfig config) {
        this.database = database;
        this.files = files;
        this.claims = claims;
        this.config = config;
    }

    void run(Claim claim, ImportJob job, ImportKind kind, Task task) throws IOException {
        try (var rows = files.open(job)) {
            run(claim, job, kind, task, rows);
        }
    }

    void run(Claim claim, ImportJob job, ImportKind kind, Task task, Rows rows) throws IOException {
        var staged = QuarkusTransaction.requiringNew().call(() -> claims.stagedRow(claim));
        var first = rows.next();
        var header = Header.of(first, kind.columns());
        if (job.header == null) {
            QuarkusTransaction.requiringNew().run(() -> ImportRun.hold(claims.headed(claim, first)));
        }
        var test = QuarkusTransaction.requiringNew().call(() -> kind.test(task, header, rows.fixedWidth()));
        var chunk = new Staging(job.id, config.chunk());
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.number() > staged) {
                chunk.add(row, test.check(row));
            }
            if (chunk.isFull()) {
                keep(claim, chunk, rows.progress());
            }
        }
        if (!chunk.isEmpty()) {
            keep(claim, chunk, 1);
        }
    }

    private void keep(Claim claim, Staging chunk, double progress) {
        QuarkusTransaction.requiringNew().timeout(CHUNK_SECONDS).run(() -> {
            ImportRun.hold(claims.staged(claim, chunk, progress * SHARE));
            chunk.copy(database);
        });
        chunk.clear();
    }
}
