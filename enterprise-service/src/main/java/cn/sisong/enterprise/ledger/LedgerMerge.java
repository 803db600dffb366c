package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.importing.Range;
import cn.sisong.enterprise.importing.Task;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** From the staged rows of a ledger to records: a plan says what becomes of each row, then the kind carries it out. */
@ApplicationScoped
class LedgerMerge {
    private final Session session;
    private final EnterpriseScope firms;

    LedgerMerge(Session session, EnterpriseScope firms) {
        this.session = session;
        this.firms = firms;
    }

    /**
     * @param known a subquery of (id, content) that finds the record of a number {@code n.number} of the importer's area
     * @param inserts the statements that carry the plan out, in their order
     */
    void run(Task task, Range range, String known, List<String> inserts) {
        // one import at a time gets past this point
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('ledger-import', 0))", Integer.class)
                .getSingleResult();
        plan(task, range, known);
        if (!task.dryRun()) {
            inserts.forEach(insert -> statement(task, insert).executeUpdate());
        }
    }

    /** The records that the plan just carried out has made, in the order of their rows. */
    List<UUID> created() {
        return session.createNativeQuery(
                        "select record from import_plan where outcome = 'CREATED' order by row_no", UUID.class)
                .getResultList();
    }

    private void plan(Task task, Range range, String known) {
        var sight = firms.on(task.scope(), "e");
        var plan = statement(task, LedgerSql.PLAN.replace("SCOPE", sight.sql()).replace("KNOWN", known));
        sight.parameters().forEach(plan::setParameter);
        plan.setParameter("after", range.after()).setParameter("upTo", range.upTo());
        plan.executeUpdate();
    }

    /** With those parameters that it has. */
    private MutationQuery statement(Task task, String sql) {
        var query = session.createNativeMutationQuery(sql).setParameter("job", task.job());
        Map<String, Object> parameters = Map.of(
                "ledger", task.ledger(),
                "area", task.scope().areaPattern(),
                "areaCode", task.areaCode(),
                "areaPath", task.areaPath(),
                "importer", task.importer(),
                "importerName", task.importerName(),
                "now", task.now());
        parameters.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
