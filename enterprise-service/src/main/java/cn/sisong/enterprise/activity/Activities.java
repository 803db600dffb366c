package cn.sisong.enterprise.activity;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.activity.Guests.Firm;
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

/** The activities. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {
    /** A firm is called by the name of the file that answers for it. */
    private static final String FIRMS =
            "select c.id, e.id, e.name from Enterprise c join Enterprise e on e.id = coalesce(c.mergedInto, c.id)";

    private final Session session;
    private final ActivityScope scopes;
    private final EnterpriseScope firms;
    private final Enterprises enterprises;

    Activities(Session session, ActivityScope scopes, EnterpriseScope firms, Enterprises enterprises) {
        this.session = session;
        this.scopes = scopes;
        this.firms = firms;
        this.enterprises = enterprises;
    }

    /** What stands in the query string of the list. */
    record Filter(ActivityKind kind, ActivityState state, UUID enterpriseId, LocalDate from, LocalDate to) {}

    Page<Activity> list(DataScope scope, Filter filter, PageParams page) {
        return query(scope)
                .where("a.kind = :kind", "kind", filter.kind())
                .where("a.state = :state", "state", filter.state())
                .where(
                        "exists (select 1 from a.firms w where w.enterpriseId in (:files))",
                        "files",
                        enterprises.filesOrNull(filter.enterpriseId()))
                .where("a.heldOn >= :from", "from", filter.from())
                .where("a.heldOn <= :to", "to", filter.to())
                .descending(
                        page,
                        SortKey.date("a.heldOn", activity -> activity.heldOn),
                        SortKey.id("a.id", activity -> activity.id));
    }

    Activity get(DataScope scope, UUID id) {
        return query(scope)
                .where("a.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("活动", "activity")));
    }

    private ListQuery<Activity> query(DataScope scope) {
        return new ListQuery<>(session, Activity.class, "select a from Activity a").within(scopes.on(scope, "a"));
    }

    /** The firms that the caller sees, by their files; one statement. */
    Map<UUID, Firm> firms(DataScope scope, Collection<UUID> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        return new ListQuery<>(session, Named.class, FIRMS)
                .within(firms.on(scope, "e")).where("c.id in (:files)", "files", files).all("c.id").stream()
                        .collect(Collectors.toMap(Named::file, Named::firm));
    }

    /** Firms by their files, one statement. */
    Map<UUID, Firm> firms(Collection<UUID> files) {
        return files.isEmpty()
                ? Map.of()
                : session.createSelectionQuery(FIRMS + " where c.id in (:files)", Named.class)
                        .setParameter("files", files)
                        .getResultStream()
                        .collect(Collectors.toMap(Named::file, Named::firm));
    }

    private record Named(UUID file, UUID id, String name) {
        Firm firm() {
            return new Firm(id, name);
        }
    }

    void remember(ActivityEvent event) {
        session.persist(event);
        session.flush();
    }

    void link(UUID activity, UUID issue) {
        session.createNativeMutationQuery(
                        "insert into activity_issue (activity_id, issue_id) values (:activity, :issue)")
                .setParameter("activity", activity)
                .setParameter("issue", issue)
                .executeUpdate();
    }

    /** The issues raised at an activity. */
    List<UUID> issuesOf(UUID activity) {
        return session.createNativeQuery(
                        "select issue_id from activity_issue where activity_id = :activity order by issue_id",
                        UUID.class)
                .setParameter("activity", activity)
                .getResultList();
    }
}
