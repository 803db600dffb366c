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
 * counted; when it does not, someone else has written meanwhile and the import starts over.
 */
final class Merge {
    private final Session session;
    private final ImportJob job;
    private final Instant now;

    Merge(Session session, ImportJob job, Instant now) {
        this.session = session;
        this.job = job;
        this.now = now;
    }

    Counts run(long read, long faulty) {
        // one import at a time gets past this point; the 5 s after which others give up is too short here
        execute("set local lock_timeout = 0");
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('enterprise-import', 0))", Integer.class)
                .getSingleResult();
        session.createNativeMutationQuery(MergeSql.PLAN)
                .setParameter("scope", job.areaPath + "%")
                .executeUpdate();
        var planned = planned();
        var created = planned.getOrDefault("CREATED", 0L);
        var updated = planned.getOrDefault("UPDATED", 0L);
        if (!job.dryRun) {
            insert(created);
            update(updated);
        }
        session.createNativeMutationQuery(MergeSql.ERRORS)
                .setParameter("job", job.id)
                .executeUpdate();
        var unchanged = planned.getOrDefault("UNCHANGED", 0L);
        var refused = planned.getOrDefault(Reason.DUPLICATE_IN_FILE.name(), 0L)
                + planned.getOrDefault(Reason.AREA_OUT_OF_SCOPE.name(), 0L)
                + planned.getOrDefault(Reason.FILE_MERGED.name(), 0L);
        return new Counts(read, created, updated, unchanged, faulty + refused);
    }

    /** The updated firms whose size has to be found anew. */
    List<UUID> measured() {
        return job.dryRun
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
                .setParameter("areaCode", job.areaCode)
                .setParameter("areaPath", job.areaPath)
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
                .setParameter("today", LocalDate.ofInstant(now, BusinessClock.ZONE))
                .setParameter("now", now)
                .setParameter("actor", job.createdByName)
                .executeUpdate();
        var updated = session.createNativeMutationQuery(MergeSql.UPDATE)
                .setParameter("now", now)
                .executeUpdate();
        expect(expected, updated);
        remember("UPDATED");
    }

    private void remember(String outcome) {
        session.createNativeMutationQuery(MergeSql.HISTORY)
                .setParameter("now", now)
                .setParameter("outcome", outcome)
                .executeUpdate();
    }

    private void execute(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }

    private void expect(long planned, long done) {
        if (planned != done) {
            throw new StartOver(job.id);
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
