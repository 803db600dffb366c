package cn.sisong.enterprise.taskforce;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.firm.EnterpriseScope;
import cn.sisong.enterprise.firm.EnterpriseSummary.Keeper;
import cn.sisong.enterprise.firm.Keepers;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looks after whom; ended assignments are kept but not listed. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID>, Keepers {
    private static final String SELECT = """
            select s.id, s.version, e.id, e.name, s.taskForceId, t.name, s.validFrom, s.validTo,
                   s.visitFrequency
            from Assignment s join Enterprise c on c.id = s.enterpriseId
                join Enterprise e on e.id = coalesce(c.mergedInto, c.id) join TaskForce t on t.id = s.taskForceId""";

    private final Session session;
    private final EnterpriseScope firms;
    private final Clock clock;

    Assignments(Session session, EnterpriseScope firms, Clock clock) {
        this.session = session;
        this.firms = firms;
        this.clock = clock;
    }

    Page<AssignmentView> list(DataScope scope, UUID enterpriseId, UUID taskForceId, PageParams page) {
        return query(scope)
                .where(
                        "e.id = (select coalesce(r.mergedInto, r.id) from Enterprise r where r.id = :firm)",
                        "firm",
                        enterpriseId)
                .where("s.taskForceId = :force", "force", taskForceId)
                .ascending(page, SortKey.id("s.id", AssignmentView::id));
    }

    AssignmentView view(DataScope scope, UUID id) {
        return query(scope).where("s.id = :id", "id", id).single().orElseThrow(Assignments::absent);
    }

    /** The assignment, if its firm is in sight. */
    Assignment get(DataScope scope, UUID id) {
        view(scope, id);
        return findByIdOptional(id).orElseThrow(Assignments::absent);
    }

    boolean isHeld(UUID enterpriseId, UUID taskForceId) {
        return count("enterpriseId = ?1 and taskForceId = ?2 and endedAt is null", enterpriseId, taskForceId) > 0;
    }

    @Override
    public Map<UUID, List<Keeper>> of(Collection<UUID> enterprises) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        return session.createSelectionQuery("""
                        select distinct coalesce(c.mergedInto, c.id), t.id, t.name
                        from Assignment s join TaskForce t on t.id = s.taskForceId
                            join Enterprise c on c.id = s.enterpriseId
                        where (c.id in (:firms) or c.mergedInto in (:firms)) and s.endedAt is null
                          and s.validFrom <= :today and (s.validTo is null or s.validTo >= :today)
                        order by t.name, t.id""", Held.class)
                .setParameter("firms", enterprises)
                .setParameter("today", LocalDate.now(clock.withZone(BusinessClock.ZONE)))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Held::enterpriseId,
                        Collectors.mapping(held -> new Keeper(held.id(), held.name()), Collectors.toList())));
    }

    private record Held(UUID enterpriseId, UUID id, String name) {}

    private ListQuery<AssignmentView> query(DataScope scope) {
        return new ListQuery<>(session, AssignmentView.class, SELECT)
                .within(firms.on(scope, "e"))
                .where("s.endedAt is null");
    }

    private static Refusal absent() {
        return Refusal.notFound(Text.of("包联关系", "assignment"));
    }
}
