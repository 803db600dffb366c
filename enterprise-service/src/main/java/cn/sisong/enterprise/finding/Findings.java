package cn.sisong.enterprise.finding;

import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The findings. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {
    private static final String SELECT = """
            select d.id, d.version, d.kind, d.text, e.id, e.name, e.creditCode, d.visitId, d.activityId,
                   d.authorName, d.createdAt
            from Finding d left join Enterprise c on c.id = d.enterpriseId
                           left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)""";

    /** What a void visit brought home was said by no firm. */
    private static final String HEARD =
            "(d.visitId is null or not exists (select 1 from Visit v where v.id = d.visitId and v.state = VOIDED))";

    private final Session session;
    private final FindingScope scopes;
    private final Enterprises enterprises;
    private final Changes changes;

    Findings(Session session, FindingScope scopes, Enterprises enterprises, Changes changes) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
        this.changes = changes;
    }

    /** Records what was heard; its visit or activity has been checked. */
    public void record(Finding finding) {
        persistAndFlush(finding);
        changes.record(finding.created());
    }

    /** The firm of a visit became known. */
    public void matchFirm(UUID visitId, Enterprise firm) {
        for (var finding : list("visitId", visitId)) {
            finding.enterpriseId = firm.id();
            finding.areaPath = firm.areaPath();
        }
        flush();
    }

    /** What stands in the query string of the list. */
    record Filter(FindingKind kind, UUID enterpriseId, LocalDate from, LocalDate to) {
        Instant start() {
            return from == null ? null : from.atStartOfDay(BusinessClock.ZONE).toInstant();
        }

        Instant end() {
            return to == null ? null : Days.endOf(to);
        }
    }

    public FindingView view(DataScope scope, UUID id) {
        return query(scope, new Filter(null, null, null, null))
                .where("d.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("记录", "finding")));
    }

    /** Whether the caller, who sees it, reads the numbers in its words as well. */
    boolean showsNumbers(DataScope scope, UUID id) {
        return findById(id).showsNumbers(scope);
    }

    Page<FindingView> list(DataScope scope, Filter filter, PageParams page) {
        return query(scope, filter)
                .where(HEARD)
                .descending(
                        page,
                        SortKey.instant("d.createdAt", FindingView::createdAt),
                        SortKey.id("d.id", FindingView::id));
    }

    /** A slice of an export, oldest first, after the row with the id (ids sort by the moment of their making). */
    List<FindingView> slice(DataScope scope, Filter filter, UUID after, int size) {
        var scoped = scopes.on(scope, "d");
        var query = session.createSelectionQuery(
                        SELECT + " where (" + scoped.hql() + ") and " + HEARD
                                + (filter.kind() == null ? "" : " and d.kind = :kind")
                                + (filter.enterpriseId() == null ? "" : " and d.enterpriseId in (:files)")
                                + (filter.from() == null ? "" : " and d.createdAt >= :from")
                                + (filter.to() == null ? "" : " and d.createdAt < :end")
                                + (after == null ? "" : " and d.id > :after") + " order by d.id",
                        FindingView.class)
                .setMaxResults(size);
        scoped.parameters().forEach(query::setParameter);
        bind(query, "kind", filter.kind());
        bind(query, "files", enterprises.filesOrNull(filter.enterpriseId()));
        bind(query, "from", filter.start());
        bind(query, "end", filter.end());
        bind(query, "after", after);
        return query.getResultList();
    }

    private static void bind(SelectionQuery<?> query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private ListQuery<FindingView> query(DataScope scope, Filter filter) {
        return new ListQuery<>(session, FindingView.class, SELECT)
                .within(scopes.on(scope, "d"))
                .where("d.kind = :kind", "kind", filter.kind())
                .where("d.enterpriseId in (:files)", "files", enterprises.filesOrNull(filter.enterpriseId()))
                .where("d.createdAt >= :from", "from", filter.start())
                .where("d.createdAt < :end", "end", filter.end());
    }
}
