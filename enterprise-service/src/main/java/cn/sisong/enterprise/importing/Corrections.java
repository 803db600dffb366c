package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprise;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Takes over a quarantined row once somebody has said what is right instead. */
@ApplicationScoped
class Corrections {
    private final Session session;
    private final AgroalDataSource database;
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Quarantine quarantine;
    private final Results results;
    private final Claims claims;
    private final Caller caller;
    private final Clock clock;

    Corrections(
            Session session,
            AgroalDataSource database,
            ImportJobs jobs,
            ImportRun run,
            Quarantine quarantine,
            Results results,
            Claims claims,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.database = database;
        this.jobs = jobs;
        this.run = run;
        this.quarantine = quarantine;
        this.results = results;
        this.claims = claims;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a row has become, in which version. */
    record Corrected(ListKind kind, UUID record, long version) {}

    /** The row goes the way of all rows again, by the sight of whoever answers for it. */
    Corrected accept(DataScope scope, UUID jobId, long number, Map<String, String> cells) {
        var job = jobs.get(scope, jobId);
        job.kind.requireMayImport(caller);
        Quarantine.requireImported(job);
        var claimed = quarantine.claim(job, number);
        var kind = run.kind(job.kind);
        var answered = tellsAnother(cells) ? null : claimed.reason();
        var task = job.task(clock.instant()).by(scope, caller.name(), answered);
        var staging = new Staging(job.id, 1);
        stage(staging, job.header(kind), kind, task, claimed.row(), cells);
        staging.copy(database);
        var range = new Range(number - 1, number);
        kind.merge(task, range);
        if (results.keep(task, range).quarantined() > 0) {
            throw refusal(job.id, number);
        }
        claims.clear(job.id);
        var record = results.record(job.id, number);
        var reason = cells.isEmpty() ? "重新核对" : "已改正:" + String.join("、", new TreeSet<>(cells.keySet()));
        quarantine.settle(job, number, record, reason);
        return new Corrected(job.kind, record, version(job.kind, record));
    }

    /** By another name or code the row may be of a firm that nobody has answered for. */
    private static boolean tellsAnother(Map<String, String> cells) {
        return cells.containsKey(Column.NAME.heading()) || cells.containsKey(Column.CREDIT_CODE.heading());
    }

    /** A row of a ledger becomes a new record; one of a list may become another version of a firm's file. */
    private long version(ListKind kind, UUID record) {
        return kind == ListKind.ENTERPRISES
                ? session.find(Enterprise.class, record).version()
                : 0;
    }

    private static void stage(
            Staging staging, Header header, ImportKind kind, Task task, RawRow row, Map<String, String> cells) {
        requireKnown(kind.columns(), cells);
        // a column that the file lacks is not one that it leaves blank
        var columns = kind.columns().stream()
                .filter(column -> header.has(column) || cells.containsKey(column.heading()))
                .toList();
        var headings = columns.stream().map(Heading::heading).toList();
        var whole = whole(columns, header, row, cells);
        var test = kind.test(task, Header.of(new RawRow(1, headings), kind.columns()), false);
        staging.add(whole, test.check(whole));
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

    private Refusal refusal(UUID job, long number) {
        var fault = session.createNativeQuery(
                        "select reason, detail from import_error where job_id = :job and row_no = :row", Tuple.class)
                .setParameter("job", job)
                .setParameter("row", number)
                .getSingleResult();
        var reason = fault.get(0, String.class);
        var detail = fault.get(1, String.class);
        var text = Text.of("仍不能导入:" + detail, "Still faulty: " + reason);
        return new Refusal(ErrorCode.RULE_VIOLATED, text)
                .code("row-faulty")
                .violation("/cells", reason.toLowerCase(Locale.ROOT).replace('_', '-'), text);
    }
}
