package cn.sisong.enterprise.reminder;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.sla.WorkInterval;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people have set of their reminders' hours. */
@ApplicationScoped
public class ReminderTimes {
    private static final String SELECT = """
            select h.subject, h.version, h.leave_from, h.leave_to,
                   (select string_agg(i.starts || '-' || i.ends, ',' order by i.starts)
                    from reminder_interval i where i.subject = h.subject) as intervals
            from reminder_hours h""";

    private final Session session;

    ReminderTimes(Session session) {
        this.session = session;
    }

    private record Row(String subject, long version, LocalDate leaveFrom, LocalDate leaveTo, String intervals) {
        OwnHours hours() {
            return new OwnHours(version, intervals == null ? List.of() : parsed(), leaveFrom, leaveTo);
        }

        private List<WorkInterval> parsed() {
            return Arrays.stream(intervals.split(","))
                    .map(interval -> interval.split("-"))
                    .map(ends -> new WorkInterval(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                    .toList();
        }
    }

    /** The caller's own. */
    OwnHours of(DataScope scope) {
        return of(Set.of(scope.subject())).getOrDefault(scope.subject(), OwnHours.NONE);
    }

    /** Of those among the people who have set anything; one statement. */
    public Map<String, OwnHours> of(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : session.createNativeQuery(SELECT + " where h.subject in (:subjects)", Row.class)
                        .setParameterList("subjects", subjects)
                        .getResultStream()
                        .collect(Collectors.toMap(Row::subject, Row::hours));
    }

    /** Of everybody who has set anything. */
    public Map<String, OwnHours> all() {
        return session.createNativeQuery(SELECT, Row.class)
                .getResultStream()
                .collect(Collectors.toMap(Row::subject, Row::hours));
    }

    /** @param wanted its version is the one that was seen; two who have seen the same do not both set it */
    void set(DataScope scope, OwnHours wanted, Instant now) {
        var set = session.createNativeMutationQuery("""
                        insert into reminder_hours as h (subject, version, leave_from, leave_to, changed_at)
                        values (:me, 1, cast(:from as date), cast(:to as date), :now)
                        on conflict (subject) do update set version = h.version + 1, leave_from = excluded.leave_from,
                            leave_to = excluded.leave_to, changed_at = excluded.changed_at
                        where h.version = :seen""")
                .setParameter("me", scope.subject())
                .setParameter("from", wanted.leaveFrom())
                .setParameter("to", wanted.leaveTo())
                .setParameter("now", now)
                .setParameter("seen", wanted.version())
                .executeUpdate();
        if (set == 0) {
            throw IfMatch.stale(of(scope).version());
        }
        session.createNativeMutationQuery("delete from reminder_interval where subject = :me")
                .setParameter("me", scope.subject())
                .executeUpdate();
        for (var interval : wanted.intervals()) {
            session.createNativeMutationQuery(
                            "insert into reminder_interval (subject, starts, ends) values (:me, :starts, :ends)")
                    .setParameter("me", scope.subject())
                    .setParameter("starts", interval.starts())
                    .setParameter("ends", interval.ends())
                    .executeUpdate();
        }
        lookAgain(scope, now);
    }

    /** What waits for the hours that were set before is looked at again: the sender puts off what does not fit the new ones. */
    private void lookAgain(DataScope scope, Instant now) {
        session.createNativeMutationQuery("""
                        update delivery d set not_before = :now from notification_channel c
                        where c.id = d.channel_id and c.subject = :me and c.kind = 'EMAIL'
                          and d.state = 'PENDING' and d.attempts = 0 and d.not_before > :now""")
                .setParameter("me", scope.subject())
                .setParameter("now", now)
                .executeUpdate();
    }
}
