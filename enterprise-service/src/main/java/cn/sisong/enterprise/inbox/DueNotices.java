package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Looks what is due on the next working day, and what is past due. Each is said once for each due day. */
@ApplicationScoped
class DueNotices {
    private static final int BATCH = 200;

    private final Session session;
    private final Notices notices;
    private final WorkCalendars calendars;
    private final Clock clock;

    DueNotices(Session session, Notices notices, WorkCalendars calendars, Clock clock) {
        this.session = session;
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(every = "{sisong.jobs.every}", delayed = "13s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        var today = Days.today(clock);
        var calendar = calendars.current();
        for (var watched : Watched.values()) {
            if (watched.isWarnedOf() && calendar.isWorkingDay(today)) {
                tell(
                        InboxKind.DUE_SOON,
                        watched,
                        calendar.plusWorkingDays(today, 1).day());
            }
            tell(InboxKind.OVERDUE, watched, today);
        }
    }

    private record Due(
            UUID id,
            UUID reference,
            String title,
            String areaPath,
            String keeper,
            LocalDate dueOn,
            LocalDate said,
            boolean provisional) {
        String inWords() {
            return new WorkCalendar.Due(dueOn, provisional).inWords();
        }
    }

    private void tell(InboxKind kind, Watched watched, LocalDate day) {
        var query = session.createNativeQuery(watched.sql(kind), Due.class).setParameter("kind", kind.name());
        if (watched.isOfMoment(kind)) {
            query.setParameter("now", clock.instant());
        } else {
            query.setParameter("day", day);
        }
        var found = query.setMaxResults(BATCH).getResultList();
        for (var due : found) {
            var about = About.issue(due.id(), due.title(), due.areaPath());
            var words = watched.label() + " " + due.inWords() + (kind == InboxKind.OVERDUE ? watched.whenLate() : "");
            for (var to : watched.hearers(kind, due.keeper())) {
                notices.put(kind, to, about, watched.key(due.reference(), due.said()), words, clock.instant());
            }
        }
    }
}
