package cn.sisong.enterprise.importing;

import cn.sisong.common.time.BusinessClock;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * From the staged rows of a range to firms, set by set: a plan says what becomes of each row, then the plan is carried
 * out. A dry run has the same plan and stops there. Each statement of the plan's execution affects exactly the rows that
 * the plan counted, in the version that the plan has seen; when it does not, someone else has written meanwhile and the
 * range starts over.
 */
final class Merge {
    private final Session session;
    private final Task task;
    private final Instant now;

    Merge(Session session, Task task) {
        this.session = session;
        this.task = task;
        this.now = task.now();
    }

    void run(Range range) {
        // one import at a time gets past this point
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('enterprise-import', 0))", Integer.class)
                .getSingleResult();
        on(range, MergeSql.KNOWN_CODES).executeUpdate();
        on(range, MergeSql.KNOWN_NUMBERS)
                .setParameter("scope", task.scope().areaPattern())
                .setParameter(
                        "answered",
                        task.answered() == null ? "" : task.answered().name())
                .executeUpdate();
        on(range, MergeSql.FORMER_CODES)
                .setParameter("scope", task.scope().areaPattern())
                .executeUpdate();
        if (task.answered() != Reason.IN_PREPARATION) {
            on(range, MergeSql.FIRST_CODES)
                    .setParameter("scope", task.scope().areaPattern())
                    .setParameter("areaPath", task.areaPath())
                    .executeUpdate();
        }
        on(range, MergeSql.PLAN)
                .setParameter("scope", task.scope().areaPattern())
                .setParameter("since", task.since())
                .executeUpdate();
        if (!task.dryRun()) {
            insert(planned("CREATED"));
            update(planned("UPDATED"));
        }
    }

    private MutationQuery on(Range range, String sql) {
        return session.createNativeMutationQuery(sql)
                .setParameter("job", task.job())
                .setParameter("after", range.after())
                .setParameter("upTo", range.upTo());
    }

    /** The updated firms whose size has to be found anew. */
    List<UUID> measured() {
        return task.dryRun()
                ? List.of()
                : session.createNativeQuery(MergeSql.MEASURED, UUID.class).getResultList();
    }

    private long planned(String outcome) {
        return session.createNativeQuery("select count(*) from import_plan where outcome = :outcome", Long.class)
                .setParameter("outcome", outcome)
                .getSingleResult();
    }

    private void insert(long expected) {
        if (expected == 0) {
            return;
        }
        var inserted = session.createNativeMutationQuery(MergeSql.INSERT)
                .setParameter("job", task.job())
                .setParameter("areaCode", task.areaCode())
                .setParameter("areaPath", task.areaPath())
                .setParameter("now", now)
                .executeUpdate();
        expect(expected, inserted);
        remember("CREATED");
    }

    private void update(long expected) {
        if (expected == 0) {
            return;
        }
        session.createNativeMutationQuery(MergeSql.CHANGES)
                .setParameter("job", task.job())
                .setParameter("today", LocalDate.ofInstant(now, BusinessClock.ZONE))
                .setParameter("now", now)
                .setParameter("actor", task.importerName())
                .executeUpdate();
        var updated = session.createNativeMutationQuery(MergeSql.UPDATE)
                .setParameter("job", task.job())
                .setParameter("now", now)
                .executeUpdate();
        expect(expected, updated);
        remember("UPDATED");
    }

    private void remember(String outcome) {
        session.createNativeMutationQuery(MergeSql.HISTORY)
                .setParameter("job", task.job())
                .setParameter("now", now)
                .setParameter("outcome", outcome)
                .executeUpdate();
    }

    private void expect(long planned, long done) {
        if (planned != done) {
            throw new StartOver(task.job());
        }
    }

    /** Someone wrote the same firms between plan and execution. */
    static final class StartOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StartOver(UUID job) {
            super("firms of import " + job + " were written by someone else meanwhile", null, false, false);
        }
    }
}
