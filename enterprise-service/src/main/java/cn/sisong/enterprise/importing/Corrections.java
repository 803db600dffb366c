package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Takes over a quarantined row of a ledger once somebody has said what is right instead. */
@ApplicationScoped
class Corrections {
    private final Session session;
    private final AgroalDataSource database;
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Quarantine quarantine;
    private final JobFile files;
    private final Claims claims;
    private final Caller caller;
    private final Clock clock;

    Corrections(
            Session session,
            AgroalDataSource database,
            ImportJobs jobs,
            ImportRun run,
            Quarantine quarantine,
            JobFile files,
            Claims claims,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.database = database;
        this.jobs = jobs;
        this.run = run;
        this.quarantine = quarantine;
        this.files = files;
        this.claims = claims;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a row has become. */
    record Corrected(ListKind kind, UUID record) {}

    /** The row goes the way of all rows again, by the sight of whoever answers for it. */
    Corrected accept(DataScope scope, UUID jobId, long number, Map<String, String> cells) throws IOException {
        var job = jobs.get(scope, jobId);
        job.kind.requireMayImport(caller);
        Quarantine.requireImported(job);
        if (job.kind == ListKind.ENTERPRISES) {
            throw Refusal.rule(
                    "not-correctable", "", Text.of("企业名单的行请改正文件后重新导入", "Correct the file and import it again"));
        }
        quarantine.claim(job, number);
        var kind = run.kind(job.kind);
        var task = job.task(clock.instant()).by(scope, caller.name());
        var checked = corrected(job, kind, task, number, cells);
        if (checked.isFaulty()) {
            throw refusal(checked.reason(), checked.detail());
        }
        var staging = new Staging(job.id, 1);
        staging.add(checked);
        staging.copy(database);
        var counts = kind.merge(task, 1, 0);
        if (counts.quarantined() > 0) {
            throw refusal(Reason.NUMBER_TAKEN, Reason.NUMBER_TAKEN.text());
        }
        var record = session.createNativeQuery("select record from import_plan", UUID.class)
                .getSingleResult();
        claims.clear(job.id);
        settle(job, number, record, cells);
        return new Corrected(job.kind, record);
    }

    private CheckedRow corrected(ImportJob job, ImportKind kind, Task task, long number, Map<String, String> cells)
            throws IOException {
        try (var rows = files.open(job)) {
            var header = Header.of(rows.next(), kind.columns());
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() == number) {
                    requireKnown(kind.columns(), cells);
                    // a column that the file lacks is not one that it leaves blank
                    var columns = kind.columns().stream()
                            .filter(column -> header.has(column) || cells.containsKey(column.heading()))
                            .toList();
                    var headings = columns.stream().map(Heading::heading).toList();
                    return kind.test(task, Header.of(new RawRow(1, headings), kind.columns()), false)
                            .check(whole(columns, header, row, cells));
                }
            }
        }
        throw Refusal.notFound(Text.of("隔离行", "row"));
    }

    private static void requireKnown(List<? extends Heading> columns, Map<String, String> cells) {
        var unknown = new HashSet<>(cells.keySet());
        columns.forEach(column -> unknown.remove(column.heading()));
        if (!unknown.isEmpty()) {
            var first = unknown.iterator().next();
            throw Refusal.invalid(
                    "unknown-column", "/cells/" + first, Text.of("没有列“" + first + "”", "There is no column " + first));
        }
    }

    /** The row with what is right instead. */
    private static RawRow whole(List<? extends Heading> columns, Header header, RawRow row, Map<String, String> cells) {
        var whole =
                columns.stream().map(column -> cells.getOrDefault(column.heading(), orEmpty(header.cell(row, column))));
        return new RawRow(row.number(), whole.toList());
    }

    private static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }

    private void settle(ImportJob job, long number, UUID record, Map<String, String> cells) {
        session.createNativeMutationQuery("update import_error set record_id = :record, accepted_at = :now,"
                        + " accepted_by = :by, accept_reason = :reason where job_id = :job and row_no = :row")
                .setParameter("record", record)
                .setParameter("now", clock.instant())
                .setParameter("by", caller.name())
                .setParameter(
                        "reason", cells.isEmpty() ? "重新核对" : "已改正:" + String.join("、", new TreeSet<>(cells.keySet())))
                .setParameter("job", job.id)
                .setParameter("row", number)
                .executeUpdate();
    }

    private static Refusal refusal(Reason reason, String detail) {
        return new Refusal(ErrorCode.RULE_VIOLATED, Text.of("仍不能导入:" + detail, "Still faulty: " + reason))
                .code("row-faulty")
                .violation(
                        "/cells",
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Text.of(detail, "Still faulty: " + reason));
    }
}
