package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.FirmFile;
import cn.sisong.enterprise.importing.QuarantineViews.QuarantinedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows that an import set aside, and taking one over when someone answers for its code. */
@ApplicationScoped
class Quarantine {
    private final Session session;
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Results results;
    private final FirmFile firms;
    private final FirmList list;
    private final EnterpriseScope scopes;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    Quarantine(
            Session session,
            ImportJobs jobs,
            ImportRun run,
            Results results,
            FirmFile firms,
            FirmList list,
            EnterpriseScope scopes,
            Areas areas,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.jobs = jobs;
        this.run = run;
        this.results = results;
        this.firms = firms;
        this.list = list;
        this.scopes = scopes;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    Page<QuarantinedRow> list(DataScope scope, UUID jobId, PageParams page) {
        var job = jobs.get(scope, jobId);
        var after = page.after(Long::valueOf).orElse(0L);
        return page.cut(rows(job, after, page.fetch()), row -> List.of(String.valueOf(row.row())));
    }

    private List<QuarantinedRow> rows(ImportJob job, long after, int most) {
        return session.createNativeQuery("""
                        select row_no, credit_code, name, reason, detail, accepted_at, accepted_by, accept_reason,
                               enterprise_id, record_id, cells
                        from import_error where job_id = :job and row_no > :after order by row_no
                        """, Tuple.class)
                .setParameter("job", job.id)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> view(job, run.kind(job.kind), row))
                .toList();
    }

    private static QuarantinedRow view(ImportJob job, ImportKind kind, Tuple row) {
        var reason = row.get(3, String.class);
        var accepted = row.get(5, Instant.class);
        var cells = row.get(10, String[].class);
        var isOpen = accepted == null && !job.dryRun && cells != null;
        return new QuarantinedRow(
                ((Number) row.get(0)).longValue(),
                row.get(1, String.class),
                row.get(2, String.class),
                reason,
                row.get(4, String.class),
                isOpen
                        && job.kind == ListKind.ENTERPRISES
                        && Reason.valueOf(reason).concernsCode(),
                accepted,
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, UUID.class),
                isOpen,
                row.get(9, UUID.class),
                cells == null ? Map.of() : shown(job.header(kind), kind, new RawRow(0, List.of(cells))));
    }

    /** By heading; a cell with a telephone number is not shown, and stays as it is unless somebody says otherwise. */
    private static Map<String, String> shown(Header header, ImportKind kind, RawRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (var column : kind.columns()) {
            var cell = header.cell(row, column);
            if (cell != null && cell.equals(Mask.telephones(cell))) {
                cells.put(column.heading(), cell);
            }
        }
        return cells;
    }

    /** One of the rows as it stands now. */
    QuarantinedRow row(DataScope scope, UUID jobId, long number) {
        var job = jobs.get(scope, jobId);
        return rows(job, number - 1, 1).get(0);
    }

    Enterprise accept(DataScope scope, UUID jobId, long number, String reason) {
        var job = jobs.get(scope, jobId);
        requireImported(job);
        var row = claim(job, number).row();
        if (job.kind != ListKind.ENTERPRISES) {
            throw notAcceptable();
        }
        var checked = list.rows(job.areaPath, job.header(list), job.format == FileFormat.CSV)
                .check(row);
        if (!checked.isFaulty() || !(checked.entry() instanceof FirmRow firm)) {
            throw notAcceptable();
        }
        var isCode = checked.reason() == Reason.CODE_CHECK_DIGIT;
        requireUnknown(scope, firm.creditCode());
        var area = areas.within(
                scope, firm.area() == null ? job.areaCode : firm.area().code());
        var opened = firms.takeOver(scope, firm.listed(area, isCode, reason));
        results.opened(job.id, number, opened.id());
        settle(job, number, opened.id(), reason);
        return opened;
    }

    /** A second file for a number that is on file already would be the firm twice. */
    private void requireUnknown(DataScope scope, String number) {
        var sight = scopes.on(scope, "e");
        var query = session.createNativeQuery("""
                        select distinct e.id, e.name from enterprise c
                        join enterprise e on e.id = coalesce(c.merged_into, c.id)
                        where (c.credit_code = :number or c.id in (
                            select enterprise_id from former_identifier where value = :number)) and (
                        """ + sight.sql() + ") order by e.id limit 2", Tuple.class)
                .setParameter("number", number);
        sight.parameters().forEach(query::setParameter);
        var known = query.getResultList();
        if (known.isEmpty()) {
            return;
        }
        var name = known.get(0).get(1, String.class);
        var refusal = new Refusal(
                ErrorCode.ALREADY_EXISTS,
                Text.of("该号码已登记在“" + name + "”的档案中,不另建档;可按这一行更新该档案", "The number is on file: " + name));
        throw known.size() == 1 ? refusal.with("enterpriseId", known.get(0).get(0)) : refusal;
    }

    /** Writes down with the row who answered for it, and what it has become. */
    void settle(ImportJob job, long number, UUID record, String reason) {
        var column = job.kind == ListKind.ENTERPRISES ? "enterprise_id" : "record_id";
        session.createNativeMutationQuery("update import_error set " + column + " = :record, accepted_at = :now,"
                        + " accepted_by = :by, accept_reason = :reason where job_id = :job and row_no = :row")
                .setParameter("record", record)
                .setParameter("now", clock.instant())
                .setParameter("by", caller.name())
                .setParameter("reason", reason)
                .setParameter("job", job.id)
                .setParameter("row", number)
                .executeUpdate();
    }

    static void requireImported(ImportJob job) {
        if (job.dryRun || job.state != JobState.SUCCEEDED) {
            throw Refusal.rule("not-imported", "", Text.of("只有已完成的正式导入才能接受隔离行", "Only rows of a finished import"));
        }
    }

    /** A row as it stands in the file, and why it was set aside. */
    record Claimed(RawRow row, Reason reason) {}

    /** Locks the row, two who accept it at once must not open two files. */
    Claimed claim(ImportJob job, long number) {
        var row = session.createNativeQuery(
                        "select cells, accepted_at, reason from import_error where job_id = :job and row_no = :row for update",
                        Tuple.class)
                .setParameter("job", job.id)
                .setParameter("row", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("隔离行", "row")));
        if (row.get(1) != null) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("该行已接受", "The row was accepted already"));
        }
        var cells = row.get(0, String[].class);
        if (cells == null) {
            throw Refusal.rule("not-kept", "", Text.of("该行没有留下原文,请改正文件后重新导入", "Correct the file and import it again"));
        }
        return new Claimed(new RawRow(number, List.of(cells)), Reason.valueOf(row.get(2, String.class)));
    }

    private static Refusal notAcceptable() {
        return Refusal.rule(
                "not-acceptable",
                "",
                Text.of("该行的问题不只在代码,请改正文件后重新导入", "More than the code is wrong: correct the file"));
    }
}
