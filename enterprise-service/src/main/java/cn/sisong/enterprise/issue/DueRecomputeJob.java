package cn.sisong.enterprise.issue;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether the calendar has changed and works the request off. */
@ApplicationScoped
class DueRecomputeJob {
    private final DueRecompute recompute;

    DueRecomputeJob(DueRecompute recompute) {
        this.recompute = recompute;
    }

    @Scheduled(every = "{sisong.jobs.every}", delayed = "9s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        int batches = 0;
        while (recompute.batch()) {
            batches++;
        }
        if (batches > 0) {
            Log.infof("deadlines counted again after a change of the calendar: %d batches", batches);
        }
    }
}
