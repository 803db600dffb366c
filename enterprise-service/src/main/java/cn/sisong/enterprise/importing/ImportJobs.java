package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The jobs: one's own, and for the office, supervision, leaders and client systems those of the area. Whoever sees firms
 * by area for another task (finance, projects) does not see by that what other people's ledgers say.
 */
@ApplicationScoped
class ImportJobs {
    private final Session session;
    private final Clock clock;

    ImportJobs(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The job, or 404 when it is absent or out of sight. */
    ImportJob get(DataScope scope, UUID id) {
        return jobs(scope)
                .where("j.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("任务", "job")));
    }

    /** Newest first. */
    Page<JobView> list(DataScope scope, PageParams page) {
        return jobs(scope)
                .descending(page, SortKey.id("j.id", (ImportJob job) -> job.id))
                .map(JobView::of);
    }

    void add(ImportJob job) {
        session.persist(job);
        session.flush();
    }

    /** Ends a job that has not ended; its worker finds out when it next reports, and undoes what it has begun. */
    ImportJob cancel(DataScope scope, UUID id) {
        var job = get(scope, id);
        // the worker's last step may be in between: then the job is further by the time that it is locked
        session.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (!job.isCancellable()) {
            throw new Refusal(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Text.of("任务已开始写入或已结束,不能取消", "The job has begun to write or has ended already"));
        }
        job.cancel(clock.instant());
        session.flush();
        session.createNativeMutationQuery("delete from import_row where job_id = :job")
                .setParameter("job", job.id)
                .executeUpdate();
        return job;
    }

    /** A quarantined row; without cells when it was set aside by an earlier version. */
    record ErrorRow(long rowNo, String creditCode, String name, String reason, String detail, List<String> cells) {}

    /** The next errors after a row of a job that the caller has been shown to see. */
    List<ErrorRow> errorsAfter(DataScope scope, UUID job, long row, int limit) {
        return after(scope, job, row, limit, """
                        select row_no, credit_code, name, reason, detail, cells from import_error
                        where job_id = :job and row_no > :row order by row_no limit :limit
                        """)
                .map(of -> new ErrorRow(
                        of.get(0, Long.class),
                        of.get(1, String.class),
                        of.get(2, String.class),
                        of.get(3, String.class),
                        of.get(4, String.class),
                        of.get(5) == null ? null : List.of(of.get(5, String[].class))))
                .toList();
    }

    /** What became of a row; the reason only where it was set aside. */
    record ResultRow(long rowNo, String creditCode, String name, String outcome, String detail, UUID record) {}

    /** The next results after a row of a job that the caller has been shown to see. */
    List<ResultRow> resultsAfter(DataScope scope, UUID job, long row, int limit) {
        return after(scope, job, row, limit, """
                        select r.row_no, r.credit_code, r.name, r.outcome,
                            case when r.outcome = 'QUARANTINED' then e.detail end, r.record_id
                        from import_result r left join import_error e on e.job_id = r.job_id and e.row_no = r.row_no
                        where r.job_id = :job and r.row_no > :row order by r.row_no limit :limit
                        """)
                .map(of -> new ResultRow(
                        of.get(0, Long.class),
                        of.get(1, String.class),
                        of.get(2, String.class),
                        of.get(3, String.class),
                        of.get(4, String.class),
                        of.get(5, UUID.class)))
                .toList();
    }

    /** Whether the file is there still, and with it what became of each row. */
    boolean isKept(DataScope scope, UUID id) {
        return session.createNativeQuery(
                        "select exists (select 1 from stored_chunk where file_id = :file)", Boolean.class)
                .setParameter("file", get(scope, id).fileId)
                .getSingleResult();
    }

    private Stream<Tuple> after(DataScope scope, UUID job, long row, int limit, String sql) {
        get(scope, job);
        return session
                .createNativeQuery(sql, Tuple.class)
                .setParameter("job", job)
                .setParameter("row", row)
                .setParameter("limit", limit)
                .getResultList()
                .stream();
    }

    private ListQuery<ImportJob> jobs(DataScope scope) {
        return new ListQuery<>(session, ImportJob.class, "select j from ImportJob j").within(visible(scope));
    }

    private static ScopePredicate visible(DataScope scope) {
        if (scope.system() || scope.hasAnyRole("dispatcher", "supervisor", "leader")) {
            return new ScopePredicate(
                    "j.createdBy = :scopeSubject or j.areaPath like :scopeArea",
                    Map.of("scopeSubject", scope.subject(), "scopeArea", scope.areaPattern()));
        }
        return new ScopePredicate("j.createdBy = :scopeSubject", Map.of("scopeSubject", scope.subject()));
    }
}
