package cn.sisong.enterprise.escalation;

import cn.sisong.enterprise.issue.EscalationCause;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssueClock;
import cn.sisong.enterprise.sla.WorkCalendar;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.List;
import java.util.UUID;

/**
 * Takes up a level what has been late for as long as its policy bears. Any number of processes may watch: each issue
 * is locked by one and skipped by the others, and the event that is written ends the wait for it.
 */
@ApplicationScoped
class OverdueWatch {
    private static final int BATCH = 200;

    private final Session session;
    private final Escalations escalations;
    private final IssueClock times;

    OverdueWatch(Session session, Escalations escalations, IssueClock times) {
        this.session = session;
        this.escalations = escalations;
        this.times = times;
    }

    @Scheduled(
            every = "{sisong.escalation.every}",
            delayed = "17s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        run();
    }

    /** Answers how many went up. One issue is one transaction, so that one that fails holds up no other. */
    int run() {
        int done = 0;
        for (var id : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                done += QuarkusTransaction.requiringNew().call(() -> escalate(id));
            } catch (RuntimeException failed) {
                Log.errorf(failed, "issue %s could not go up a level", id);
            }
        }
        return done;
    }

    private List<UUID> due() {
        return session.createNativeQuery(
                        "select id from issue where escalate_at <= :now order by escalate_at, id", UUID.class)
                .setParameter("now", times.now())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Looks again under the lock: another process, or a reply, may have been faster. */
    private int escalate(UUID id) {
        var locked = session.createNativeQuery(
                        "select id from issue where id = :id and escalate_at <= :now for update skip locked",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("now", times.now())
                .getResultList();
        if (locked.isEmpty()) {
            return 0;
        }
        var issue = session.find(Issue.class, id);
        var late = times.solving(issue).orElseThrow();
        var due = new WorkCalendar.Due(late.dueDate(), late.provisional()).inWords();
        escalations.byRule(issue, EscalationCause.OVERDUE, "办结期限 " + due + ",已超期 " + -late.daysLeft() + " 个工作日");
        return 1;
    }
}
