package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.sla.SlaPolicies;
import cn.sisong.enterprise.sla.SlaPolicy;
import cn.sisong.enterprise.sla.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings the cached deadlines of open issues up to a changed calendar, a batch per transaction. Any number of processes
 * may work at it: a request is locked while a batch of it runs, and a batch done twice changes nothing.
 */
@ApplicationScoped
class DueRecompute {
    static final int BATCH = 200;

    private final Session session;
    private final SlaPolicies policies;
    private final WorkCalendars calendars;
    private final Event<Recounted> recounted;
    private final Clock clock;

    DueRecompute(
            Session session, SlaPolicies policies, WorkCalendars calendars, Event<Recounted> recounted, Clock clock) {
        this.session = session;
        this.policies = policies;
        this.calendars = calendars;
        this.recounted = recounted;
        this.clock = clock;
    }

    private record Request(UUID id, UUID after) {}

    /** Takes one batch of the oldest open request; false when there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean batch() {
        var request = claim();
        if (request.isEmpty()) {
            return false;
        }
        // locked first, the calendar read afterwards: whoever comes last counts by the newest calendar
        var issues = session.createSelectionQuery(
                        "from Issue i where i.id > :after and i.state not in (CLOSED, REJECTED, MERGED) order by i.id",
                        Issue.class)
                .setParameter("after", request.get().after())
                .setMaxResults(BATCH)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var moved = recompute(issues);
        recounted.fire(new Recounted(issues.stream().map(issue -> issue.id).toList()));
        var last = issues.isEmpty() ? request.get().after() : issues.get(issues.size() - 1).id;
        session.createNativeMutationQuery("""
                        update due_recompute set after_id = :after, seen = seen + :seen, moved = moved + :moved,
                               finished_at = case when :seen < :batch then cast(:now as timestamptz) end
                        where id = :id\
                        """)
                .setParameter("after", last)
                .setParameter("seen", issues.size())
                .setParameter("moved", moved)
                .setParameter("batch", BATCH)
                .setParameter("now", clock.instant())
                .setParameter("id", request.get().id())
                .executeUpdate();
        return true;
    }

    private Optional<Request> claim() {
        return session.createNativeQuery("""
                        select id, after_id from due_recompute where finished_at is null
                        order by created_at, id limit 1 for update skip locked\
                        """, Tuple.class)
                .getResultStream()
                .map(row -> new Request(row.get(0, UUID.class), row.get(1, UUID.class)))
                .findFirst();
    }

    /** How many of them moved. */
    int recompute(List<Issue> issues) {
        if (issues.isEmpty()) {
            return 0;
        }
        var calendar = calendars.current();
        var now = clock.instant();
        Map<String, SlaPolicy> known = new HashMap<>();
        var events = events(issues);
        int moved = 0;
        for (var issue : issues) {
            var before = Cached.of(issue);
            var awaited = issue.awaited;
            var policy = known.computeIfAbsent(
                    issue.slaCode + issue.slaVersion + issue.complexity,
                    key -> policies.get(issue.slaCode, issue.slaVersion, issue.complexity));
            var course = Course.from(events.getOrDefault(issue.id, List.of()));
            DeadlineCache.refresh(issue, course, policy, calendar, now);
            events.getOrDefault(issue.id, List.of()).forEach(session::detach);
            var after = Cached.of(issue);
            // a cache, not a change of the issue: its version and its readers' tags stay
            session.detach(issue);
            if (!after.equals(before) || !issue.awaited.equals(awaited)) {
                after.write(session, issue.id);
                write(issue.id, issue.awaited);
                moved++;
            }
        }
        return moved;
    }

    private void write(UUID issue, Awaited awaited) {
        session.createNativeMutationQuery("""
                        update issue set step_kind = cast(:kind as text), step_due_at = cast(:step as timestamptz),
                               step_provisional = :stepProvisional, promise_due_on = cast(:promise as date),
                               promise_provisional = :promiseProvisional, late_from = cast(:late as timestamptz)
                        where id = :id\
                        """)
                .setParameter("kind", awaited.stepKind == null ? null : awaited.stepKind.name())
                .setParameter("step", awaited.stepDueAt)
                .setParameter("stepProvisional", awaited.stepProvisional)
                .setParameter("promise", awaited.promiseDueOn)
                .setParameter("promiseProvisional", awaited.promiseProvisional)
                .setParameter("late", awaited.lateFrom)
                .setParameter("id", issue)
                .executeUpdate();
    }

    private Map<UUID, List<IssueEvent>> events(List<Issue> issues) {
        return session.createSelectionQuery(
                        "from IssueEvent v where v.issueId in (:issues) order by v.issueId, v.seq", IssueEvent.class)
                .setParameter("issues", issues.stream().map(issue -> issue.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(event -> event.issueId));
    }

    /** The cached columns of one issue. */
    private record Cached(
            Instant dueAt,
            boolean dueProvisional,
            boolean away,
            LocalDate solveDueOn,
            Integer solveDays,
            Instant escalateAt) {
        static Cached of(Issue issue) {
            return new Cached(
                    issue.dueAt, issue.dueProvisional, issue.away, issue.solveDueOn, issue.solveDays, issue.escalateAt);
        }

        void write(Session session, UUID issue) {
            session.createNativeMutationQuery("""
                            update issue set due_at = cast(:due as timestamptz), due_provisional = :provisional, away = :away,
                                   solve_due_on = cast(:solveOn as date), solve_days = cast(:days as integer),
                                   escalate_at = cast(:escalateAt as timestamptz) where id = :id\
                            """)
                    .setParameter("due", dueAt)
                    .setParameter("provisional", dueProvisional)
                    .setParameter("away", away)
                    .setParameter("solveOn", solveDueOn)
                    .setParameter("days", solveDays)
                    .setParameter("escalateAt", escalateAt)
                    .setParameter("id", issue)
                    .executeUpdate();
        }
    }
}
