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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looks after whom; ended assignments are kept but not listed. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID>, Keepers {
    private static final String FROM = " from Assignment s join Enterprise c on c.id = s.enterpriseId"
            + " join Enterprise e on e.id = coalesce(c.mergedInto, c.id)";

    private static final String SELECT =
            "select s.id, s.version, e.id, e.name, s.taskForceId, t.name, s.role, s.memberId,"
                    + " m.name, s.validFrom, s.validTo, s.visitFrequency" + FROM
                    + " join TaskForce t on t.id = s.taskForceId left join TaskForceMember m on m.id = s.memberId";

    private final Session session;
    private final EnterpriseScope firms;
    private final Clock clock;

    Assignments(Session session, EnterpriseScope firms, Clock clock) {
        this.session = session;
        this.firms = firms;
        this.clock = clock;
    }

    Page<AssignmentView> list(DataScope scope, UUID enterpriseId, UUID taskForceId, UUID memberId, PageParams page) {
        return query(scope)
                .where(
                        "e.id = (select coalesce(r.mergedInto, r.id) from Enterprise r where r.id = :firm)",
                        "firm",
                        enterpriseId)
                .where("s.taskForceId = :force", "force", taskForceId)
                .where("s.memberId = :member", "member", memberId)
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

    /** What the giver looks after on a day or later that is not the receiver's already, by the names of the firms. */
    List<UUID> load(DataScope scope, HandOver request, LocalDate since) {
        return new ListQuery<>(session, UUID.class, "select s.id" + FROM)
                .within(firms.on(scope, "e"))
                .where("s.endedAt is null")
                .where("s.taskForceId = :from", "from", request.fromTaskForceId())
                .where("s.memberId = :member", "member", request.fromMemberId())
                .where("s.taskForceId <> :to or s.memberId is distinct from :toMember", "to", request.toTaskForceId())
                .bind("toMember", request.toMemberId())
                .where("s.validTo is null or s.validTo >= :since", "since", since)
                .all("e.name, s.id");
    }

    /** Some of them, in the same order. */
    List<AssignmentView> views(DataScope scope, List<UUID> ids) {
        return query(scope).where("s.id in (:ids)", "ids", ids).all("e.name, s.id");
    }

    /** When the receiver has which of some firms. */
    Map<UUID, List<Span>> held(Collection<UUID> enterprises, HandOver request) {
        return enterprises.isEmpty()
                ? Map.of()
                : session.createSelectionQuery(
                                "select e.id, s.validFrom, s.validTo" + FROM
                                        + " where (c.id in (:firms) or c.mergedInto in (:firms)) and s.endedAt is null"
                                        + " and s.taskForceId = :force and s.memberId is not distinct from :member",
                                Time.class)
                        .setParameter("firms", enterprises)
                        .setParameter("force", request.toTaskForceId())
                        .setParameter("member", request.toMemberId())
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Time::enterpriseId,
                                Collectors.mapping(
                                        time -> new Span(time.from(), time.to()),
                                        Collectors.toCollection(ArrayList::new))));
    }

    private record Time(UUID enterpriseId, LocalDate from, LocalDate to) {}

    /** What the same keeper has of the firm, under whichever of its files, on any day of the period. */
    List<Assignment> overlapping(Assignment wanted) {
        var end = wanted.validTo == null ? LocalDate.of(9999, 12, 31) : wanted.validTo;
        return list(
                "enterpriseId in (select f.id from Enterprise f where f.id = ?1 or f.mergedInto = ?1)"
                        + " and taskForceId = ?2 and endedAt is null and validFrom <= ?3"
                        + " and (validTo is null or validTo >= ?4) and memberId is not distinct from ?5",
                wanted.enterpriseId,
                wanted.taskForceId,
                end,
                wanted.validFrom,
                wanted.memberId);
    }

    /** Whether a task force, or one of its members, still has firms to look after later than on a day. */
    boolean reachBeyond(DataScope scope, UUID taskForceId, UUID memberId, LocalDate day) {
        var later = " and endedAt is null and (validTo is null or validTo > ?2)";
        return memberId == null
                ? count("taskForceId = ?1" + later, taskForceId, day) > 0
                : count("memberId = ?1" + later, memberId, day) > 0;
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
                          and (t.validTo is null or t.validTo >= :today)
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
