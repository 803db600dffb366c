package cn.sisong.enterprise.recheck;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes rechecks due on their working day, and ends those that no firm answered in time. Any number of processes may run
 * it: each row is locked by one and skipped by the others.
 */
@ApplicationScoped
class RecheckJob {
    private static final int BATCH = 200;

    /** The firm rests for a month after each contact, whichever of its merged files it was under. */
    private static final String RELEASE = """
            update recheck set state = 'DUE', version = version + 1 where id in (
                select r.id from recheck r join issue i on i.id = r.issue_id
                                           join enterprise c on c.id = i.enterprise_id
                where r.state = 'WAITING' and r.due_on <= :today
                  and not exists (select 1 from recheck_contact t
                                  where (t.enterprise_id = coalesce(c.merged_into, c.id) or t.enterprise_id in (
                                            select m.id from enterprise m where m.merged_into = coalesce(c.merged_into, c.id)))
                                    and t.contacted_on + interval '1 month' > :today)
                order by r.due_on, r.id limit :batch for update of r skip locked)
            returning issue_id""";

    /**
     * The firm's time to answer is over; or nobody asked it in time, or the same closing is asked about once more, so the
     * earlier question is moot.
     */
    private static final String LAPSED = """
            select r.id from recheck r
            where r.state = 'ASKED' and exists (select 1 from recheck_contact t
                                                where t.id = r.contact_id and t.expires_at <= :now)
               or r.state = 'DUE' and (r.due_on < :stale
                                       or exists (select 1 from recheck n where n.closing_id = r.closing_id
                                                  and n.after_days > r.after_days and n.state <> 'WAITING'))
            order by r.id limit :batch""";

    private final Session session;
    private final Rechecking rechecking;
    private final WorkCalendars calendars;
    private final Event<RecheckDue> due;
    private final RecheckConfig config;
    private final Clock clock;

    RecheckJob(
            Session session,
            Rechecking rechecking,
            WorkCalendars calendars,
            Event<RecheckDue> due,
            RecheckConfig config,
            Clock clock) {
        this.session = session;
        this.rechecking = rechecking;
        this.calendars = calendars;
        this.due = due;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{sisong.jobs.every}", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        run();
    }

    /** Answers how many were changed. */
    int run() {
        int done = QuarkusTransaction.requiringNew().call(this::release);
        for (var id : QuarkusTransaction.requiringNew().call(this::lapsed)) {
            try {
                done += QuarkusTransaction.requiringNew().call(() -> lapse(id));
            } catch (RuntimeException failed) {
                Log.errorf(failed, "recheck %s could not be ended", id);
            }
        }
        return done;
    }

    private int release() {
        var today = Days.today(clock);
        var calendar = calendars.current();
        if (!calendar.isWorkingDay(today)) {
            return 0;
        }
        var issues = session.createNativeQuery(RELEASE, UUID.class)
                .setParameter("today", today)
                .setParameter("batch", BATCH)
                .getResultList();
        var provisional = !calendar.isPublished(today.getYear());
        issues.forEach(issue -> due.fire(new RecheckDue(issue, provisional)));
        return issues.size();
    }

    private List<UUID> lapsed() {
        return session.createNativeQuery(LAPSED, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter(
                        "stale", Days.today(clock).minusDays(config.askWithin().toDays()))
                .setParameter("batch", BATCH)
                .getResultList();
    }

    /** Looks again under the lock: another process, or the firm, may have been faster. */
    private int lapse(UUID id) {
        var locked = session.createNativeQuery(
                        "select id from recheck where id = :id and state in ('DUE', 'ASKED') for update skip locked",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        if (locked.isEmpty()) {
            return 0;
        }
        rechecking.lapse(session.find(Recheck.class, id));
        return 1;
    }
}
