package cn.sisong.enterprise.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of each row, by the plan that a merge has carried out; a row that was set aside keeps its cells, so that
 * it can be put right without its file.
 */
@ApplicationScoped
class Results {
    private static final String REFUSED = "coalesce(p.outcome, '') not in ('CREATED', 'UPDATED', 'UNCHANGED')";
    private static final String TEXTS = Stream.of(Reason.values())
            .map(reason -> " when '" + reason + "' then '" + reason.text() + "'")
            .collect(Collectors.joining());
    private static final String ROWS = """
            from import_row s left join import_plan p on p.row_no = s.row_no
            where s.job_id = :job and s.row_no > :after and s.row_no <= :upTo
            """;
    private static final String RESULTS = """
            insert into import_result (job_id, row_no, outcome, credit_code, name, record_id)
            select s.job_id, s.row_no, case when REFUSED then 'QUARANTINED' else p.outcome end, s.credit_code, s.name,
                case when REFUSED or :dryRun and p.outcome <> 'UPDATED' then null else coalesce(p.record, s.id) end
            """.replace("REFUSED", REFUSED) + ROWS + """
            on conflict (job_id, row_no) do update set outcome = excluded.outcome, record_id = excluded.record_id
            """;
    private static final String ERRORS = """
            insert into import_error (job_id, row_no, credit_code, name, reason, detail, cells)
            select s.job_id, s.row_no, s.credit_code, s.name, coalesce(s.reason, p.outcome),
                coalesce(s.detail, case p.outcome
                    when 'DUPLICATE_IN_FILE' then '与第 ' || p.first_row || ' 行属同一企业或同一编号、内容不同'
                    when 'AREA_OUT_OF_SCOPE' then '该信用代码的企业已在其他辖区建档'
            """ + TEXTS + " end), s.cells\n" + ROWS + "and " + REFUSED + """

            on conflict (job_id, row_no) do update set reason = excluded.reason, detail = excluded.detail,
                cells = coalesce(import_error.cells, excluded.cells)
            """;

    private final Session session;

    Results(Session session) {
        this.session = session;
    }

    /** Writes down the plan just carried out; part of its transaction. */
    Counts keep(Task task, Range range) {
        session.createNativeMutationQuery(RESULTS)
                .setParameter("job", task.job())
                .setParameter("after", range.after())
                .setParameter("upTo", range.upTo())
                .setParameter("dryRun", task.dryRun())
                .executeUpdate();
        session.createNativeMutationQuery(ERRORS)
                .setParameter("job", task.job())
                .setParameter("after", range.after())
                .setParameter("upTo", range.upTo())
                .executeUpdate();
        return counts(task.job(), range);
    }

    private Counts counts(UUID job, Range range) {
        var counts = new HashMap<String, Long>();
        session.createNativeQuery("""
                        select outcome, count(*) from import_result
                        where job_id = :job and row_no > :after and row_no <= :upTo group by outcome
                        """, Tuple.class)
                .setParameter("job", job)
                .setParameter("after", range.after())
                .setParameter("upTo", range.upTo())
                .getResultList()
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return new Counts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault("CREATED", 0L),
                counts.getOrDefault("UPDATED", 0L),
                counts.getOrDefault("UNCHANGED", 0L),
                counts.getOrDefault("QUARANTINED", 0L));
    }

    /** A row that was set aside has become a firm's file without another merge. */
    void opened(UUID job, long row, UUID firm) {
        session.createNativeMutationQuery("update import_result set outcome = 'CREATED', record_id = :firm"
                        + " where job_id = :job and row_no = :row")
                .setParameter("firm", firm)
                .setParameter("job", job)
                .setParameter("row", row)
                .executeUpdate();
    }

    /** The record that a row has become; null for one that was set aside. */
    UUID record(UUID job, long row) {
        return session.createNativeQuery(
                        "select record_id from import_result where job_id = :job and row_no = :row", UUID.class)
                .setParameter("job", job)
                .setParameter("row", row)
                .getSingleResult();
    }
}
