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
                var next = calendar.plusWorkingDays(today, 1).day();
                tell(InboxKind.DUE_SOON, watched, "= :day", next);
            }
            tell(InboxKind.OVERDUE, watched, "< :day", today);
        }
        unanswered(calendar, today);
    }

    private record Due(
            UUID id,
            UUID reference,
            String title,
            String areaPath,
            String keeper,
            LocalDate dueOn,
            boolean provisional) {
        String inWords() {
            return new WorkCalendar.Due(dueOn, provisional).inWords();
        }
    }

    private void tell(InboxKind kind, Watched watched, String when, LocalDate day) {
        var found = session.createNativeQuery(watched.sql(when), Due.class)
                .setParameter("day", day)
                .setParameter("kind", kind.name())
                .setMaxResults(BATCH)
                .getResultList();
        for (var due : found) {
            var about = About.issue(due.id(), due.title(), due.areaPath());
            var words = watched.label() + " " + due.inWords() + (kind == InboxKind.OVERDUE ? ",已超期" : "");
            for (var to : watched.hearers(kind, due.keeper())) {
                notices.put(kind, to, about, watched.key(due.reference(), due.dueOn()), words, clock.instant());
            }
        }
    }

    private record Silent(UUID id, String title, String areaPath, LocalDate repliedOn) {}

    /** How long the firm may take is the policy's to say: for each such time, those whom it had before a certain day. */
    private void unanswered(WorkCalendar calendar, LocalDate today) {
        var times = session.createNativeQuery("select distinct confirm_days from sla_policy", Integer.class)
                .getResultList();
        for (var days : times) {
            var found = session.createNativeQuery("""
                            select i.id, i.title, i.area_path, i.replied_on from issue i
                                join sla_policy p on p.code = i.sla_code and p.version = i.sla_version
                            where i.state = 'CONFIRMING' and p.confirm_days = :days and i.replied_on < :asked
                              and not exists (select 1 from inbox_item n where n.once =
                                    'OVERDUE CONFIRMING ' || i.id || ' ' || i.replied_on || ' office')
                            order by i.replied_on, i.id""", Silent.class)
                    .setParameter("days", days)
                    .setParameter("asked", workingDaysBack(calendar, today, days))
                    .setMaxResults(BATCH)
                    .getResultList();
            for (var issue : found) {
                notices.put(
                        InboxKind.OVERDUE,
                        Audience.OFFICE,
                        About.issue(issue.id(), issue.title(), issue.areaPath()),
                        "CONFIRMING " + issue.id() + " " + issue.repliedOn(),
                        "企业确认期限 "
                                + calendar.plusWorkingDays(issue.repliedOn(), days)
                                        .day() + ",企业尚未答复",
                        clock.instant());
            }
        }
    }

    private static LocalDate workingDaysBack(WorkCalendar calendar, LocalDate today, int days) {
        var day = today;
        for (int i = 0; i < days; i++) {
            day = calendar.workingDayBefore(day);
        }
        return day;
    }
}
