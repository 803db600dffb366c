package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.inbox.Notices.Audience;
import cn.sisong.enterprise.sla.WorkCalendar;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Looks what is due on the next working day, and what is past due. Each is said once for each due day; what was past due
 * in an old ledger when that was taken over is no news.
 */
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
        if (calendar.isWorkingDay(today)) {
            var next = calendar.plusWorkingDays(today, 1).day();
            due(InboxKind.DUE_SOON, "i.solve_due_on = :day", next).forEach(this::soon);
        }
        due(InboxKind.OVERDUE, "i.solve_due_on < :day", today).forEach(this::overdue);
    }

    private record Due(
            UUID id, String title, String areaPath, String departmentId, LocalDate dueOn, boolean provisional) {
        About about() {
            return new About(id, title, areaPath);
        }

        String inWords() {
            return "办结期限 " + new WorkCalendar.Due(dueOn, provisional).inWords();
        }

        String key() {
            return id + " " + dueOn;
        }
    }

    private void soon(Due due) {
        notices.put(
                InboxKind.DUE_SOON,
                Audience.department(due.departmentId()),
                due.about(),
                due.key(),
                due.inWords(),
                clock.instant());
    }

    private void overdue(Due due) {
        for (var to : List.of(Audience.OFFICE, Audience.department(due.departmentId()))) {
            notices.put(InboxKind.OVERDUE, to, due.about(), due.key(), due.inWords() + ",已超期", clock.instant());
        }
    }

    /** Only what has not been said: another process may say it first, and then the unique key decides. */
    private List<Due> due(InboxKind kind, String when, LocalDate day) {
        return session.createNativeQuery("""
                        select i.id, i.title, i.area_path, i.department_id, i.solve_due_on, i.due_provisional from issue i
                        where i.state in ('DISPATCHED', 'SIGNED', 'HANDLING') and i.department_id is not null and """ + " " + when + """
                         and (i.source <> 'LEDGER' or i.solve_due_on >= cast(i.created_at at time zone 'Asia/Shanghai' as date))
                         and not exists (select 1 from inbox_item n where n.once =
                                :kind || ' ' || i.id || ' ' || i.solve_due_on || ' department ' || i.department_id)
                        order by i.solve_due_on, i.id""", Due.class)
                .setParameter("day", day)
                .setParameter("kind", kind.name())
                .setMaxResults(BATCH)
                .getResultList();
    }
}
