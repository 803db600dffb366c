package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.FirmFile;
import cn.sisong.enterprise.firm.ListedFirm;
import cn.sisong.enterprise.importing.QuarantineViews.QuarantinedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows that an import set aside, and taking one over when someone answers for its code. */
@ApplicationScoped
class Quarantine {
    private final Session session;
    private final ImportJobs jobs;
    private final JobFile files;
    private final FirmFile firms;
    private final FirmList list;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    Quarantine(
            Session session,
            ImportJobs jobs,
            JobFile files,
            FirmFile firms,
            FirmList list,
            Areas areas,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.jobs = jobs;
        this.files = files;
        this.firms = firms;
        this.list = list;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    Page<QuarantinedRow> list(DataScope scope, UUID jobId, PageParams page) {
        var job = jobs.get(scope, jobId);
        var after = page.after().map(key -> Long.valueOf(key.get(0))).orElse(0L);
        return page.cut(rows(job, after, page.fetch()), row -> List.of(String.valueOf(row.row())));
    }

    private List<QuarantinedRow> rows(ImportJob job, long after, int most) {
        return session.createNativeQuery("""
                        select row_no, credit_code, name, reason, detail, accepted_at, accepted_by, accept_reason,
                               enterprise_id, record_id
                        from import_error where job_id = :job and row_no > :after order by row_no
                        """, Tuple.class)
                .setParameter("job", job.id)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> view(job, row))
                .toList();
    }

    private static QuarantinedRow view(ImportJob job, Tuple row) {
        var reason = row.get(3, String.class);
        var accepted = row.get(5, Instant.class);
        return new QuarantinedRow(
                ((Number) row.get(0)).longValue(),
                row.get(1, String.class),
                row.get(2, String.class),
                reason,
                row.get(4, String.class),
                accepted == null
                        && !job.dryRun
                        && job.kind == ListKind.ENTERPRISES
                        && Reason.valueOf(reason).concernsCode(),
                accepted,
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, UUID.class),
                accepted == null && !job.dryRun && job.kind != ListKind.ENTERPRISES,
                row.get(9, UUID.class));
    }

    /** One of the rows as it stands now. */
    QuarantinedRow row(DataScope scope, UUID jobId, long number) {
        var job = jobs.get(scope, jobId);
        return rows(job, number - 1, 1).get(0);
    }

    /** The whole row is still in the stored file; it is read again up to there. */
    Enterprise accept(DataScope scope, UUID jobId, long number, String reason) throws IOException {
        var job = jobs.get(scope, jobId);
        requireImported(job);
        if (!Reason.valueOf(claim(job, number)).concernsCode() || job.kind != ListKind.ENTERPRISES) {
            throw notAcceptable();
        }
        var listed = listed(scope, job, number, reason);
        var firm = firms.takeOver(scope, listed);
        session.createNativeMutationQuery(
                        "update import_error set enterprise_id = :firm, accepted_at = :now, accepted_by = :by,"
                                + " accept_reason = :reason where job_id = :job and row_no = :row")
                .setParameter("firm", firm.id())
                .setParameter("now", clock.instant())
                .setParameter("by", caller.name())
                .setParameter("reason", reason)
                .setParameter("job", job.id)
                .setParameter("row", number)
                .executeUpdate();
        return firm;
    }

    static void requireImported(ImportJob job) {
        if (job.dryRun || job.state != JobState.SUCCEEDED) {
            throw Refusal.rule("not-imported", "", Text.of("只有已完成的正式导入才能接受隔离行", "Only rows of a finished import"));
        }
    }

    /** Locks the row, two who accept it at once must not open two files; answers why it was set aside. */
    String claim(ImportJob job, long number) {
        var row = session.createNativeQuery(
                        "select reason, accepted_at from import_error where job_id = :job and row_no = :row for update",
                        Tuple.class)
                .setParameter("job", job.id)
                .setParameter("row", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of("隔离行", "row")));
        if (row.get(1) != null) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("该行已接受", "The row was accepted already"));
        }
        return row.get(0, String.class);
    }

    private ListedFirm listed(DataScope scope, ImportJob job, long number, String reason) throws IOException {
        try (var rows = files.open(job)) {
            var check = list.rows(job.areaPath, Header.of(rows.next(), Column.ALL), rows.fixedWidth());
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() == number) {
                    var firm = check.excused(row).orElseThrow(Quarantine::notAcceptable);
                    var area = areas.within(
                            scope,
                            firm.area() == null ? job.areaCode : firm.area().code());
                    return firm.listed(area, check.number(row), reason);
                }
            }
        }
        throw Refusal.notFound(Text.of("隔离行", "row"));
    }

    private static Refusal notAcceptable() {
        return Refusal.rule(
                "not-acceptable",
                "",
                Text.of("该行的问题不只在代码,请改正文件后重新导入", "More than the code is wrong: correct the file"));
    }
}
