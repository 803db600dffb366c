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
                   i.createdAt,
                   (select count(v.id) from IssueEvent v where v.issueId = i.id
                       and v.type in ('RETURN_UNSIGNED', 'RETURN_SIGNED', 'SEND_BACK')),
                   (select count(v.id) from IssueEvent v where v.issueId = i.id and v.type in ('REFUSE', 'REOPEN'))
            from Issue i left join Enterprise e on e.id = i.enterpriseId
                         left join Department d on d.id = i.departmentId""";

    private static final String FIRMS = """
            select e.id, e.creditCode, e.name,
                   (select min(s.validFrom) from Assignment s where s.enterpriseId = e.id and s.endedAt is null),
                   e.createdAt
            from Enterprise e""";

    private static final String OPEN = "i.state not in (CLOSED, REJECTED, MERGED)";
    /** Of these the solving clock stands, or a reply waits for others. */
    private static final String RUNNING = "i.state not in (SUSPENDED, PENDING_COMMITMENT, REPLIED, CONFIRMING)";

    /** No department has it, and another level or channel has not answered yet: nothing is late that the office could do. */
    private static final String AWAY = "(i.state in (SUBMITTED, ACCEPTED, RETURNED, REOPENED) and exists"
            + " (select 1 from Transfer t where t.issueId = i.id and t.state in (SENT, RECEIVED, HANDLING)))";

    private static final String TWICE =
            "i.id in (select v.issueId from IssueEvent v where v.type in (%s) group by v.issueId having count(v.id) >= 2)";

    private static final String IN_CARE = "exists (select 1 from Assignment s where s.enterpriseId = e.id"
            + " and s.endedAt is null and s.validFrom <= :today and (s.validTo is null or s.validTo >= :today))";
    private static final String NOT_VISITED =
            "not exists (select 1 from Visit v where v.enterpriseId = e.id and v.state = DONE)";

    private final Session session;
    private final IssueScope issues;
    private final EnterpriseScope firms;
    private final Clock clock;

    Exceptions(Session session, IssueScope issues, EnterpriseScope firms, Clock clock) {
        this.session = session;
        this.issues = issues;
        this.firms = firms;
        this.clock = clock;
    }

    Page<ExceptionRow> list(DataScope scope, ExceptionFilter filter, PageParams page) {
        return filter.kind.isOfFirm() ? firms(scope, filter, page) : tickets(scope, filter, page);
    }

    private Page<ExceptionRow> firms(DataScope scope, ExceptionFilter filter, PageParams page) {
        return new ListQuery<>(session, ExceptionRow.class, FIRMS)
                .within(firms.on(scope, "e"))
                .where(IN_CARE, "today", Days.today(clock))
                .where(NOT_VISITED)
                .where("e.areaPath like :area", "area", area(filter))
                .ascending(page, SortKey.instant("e.createdAt", ExceptionRow::createdAt), id("e.id"));
    }

    private Page<ExceptionRow> tickets(DataScope scope, ExceptionFilter filter, PageParams page) {
        var query = new ListQuery<>(session, ExceptionRow.class, TICKETS)
                .within(issues.on(scope, "i"))
                .where(OPEN)
                .where("i.departmentId = :department", "department", filter.departmentId)
                .where("i.areaPath like :area", "area", area(filter));
        return switch (filter.kind) {
            case OVERDUE ->
                query.where(RUNNING)
                        .where("not " + AWAY)
                        .where("i.dueAt < :now", "now", clock.instant())
                        .ascending(page, SortKey.instant("i.dueAt", ExceptionRow::dueAt), id("i.id"));
            case PENDING_LATE ->
                query.where("i.state = PENDING_COMMITMENT")
                        .where("i.nextReplyOn < :today", "today", Days.today(clock))
                        .ascending(page, SortKey.date("i.nextReplyOn", ExceptionRow::nextReplyOn), id("i.id"));
            case RETURNED_OFTEN -> repeated(query, "'RETURN_UNSIGNED', 'RETURN_SIGNED', 'SEND_BACK'", page);
            case SECOND_REOPEN -> repeated(query, "'REFUSE', 'REOPEN'", page);
            case NEVER_VISITED -> throw new IllegalArgumentException("a firm's kind");
        };
    }

    private static Page<ExceptionRow> repeated(ListQuery<ExceptionRow> query, String types, PageParams page) {
        return query.where(TWICE.formatted(types))
                .ascending(page, SortKey.instant("i.createdAt", ExceptionRow::createdAt), id("i.id"));
    }

    private static SortKey<ExceptionRow> id(String path) {
        return SortKey.id(path, ExceptionRow::id);
    }

    private static String area(ExceptionFilter filter) {
        return filter.area == null ? null : AreaPath.of(filter.area) + "%";
    }
}
