package cn.sisong.enterprise.supervision;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.issue.IssueScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;

/** Finds exceptions, one statement a page, under the same scope as the tickets and firms themselves. */
@ApplicationScoped
class Exceptions {
    private static final String TICKETS = """
            select i.id, i.number, i.title, i.state, e.name, d.id, d.name, i.dueAt, i.nextReplyOn, cast(null as LocalDate),
                   i.awaited.lateFrom, i.awaited.promiseDueOn, i.awaited.stepKind,
                   i.createdAt, i.marks.escalatedAt, i.marks.escalationLevel,
                   (select count(v.id) from IssueEvent v where v.issueId = i.id
                       and v.type in ('RETURN_UNSIGNED', 'RETURN_SIGNED', 'SEND_BACK')),
                   (select count(v.id) from IssueEvent v where v.issueId = i.id and v.type in ('REFUSE', 'REOPEN'))
            from Issue i left join Enterprise c on c.id = i.enterpriseId
                         left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)
                         left join Department d on d.id = i.departmentId""";

    private static final String FIRMS = """
            select e.id, e.creditCode, e.name,
                   (select min(s.validFrom) from Assignment s join Enterprise f on f.id = s.enterpriseId
                    where (f.id = e.id or f.mergedInto = e.id) and (UNVISITED)),
                   e.createdAt
            from Enterprise e""";

    /**
     * The firm is looked after, by whichever of its files, its first visit has had the time that the frequency gives, and
     * there was none. Asked of the file that answers and of those merged into it one after the other: PostgreSQL would
     * look for both at once through all firms.
     */
    private static final String UNVISITED = """
            s.endedAt is null and (s.validTo is null or s.validTo >= :today)
            and (s.visitFrequency = MONTHLY and s.validFrom <= :monthAgo
                 or s.visitFrequency = QUARTERLY and s.validFrom <= :quarterAgo
                 or s.visitFrequency = NONE and s.validFrom <= :ago)
            and not exists (select 1 from Visit v where v.state = DONE and v.sortOn >= s.validFrom
                and v.enterpriseId = coalesce(f.mergedInto, f.id))
            and not exists (select 1 from Visit v join Enterprise g on g.id = v.enterpriseId
                where g.mergedInto = coalesce(f.mergedInto, f.id) and v.state = DONE and v.sortOn >= s.validFrom)""";

    /** From the few that are looked after to their firms, not from every firm. */
    private static final String NEVER_VISITED = "e.id in (select coalesce(f.mergedInto, f.id) from Assignment s"
            + " join Enterprise f on f.id = s.enterpriseId where " + UNVISITED + ")";

    private static final String OPEN = "i.state not in (CLOSED, REJECTED, MERGED)";

    private static final String TWICE =
            "i.id in (select v.issueId from IssueEvent v where v.type in (%s) group by v.issueId having count(v.id) >= 2)";

    private final Session session;
    private final IssueScope issues;
    private final EnterpriseScope firms;
    private final ExceptionConfig config;
    private final Clock clock;

    Exceptions(Session session, IssueScope issues, EnterpriseScope firms, ExceptionConfig config, Clock clock) {
        this.session = session;
        this.issues = issues;
        this.firms = firms;
        this.config = config;
        this.clock = clock;
    }

    Page<ExceptionRow> list(DataScope scope, ExceptionFilter filter, PageParams page) {
        return query(scope, filter).ascending(page, first(filter.kind), id(table(filter.kind) + ".id"));
    }

    /** How many there are, as far as {@code most}. */
    int count(DataScope scope, ExceptionFilter filter, int most) {
        return query(scope, filter)
                .all(table(filter.kind) + ".id limit " + most)
                .size();
    }

    private ListQuery<ExceptionRow> query(DataScope scope, ExceptionFilter filter) {
        return filter.kind.isOfFirm() ? firms(scope, filter) : tickets(scope, filter);
    }

    private ListQuery<ExceptionRow> firms(DataScope scope, ExceptionFilter filter) {
        var today = Days.today(clock);
        return new ListQuery<>(session, ExceptionRow.class, FIRMS.replace("UNVISITED", UNVISITED))
                .within(firms.on(scope, "e"))
                .where(NEVER_VISITED)
                .bind("today", today)
                .bind("monthAgo", today.minusMonths(1))
                .bind("quarterAgo", today.minusMonths(3))
                .bind("ago", today.minusDays(config.visitWithin().toDays()))
                .where("e.areaPath like :area", "area", area(filter));
    }

    private ListQuery<ExceptionRow> tickets(DataScope scope, ExceptionFilter filter) {
        var query = new ListQuery<>(session, ExceptionRow.class, TICKETS)
                .within(issues.on(scope, "i"))
                .where(OPEN)
                .where("i.departmentId = :department", "department", filter.departmentId)
                .where("i.areaPath like :area", "area", area(filter));
        return switch (filter.kind) {
            case OVERDUE -> query.where("i.awaited.lateFrom < :now", "now", clock.instant());
            case PENDING_LATE ->
                query.where("i.state = PENDING_COMMITMENT").where("i.nextReplyOn < :today", "today", Days.today(clock));
            case ESCALATED -> query.where("i.marks.escalatedAt is not null");
            case RETURNED_OFTEN -> query.where(TWICE.formatted("'RETURN_UNSIGNED', 'RETURN_SIGNED', 'SEND_BACK'"));
            case SECOND_REOPEN -> query.where(TWICE.formatted("'REFUSE', 'REOPEN'"));
            case NEVER_VISITED -> throw new IllegalArgumentException("a firm's kind");
        };
    }

    /** What has lasted longest comes first. */
    private static SortKey<ExceptionRow> first(ExceptionKind kind) {
        return switch (kind) {
            case OVERDUE -> SortKey.instant("i.awaited.lateFrom", ExceptionRow::lateFrom);
            case PENDING_LATE -> SortKey.date("i.nextReplyOn", ExceptionRow::nextReplyOn);
            case ESCALATED -> SortKey.instant("i.marks.escalatedAt", ExceptionRow::escalatedAt);
            case RETURNED_OFTEN, SECOND_REOPEN, NEVER_VISITED ->
                SortKey.instant(table(kind) + ".createdAt", ExceptionRow::createdAt);
        };
    }

    private static String table(ExceptionKind kind) {
        return kind.isOfFirm() ? "e" : "i";
    }

    private static SortKey<ExceptionRow> id(String path) {
        return SortKey.id(path, ExceptionRow::id);
    }

    private static String area(ExceptionFilter filter) {
        return filter.area == null ? null : AreaPath.of(filter.area) + "%";
    }
}
