package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The visits. */
@ApplicationScoped
public class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final String SELECT =
            "select v, e.name, e.creditCode from Visit v left join Enterprise c on c.id = v.enterpriseId"
                    + " left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)";

    /** The own ones, those planned for one's task force as long as nobody has taken them, and those one comes along on. */
    /** By id, so that somebody's few visits are found by their indexes instead of among everybody's. */
    private static final String MINE = """
            v.id in (select o.id from Visit o where o.authorSubject = :author
                union all select p.id from Visit p
                    where p.state = PLANNED and p.forForce = true and p.taskForceId in (:forces)
                union all select q.id from Joiner j join Visit q on q.id = j.visitId
                    where j.subject = :author and q.state = PLANNED)""";

    private final Session session;
    private final VisitScope scopes;
    private final Enterprises enterprises;

    Visits(Session session, VisitScope scopes, Enterprises enterprises) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
    }

    /** A visit and the firm's name and code. */
    record Row(Visit visit, String firmName, String firmCode) {}

    /** The visit, or 404 when it is absent or out of sight. */
    public Visit get(DataScope scope, UUID id) {
        return find(scope, id).map(Row::visit).orElseThrow(Visits::absent);
    }

    Row row(DataScope scope, UUID id) {
        return find(scope, id).orElseThrow(Visits::absent);
    }

    private Optional<Row> find(DataScope scope, UUID id) {
        return new ListQuery<>(session, Row.class, SELECT)
                .within(scopes.on(scope, "v"))
                .where("v.id = :id", "id", id)
                .single();
    }

    /**
     * Whoever's visit has the id. A device that repeats itself must hear of its own visit even when the firm has since
     * gone out of its author's sight; to anyone else only the fact that the id is taken is told.
     */
    Optional<Visit> registered(DataScope scope, UUID id) {
        return findByIdOptional(id);
    }

    /** What stands in the query string of the list. */
    record Filter(UUID enterpriseId, VisitState state, boolean mine, LocalDate from, LocalDate to) {}

    Page<Row> list(DataScope scope, Filter filter, PageParams page) {
        var query = new ListQuery<>(session, Row.class, SELECT)
                .within(scopes.on(scope, "v"))
                .where("v.enterpriseId in (:files)", "files", enterprises.filesOrNull(filter.enterpriseId()))
                .where("v.state = :state", "state", filter.state())
                .where("v.sortOn >= :from", "from", filter.from())
                .where("v.sortOn <= :to", "to", filter.to());
        if (filter.mine()) {
            query.where(MINE, "author", scope.subject()).bind("forces", groups(scope));
        }
        return query.descending(
                page, SortKey.date("v.sortOn", row -> row.visit().sortOn), SortKey.id("v.id", row -> row.visit().id));
    }

    private record Seen(Visit visit, String force) {}

    /** Visits to a firm in the week that begins on a Monday, planned or done. */
    Page<WeekVisit> inWeek(DataScope scope, UUID firm, LocalDate monday, PageParams page) {
        return new ListQuery<>(
                        session,
                        Seen.class,
                        "select v, t.name from Visit v left join TaskForce t on t.id = v.taskForceId")
                .within(scopes.on(scope, "v"))
                .where("v.enterpriseId = :firm", "firm", firm)
                .where("v.state in (PLANNED, DONE)")
                .where("v.sortOn >= :monday", "monday", monday)
                .where("v.sortOn <= :sunday", "sunday", monday.plusDays(6))
                .ascending(
                        page,
                        SortKey.date("v.sortOn", seen -> seen.visit().sortOn),
                        SortKey.id("v.id", seen -> seen.visit().id))
                .map(seen -> brief(scope, seen));
    }

    private static WeekVisit brief(DataScope scope, Seen seen) {
        var visit = seen.visit();
        var own = visit.isOf(scope);
        return new WeekVisit(
                visit.id,
                visit.state,
                visit.sortOn,
                visit.mode,
                seen.force(),
                visit.forForce ? null : visit.authorName,
                own,
                visit.state == VisitState.PLANNED && !own);
    }

    private static Set<UUID> groups(DataScope scope) {
        return scope.groups().isEmpty() ? Set.of(new UUID(0, 0)) : scope.groups();
    }

    void remember(VisitEvent event) {
        session.persist(event);
        session.flush();
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("走访", "visit"));
    }
}
