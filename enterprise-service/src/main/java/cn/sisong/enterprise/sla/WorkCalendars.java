package cn.sisong.enterprise.sla;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

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
        return new WorkCalendar(off, worked, new HashSet<>(years));
    }

    private record CalendarDay(LocalDate day, String kind) {}
}
