package cn.sisong.enterprise.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans what is to be told, then sends what may go out. */
@ApplicationScoped
class NotificationJob {
    private final Planner planner;
    private final Sender sender;

    NotificationJob(Planner planner, Sender sender) {
        this.planner = planner;
        this.sender = sender;
    }

    @Scheduled(every = "{sisong.jobs.every}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = planner.plan();
        }
        sender.work();
    }
}
