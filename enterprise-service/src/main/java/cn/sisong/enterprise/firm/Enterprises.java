package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.firm.EnterpriseSummary.Row;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firms' files. */
@ApplicationScoped
public class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {
    static final Text FIRM = Text.of("企业", "firm");

    private final Session session;
    private final EnterpriseScope scopes;
    private final Keepers keepers;
    private final Clock clock;

    Enterprises(Session session, EnterpriseScope scopes, Keepers keepers, Clock clock) {
        this.session = session;
        this.scopes = scopes;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** The firm, or 404 when it is absent or out of sight. */
    public Enterprise get(DataScope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refusal.notFound(FIRM));
    }

    public Optional<Enterprise> find(DataScope scope, UUID id) {
        return one(scope, "e.id = :wanted", id);
    }

    public Optional<Enterprise> withCode(DataScope scope, String creditCode) {
        return one(scope, "e.creditCode = :wanted", creditCode);
    }

    private Optional<Enterprise> one(DataScope scope, String condition, Object wanted) {
        var predicate = scopes.on(scope, "e");
        var query = session.createSelectionQuery(
                        "from Enterprise e where " + condition + " and (" + predicate.hql() + ")", Enterprise.class)
                .setParameter("wanted", wanted);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Whether any firm, in sight or not, has the code: it may exist only once. */
    boolean isTaken(String creditCode) {
        return count("creditCode", creditCode) > 0;
    }

    Page<EnterpriseSummary> search(DataScope scope, Search search, UUID taskForceId, boolean mine, PageParams page) {
        var query = new ListQuery<>(session, Row.class, """
                        select e.id, e.version, e.creditCode, e.name, e.areaCode, a.name, e.address
                        from Enterprise e left join Area a on a.code = e.areaCode""").within(scopes.on(scope, "e"));
        search.narrow(query);
        var held = "exists (select 1 from Assignment h where h.enterpriseId = e.id and h.endedAt is null"
                + " and h.validFrom <= :heldOn and (h.validTo is null or h.validTo >= :heldOn)";
        if (mine || taskForceId != null) {
            query.bind("heldOn", Days.today(clock));
        }
        query.where(held + " and h.taskForceId = :force)", "force", taskForceId);
        if (mine) {
            query.where(held + " and h.taskForceId in (:mine))", "mine", orNobody(scope.groups()));
        }
        var rows = query.ascending(page, SortKey.id("e.id", Row::id));
        var keepersOf = keepersOf(rows.items().stream().map(Row::id).toList());
        return rows.map(row -> row.with(keepersOf.getOrDefault(row.id(), List.of())));
    }

    Map<UUID, List<Keeper>> keepersOf(Collection<UUID> firms) {
        return keepers.of(firms);
    }

    void add(Enterprise firm, String source) {
        persist(firm);
        remember(firm, source);
        flush();
    }

    /** Keeps what is known now beside what was known before. */
    void remember(Enterprise firm, String source) {
        session.persist(new EnterpriseHistory(firm, source, clock.instant()));
    }

    private static Collection<UUID> orNobody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids.stream().collect(Collectors.toList());
    }
}
