package cn.sisong.enterprise.calendar;

import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.sla.WorkInterval;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Working hours by the day from which they hold. Reference data, open to every reader. */
@ApplicationScoped
class WorkingHours {
    private final Session session;

    WorkingHours(Session session) {
        this.session = session;
    }

    private record Row(LocalDate validFrom, long version, int starts, int ends) {}

    /** Newest first. */
    List<Hours.View> all() {
        Map<LocalDate, List<Row>> rows = session.createNativeQuery("""
                        select h.valid_from, h.version, i.starts, i.ends
                        from work_hours h join work_interval i on i.valid_from = h.valid_from
                        order by h.valid_from desc, i.starts""", Row.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Row::validFrom));
        return rows.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, List<Row>>comparingByKey(Comparator.reverseOrder()))
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Hours.View view(LocalDate from, List<Row> rows) {
        return new Hours.View(
                from,
                rows.get(0).version(),
                rows.stream()
                        .map(row -> new WorkInterval(row.starts(), row.ends()))
                        .map(interval -> new Hours.Interval(interval.from(), interval.to()))
                        .toList());
    }

    Optional<Hours.View> find(LocalDate from) {
        return all().stream().filter(hours -> hours.validFrom().equals(from)).findFirst();
    }

    void create(LocalDate from, List<WorkInterval> intervals, Instant now) {
        session.createNativeMutationQuery(
                        "insert into work_hours (valid_from, version, recorded_at) values (:from, 0, :now)")
                .setParameter("from", from)
                .setParameter("now", now)
                .executeUpdate();
        insert(from, intervals);
    }

    void replace(LocalDate from, long seen, List<WorkInterval> intervals, Instant now) {
        var updated = session.createNativeMutationQuery("""
                        update work_hours set version = version + 1, recorded_at = :now
                        where valid_from = :from and version = :seen""")
                .setParameter("now", now)
                .setParameter("from", from)
                .setParameter("seen", seen)
                .executeUpdate();
        if (updated == 0) {
            throw IfMatch.stale(seen + 1);
        }
        session.createNativeMutationQuery("delete from work_interval where valid_from = :from")
                .setParameter("from", from)
                .executeUpdate();
        insert(from, intervals);
    }

    void remove(LocalDate from) {
        session.createNativeMutationQuery("delete from work_hours where valid_from = :from")
                .setParameter("from", from)
                .executeUpdate();
    }

    private void insert(LocalDate from, List<WorkInterval> intervals) {
        for (var interval : intervals) {
            session.createNativeMutationQuery(
                            "insert into work_interval (valid_from, starts, ends) values (:from, :starts, :ends)")
                    .setParameter("from", from)
                    .setParameter("starts", interval.starts())
                    .setParameter("ends", interval.ends())
                    .executeUpdate();
        }
    }
}
