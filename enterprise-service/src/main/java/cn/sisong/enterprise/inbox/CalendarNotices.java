package cn.sisong.enterprise.inbox;

import cn.sisong.common.time.Days;
import cn.sisong.enterprise.inbox.Notices.About;
import cn.sisong.enterprise.sla.WorkCalendars;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;

/**
 * Tells the office once of a year whose days off nobody has entered: until then its days are counted by weekends only,
 * also by what cannot say of itself that it is provisional, such as when reminders go out.
 */
@ApplicationScoped
class CalendarNotices {
    private final Notices notices;
    private final WorkCalendars calendars;
    private final Clock clock;

    CalendarNotices(Notices notices, WorkCalendars calendars, Clock clock) {
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(every = "{sisong.jobs.every}", delayed = "14s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        var calendar = calendars.current();
        var year = wanted(Days.today(clock));
        if (!calendar.isPublished(year)) {
            notices.put(
                    InboxKind.CALENDAR_MISSING,
                    Audience.OFFICE,
                    About.everything(year + " 年放假安排尚未录入"),
                    String.valueOf(year),
                    "涉及 " + year + " 年的期限和回访日均为暂定,请按国务院办公厅的通知录入",
                    clock.instant());
        }
    }

    /** The coming one once its notice, which comes in autumn, should be there. */
    private static int wanted(LocalDate today) {
        return today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
    }
}
