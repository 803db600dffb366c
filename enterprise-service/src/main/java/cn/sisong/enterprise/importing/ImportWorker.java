package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.Refusal;
import cn.sisong.enterprise.importing.Claims.Claim;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes jobs and runs them, one at a time in each process. A run that dies leaves the rows that it has staged, and the
 * next one goes on behind them: by the same worker after a disturbance, by another one when the first has fallen silent.
 */
@ApplicationScoped
class ImportWorker {
    private static final String INTERRUPTED = "导入多次中断;请稍后重新上传同一文件,已写入的行不会重复";

    private final Claims claims;
    private final ImportRun run;
    private final ImportConfig config;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    /** A thread without a request: the scheduler's have one of nobody, and the audit trail would name nobody. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(ImportWorker::daemon);

    private volatile Claim current;

    ImportWorker(Claims claims, ImportRun run, ImportConfig config) {
        this.claims = claims;
        this.run = run;
        this.config = config;
    }

    @Scheduled(every = "1s")
    void look() {
        if (isBusy.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void work() {
        try {
            for (var claim = claims.take(); claim.isPresent(); claim = claims.take()) {
                run(claim.get());
            }
        } catch (RuntimeException disturbed) {
            Log.warn("imports wait: the database does not answer", disturbed);
        } finally {
            isBusy.set(false);
        }
    }

    /** Runs beside the import, which may spend minutes in one statement. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        var claim = current;
        if (claim != null) {
            claims.beat(claim);
        }
    }

    private void run(Claim claim) {
        if (claim.attempts() > config.attempts()) {
            fail(claim, "interrupted", INTERRUPTED);
            return;
        }
        current = claim;
        try {
            Log.infof("import %s done: %s", claim.job(), run.run(claim));
        } catch (IOException | RuntimeException stopped) {
            end(claim, stopped);
        } finally {
            current = null;
        }
    }

    private void end(Claim claim, Exception stopped) {
        var refusal = cause(stopped, Refusal.class);
        var unreadable = cause(stopped, UnreadableFile.class);
        if (cause(stopped, ImportRun.Lost.class).isPresent()) {
            Log.infof("import %s is no longer this worker's", claim.job());
        } else if (refusal.isPresent()) {
            fail(claim, refusal.get().code(), refusal.get().detail().zh());
        } else if (unreadable.isPresent()) {
            fail(claim, "unreadable-file", unreadable.get().getMessage());
        } else if (claims.release(claim)) {
            Log.warnf(stopped, "import %s goes on after a disturbance", claim.job());
        } else {
            Log.errorf(stopped, "import %s failed", claim.job());
            fail(claim, "interrupted", INTERRUPTED);
        }
    }

    private void fail(Claim claim, String code, String detail) {
        QuarkusTransaction.requiringNew().run(() -> claims.fail(claim, code, detail));
        Log.infof("import %s failed: %s", claim.job(), code);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
