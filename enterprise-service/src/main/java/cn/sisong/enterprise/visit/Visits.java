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
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The visits. */
@ApplicationScoped
public class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final String SELECT =
            "select v, e.name, e.creditCode from Visit v left join Enterprise c on c.id = v.enterpriseId"
                    + " left join Enterprise e on e.id = coalesce(c.mergedInto, c.id)";

    /**
     * The own ones, those planned for one's task force as long as nobody has taken them or the firm has put them off,
     * and those one comes along on. By id, so that somebody's few visits are found by their indexes instead of among
     * everybody's.
     */
    private static final String MINE = """
            v.id in (select o.id from Visit o where o.authorSubject = :author
                union all select p.id from Visit p
                    where p.state = PLANNED and p.forForce = true and p.taskForceId in (:forces)
                union all select d.id from Visit d
                    where d.state = DECLINED and d.forForce = true and d.taskForceId in (:forces)
                union all select q.id from Joiner j join Visit q on q.id = j.visitId
                    where j.subject = :author and q.state = PLANNED)""";

    private static final String PUT_OFF = "v.state = DECLINED and not " + PutOff.SETTLED.hql();

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
    record Filter(
            UUID enterpriseId,
            VisitState state,
            Matching matching,
            boolean mine,
            boolean putOff,
            LocalDate from,
            LocalDate to) {}

    Page<Row> list(DataScope scope, Filter filter, PageParams page) {
        var query = new ListQuery<>(session, Row.class, SELECT)
                .within(scopes.on(scope, "v"))
                .where("v.enterpriseId in (:files)", "files", enterprises.filesOrNull(filter.enterpriseId()))
                .where("v.state = :state", "state", filter.state())
                .where("v.matching = :matching", "matching", filter.matching())
                .where("v.sortOn >= :from", "from", filter.from())
                .where("v.sortOn <= :to", "to", filter.to());
        if (filter.mine()) {
            query.where(MINE, "author", scope.subject()).bind("forces", groups(scope));
        }
        if (filter.matching() == Matching.PENDING) {
            // what is void needs no firm any more
            query.where("v.state <> VOIDED");
        }
        if (filter.putOff()) {
            query.where(PUT_OFF);
        }
        var day = SortKey.<Row>date("v.sortOn", row -> row.visit().sortOn);
        var id = SortKey.<Row>id("v.id", row -> row.visit().id);
        return filter.state() == VisitState.PLANNED ? query.ascending(page, day, id) : query.descending(page, day, id);
    }

    private record Seen(Visit visit, String force, UUID firm) {}

    /** Visits to a firm, whichever of its files they name, in a week, planned or done. */
    Page<WeekVisit> inWeek(DataScope scope, UUID firm, Week week, PageParams page) {
        return between(scope, Set.of(firm), week.monday(), week.sunday())
                .ascending(
                        page,
                        SortKey.date("v.sortOn", seen -> seen.visit().sortOn),
                        SortKey.id("v.id", seen -> seen.visit().id))
                .map(seen -> brief(scope, seen));
    }

    /** The same of many firms and of all weeks from one to another. */
    public Map<UUID, List<WeekVisit>> inWeeks(DataScope scope, Set<UUID> firms, Week from, Week to) {
        return firms.isEmpty()
                ? Map.of()
                : between(scope, firms, from.monday(), to.sunday()).all("v.sortOn, v.id").stream()
                        .collect(Collectors.groupingBy(
                                Seen::firm, Collectors.mapping(seen -> brief(scope, seen), Collectors.toList())));
    }

    private ListQuery<Seen> between(DataScope scope, Set<UUID> firms, LocalDate first, LocalDate last) {
        return new ListQuery<>(
                        session,
                        Seen.class,
                        "select v, t.name, coalesce(c.mergedInto, c.id) from Visit v join Enterprise c on c.id = v.enterpriseId"
                                + " left join TaskForce t on t.id = v.taskForceId")
                .within(scopes.on(scope, "v"))
                .where("c.id in (:firms) or c.mergedInto in (:firms)", "firms", firms)
                .where("v.state in (PLANNED, DONE)")
                .where("v.sortOn >= :first", "first", first)
                .where("v.sortOn <= :last", "last", last);
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

    /** Until the transaction ends nobody else changes it; 412 when somebody just has. */
    void hold(Visit visit) {
        session.lock(visit, LockModeType.PESSIMISTIC_WRITE);
    }

    void remember(VisitEvent event) {
        session.persist(event);
        session.flush();
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("走访", "visit"));
    }
}
