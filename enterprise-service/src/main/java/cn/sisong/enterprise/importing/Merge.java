package cn.sisong.enterprise.importing;

import cn.sisong.common.time.BusinessClock;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * From the staged rows to firms, set by set: a plan says what becomes of each row, then the plan is carried out. A dry
 * run has the same plan and stops there. Each statement of the plan's execution affects exactly the rows that the plan
 * counted; when it does not, someone else has written meanwhile and the merge starts over.
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

    Counts run(long read, long faulty) {
        // one import at a time gets past this point
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('enterprise-import', 0))", Integer.class)
                .getSingleResult();
        session.createNativeMutationQuery(MergeSql.PLAN)
                .setParameter("job", task.job())
                .setParameter("scope", task.areaPath() + "%")
                .executeUpdate();
        var planned = planned();
        var created = planned.getOrDefault("CREATED", 0L);
        var updated = planned.getOrDefault("UPDATED", 0L);
        if (!task.dryRun()) {
            insert(created);
            update(updated);
        }
        session.createNativeMutationQuery(MergeSql.ERRORS)
                .setParameter("job", task.job())
                .executeUpdate();
        var unchanged = planned.getOrDefault("UNCHANGED", 0L);
        var refused = planned.getOrDefault(Reason.DUPLICATE_IN_FILE.name(), 0L)
                + planned.getOrDefault(Reason.AREA_OUT_OF_SCOPE.name(), 0L)
                + planned.getOrDefault(Reason.FILE_MERGED.name(), 0L);
        return new Counts(read, created, updated, unchanged, faulty + refused);
    }

    /** The updated firms whose size has to be found anew. */
    List<UUID> measured() {
        return task.dryRun()
                ? List.of()
                : session.createNativeQuery(MergeSql.MEASURED, UUID.class).getResultList();
    }

    private Map<String, Long> planned() {
        var counts = new HashMap<String, Long>();
        session.createNativeQuery("select outcome, count(*) from import_plan group by outcome", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
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
