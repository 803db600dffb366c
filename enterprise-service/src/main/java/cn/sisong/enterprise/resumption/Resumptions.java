package cn.sisong.enterprise.resumption;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.ScopePredicate;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements, and how firms stand by them on a day: the last one of the latest day up to then. */
@ApplicationScoped
public class Resumptions implements PanacheRepositoryBase<ResumptionEvent, UUID> {
    /** A statement speaks of the firm that answers for the file today. */
    private static final String OF_FIRM = "from ResumptionEvent r join Enterprise f on f.id = r.enterpriseId"
            + " join Enterprise e on e.id = coalesce(f.mergedInto, f.id)";

    private static final String SELECT = """
            select r.id, e.id, e.name, e.creditCode, r.status, r.happenedOn, r.recordedAt, r.note, r.actorName
            """ + OF_FIRM;

    /** No other statement on the firm, or on a file merged into it, outdoes this one by the day asked for. */
    private static final String STANDS = """
            not exists (select 1 from ResumptionEvent n where n.enterpriseId = e.id and LATER)
            and (e.absorbed = 0 or not exists (select 1 from ResumptionEvent n join Enterprise m on m.id = n.enterpriseId
                where m.mergedInto = e.id and LATER))""".replace(
            "LATER", "n.happenedOn <= :on and (n.happenedOn, n.recordedAt, n.id) > (r.happenedOn, r.recordedAt, r.id)");

    private final Session session;
    private final EnterpriseScope scopes;
    private final Enterprises enterprises;

    Resumptions(Session session, EnterpriseScope scopes, Enterprises enterprises) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
    }

    private ListQuery<ResumptionView> standing(DataScope scope, LocalDate on) {
        return new ListQuery<>(session, ResumptionView.class, SELECT)
                .within(scopes.on(scope, "e"))
                .where("r.happenedOn <= :on", "on", on)
                .where(STANDS);
    }

    Page<ResumptionView> standing(DataScope scope, LocalDate on, ResumptionStatus status, PageParams page) {
        return standing(scope, on)
                .where("r.status = :status", "status", status)
                .ascending(page, SortKey.id("e.id", ResumptionView::enterpriseId));
    }

    /** In the area as it was known then; whoever sees single firms only has those that are in sight today. */
    Map<ResumptionStatus, Long> counts(DataScope scope, LocalDate on, LocalDate asOf) {
        var sight = EnterpriseScope.isWide(scope)
                ? new ScopePredicate("t.area_path like :scopeArea", Map.of("scopeArea", scope.areaPattern()))
                : scopes.on(scope, "e");
        var query = session.createNativeQuery(
                        "with recursive " + Standing.KNOWN + "select t.status, count(*) as firms from stood t"
                                + " join enterprise f on f.id = t.firm"
                                + " join enterprise e on e.id = coalesce(f.merged_into, f.id)"
                                + " where (" + sight.sql() + ") group by t.status",
                        Counted.class)
                .setParameter("to", on)
                .setParameter("known", Days.endOf(asOf));
        sight.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> ResumptionStatus.valueOf(row.status()), Counted::firms));
    }

    private record Counted(String status, Long firms) {}

    /** Newest first; 404 for a firm out of sight. */
    Page<ResumptionView> history(Enterprise firm, PageParams page) {
        return new ListQuery<>(session, ResumptionView.class, SELECT)
                .where("(f.id = :firm or f.mergedInto = :firm)", "firm", firm.id())
                .descending(
                        page,
                        SortKey.date("r.happenedOn", ResumptionView::happenedOn),
                        SortKey.instant("r.recordedAt", ResumptionView::recordedAt),
                        SortKey.id("r.id", ResumptionView::id));
    }

    /** A file as it was named, and the firm in sight that answers for it. */
    record Named(UUID file, String creditCode, Enterprise firm) {}

    /** The files named whose firms are in sight, in one statement: a merged file is in sight when its survivor is. */
    List<Named> firms(DataScope scope, Collection<UUID> ids, Collection<String> codes) {
        var predicate = scopes.on(scope, "e");
        var query = session.createSelectionQuery(
                        "select f.id, f.creditCode, e from Enterprise f"
                                + " join Enterprise e on e.id = coalesce(f.mergedInto, f.id)"
                                + " where (f.id in (:ids) or f.creditCode in (:codes)) and (" + predicate.hql() + ")",
                        Named.class)
                .setParameterList("ids", ids.isEmpty() ? List.of(new UUID(0, 0)) : List.copyOf(ids))
                .setParameterList("codes", codes.isEmpty() ? List.of("-") : List.copyOf(codes));
        predicate.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The firm has been looked up within the scope. */
    void add(DataScope scope, ResumptionEvent event) {
        persist(event);
    }
}
