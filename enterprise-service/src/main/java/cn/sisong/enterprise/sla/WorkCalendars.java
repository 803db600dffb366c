package cn.sisong.enterprise.sla;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendar as it stands in the database; some two hundred rows, read when needed. */
@ApplicationScoped
public class WorkCalendars {
    private final Session session;

    WorkCalendars(Session session) {
        this.session = session;
    }

    public WorkCalendar current() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (var day : session.createNativeQuery("select day, kind from calendar_day", CalendarDay.class)
                .getResultList()) {
            ("OFF".equals(day.kind()) ? off : worked).add(day.day());
        }
        var years = session.createNativeQuery(
                        "select year from calendar_year where status = 'PUBLISHED'", Integer.class)
                .getResultList();
        return new WorkCalendar(off, worked, new HashSet<>(years), new WorkHours(hours()));
    }

    /**
     * The calendar for a write that rests on it. Whoever changes the calendar waits for such a write, and it for them:
     * no deadline is kept that was counted by days which were no longer true.
     */
    public WorkCalendar forWriting() {
        lock("pg_advisory_xact_lock_shared");
        return current();
    }

    /** Before a change of the calendar; held until its transaction ends. */
    public void holdForChange() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        session.createNativeQuery("select cast(" + function + "(hashtext('work-calendar')) as text)", String.class)
                .getSingleResult();
    }

    private Map<LocalDate, List<WorkInterval>> hours() {
        Map<LocalDate, List<WorkInterval>> hours = new HashMap<>();
        session.createNativeQuery("select valid_from, starts, ends from work_interval", Row.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Row::validFrom))
                .forEach((day, rows) -> hours.put(
                        day,
                        rows.stream()
                                .map(row -> new WorkInterval(row.starts(), row.ends()))
                                .toList()));
        return hours;
    }

    private record Row(LocalDate validFrom, int starts, int ends) {}

    private record CalendarDay(LocalDate day, String kind) {}
}
