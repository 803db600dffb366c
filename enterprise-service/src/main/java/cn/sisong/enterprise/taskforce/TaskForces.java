package cn.sisong.enterprise.taskforce;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.identity.Groups;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.taskforce.TaskForceViews.MemberView;
import cn.sisong.enterprise.taskforce.TaskForceViews.TaskForceView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Task forces and who is in them. */
@ApplicationScoped
public class TaskForces implements PanacheRepositoryBase<TaskForce, UUID>, Groups {
    private static final String ACTIVE =
            "m.endedAt is null and m.validFrom <= :today and (m.validTo is null or m.validTo >= :today)";

    private final Session session;
    private final Periods periods;
    private final Clock clock;

    TaskForces(Session session, Periods periods, Clock clock) {
        this.session = session;
        this.periods = periods;
        this.clock = clock;
    }

    /** A task force of the caller's area, or one that the caller is in. */
    TaskForce get(DataScope scope, UUID id) {
        return find("id = ?1 and (areaPath like ?2 or id in ?3)", id, scope.areaPattern(), mine(scope))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(Text.of("专班", "task force")));
    }

    /** Refuses a task force that the caller may not name. */
    public void require(DataScope scope, UUID id, String pointer) {
        if (find("id = ?1 and (areaPath like ?2 or id in ?3)", id, scope.areaPattern(), mine(scope))
                .firstResultOptional()
                .isEmpty()) {
            throw Refusal.rule(
                    "unknown-task-force", pointer, Text.of("没有该专班,或不在您的权限范围内", "No such task force within your scope"));
        }
    }

    /** Its area has been checked against the scope. */
    void add(DataScope scope, TaskForce force) {
        persistAndFlush(force);
        periods.remember(force);
    }

    /** After its period or name has changed. */
    void keep(DataScope scope, TaskForce force) {
        session.flush();
        periods.remember(force);
    }

    void keep(DataScope scope, TaskForceMember member) {
        session.flush();
        periods.remember(member);
    }

    /** A member of a task force in sight. */
    TaskForceMember member(DataScope scope, UUID taskForceId, UUID id) {
        get(scope, taskForceId);
        var member = session.find(TaskForceMember.class, id);
        if (member == null || !member.taskForceId.equals(taskForceId)) {
            throw Refusal.notFound(Text.of("专班成员", "member of the task force"));
        }
        return member;
    }

    /** Refuses to give firms to a task force, or to one of its members, that is not there on the day; 404 for no member. */
    Optional<TaskForceMember> requireActive(
            DataScope scope, TaskForce force, UUID memberId, LocalDate day, String forcePointer, String memberPointer) {
        requireWithin(force.name, force.validFrom, force.validTo, day, forcePointer);
        if (memberId == null) {
            return Optional.empty();
        }
        var member = member(scope, force.id, memberId);
        requireWithin(member.name, member.validFrom, member.validTo, day, memberPointer);
        return Optional.of(member);
    }

    private static void requireWithin(String name, LocalDate from, LocalDate to, LocalDate day, String pointer) {
        if (day.isBefore(from) || to != null && day.isAfter(to)) {
            throw Refusal.rule(
                    "not-active",
                    pointer,
                    Text.of("“" + name + "”在" + day + "不在任,不能承接包联", name + " is not active on " + day));
        }
    }

    /** Only into a task force in sight. */
    void add(DataScope scope, TaskForceMember member) {
        get(scope, member.taskForceId);
        session.persist(member);
        session.flush();
        periods.remember(member);
    }

    Page<TaskForceView> list(DataScope scope, PageParams page) {
        return new ListQuery<>(
                        session,
                        TaskForceView.class,
                        "select t.id, t.version, t.name, t.areaCode, t.validFrom, t.validTo from TaskForce t")
                .where("t.areaPath like :area or t.id in (:mine)", "area", scope.areaPattern())
                .bind("mine", mine(scope))
                .ascending(page, SortKey.id("t.id", TaskForceView::id));
    }

    Page<MemberView> members(DataScope scope, UUID taskForceId, PageParams page) {
        var force = get(scope, taskForceId);
        return new ListQuery<>(
                        session,
                        MemberView.class,
                        "select m.id, m.version, m.subject, m.name, m.homeUnit, m.validFrom, m.validTo from TaskForceMember m")
                .where("m.endedAt is null")
                .where("m.taskForceId = :force", "force", force.id)
                .ascending(page, SortKey.id("m.id", MemberView::id));
    }

    /** The task forces of a person, by id and name. */
    public List<Mine> ofPerson(DataScope scope) {
        return session.createSelectionQuery(
                        "select t.id, t.name from TaskForce t where t.id in (:mine) order by t.name", Mine.class)
                .setParameter("mine", mine(scope))
                .getResultList();
    }

    /** A task force that the caller is in. */
    public record Mine(UUID id, String name) {}

    /** Who is in one of them today. */
    public List<String> people(Collection<UUID> forces) {
        return session.createSelectionQuery(
                        "select distinct m.subject from TaskForceMember m where m.taskForceId in (:forces) and "
                                + ACTIVE,
                        String.class)
                .setParameter("forces", forces)
                .setParameter("today", LocalDate.now(clock.withZone(BusinessClock.ZONE)))
                .getResultList();
    }

    @Override
    public Set<UUID> of(String subject) {
        return session.createSelectionQuery(
                        "select m.taskForceId from TaskForceMember m join TaskForce t on t.id = m.taskForceId"
                                + " where m.subject = :subject and (t.validTo is null or t.validTo >= :today) and "
                                + ACTIVE,
                        UUID.class)
                .setParameter("subject", subject)
                .setParameter("today", LocalDate.now(clock.withZone(BusinessClock.ZONE)))
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> mine(DataScope scope) {
        return scope.groups().isEmpty() ? Set.of(new UUID(0, 0)) : scope.groups();
    }
}
