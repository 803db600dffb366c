package cn.sisong.enterprise.visit;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who comes along on whose visit. */
@ApplicationScoped
class Joiners {
    private static final String SELECT = """
            select j.id, j.visitId, j.subject, j.name, j.taskForceId, t.name
            from Joiner j left join TaskForce t on t.id = j.taskForceId""";

    private final Session session;
    private final Changes changes;
    private final Caller caller;
    private final TaskForceOfVisit forces;
    private final Clock clock;

    Joiners(Session session, Changes changes, Caller caller, TaskForceOfVisit forces, Clock clock) {
        this.session = session;
        this.changes = changes;
        this.caller = caller;
        this.forces = forces;
        this.clock = clock;
    }

    /** The caller comes along. */
    JoinerView join(DataScope scope, Visit visit) {
        if (visit.state != VisitState.PLANNED) {
            throw Refusal.rule("not-planned", "", Text.of("只有计划中的走访可以一并走访", "Only a planned visit can be joined"));
        }
        if (visit.isAuthor(scope.subject())) {
            throw Refusal.rule("own-visit", "", Text.of("这是您本人的走访", "The visit is your own"));
        }
        if (of(visit).stream().anyMatch(known -> known.subject().equals(scope.subject()))) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("您已加入这次走访", "You have joined already"));
        }
        var joiner = new Joiner(
                visit.id, scope.subject(), caller.name(), forces.of(scope, visit.enterpriseId), clock.instant());
        session.persist(joiner);
        session.flush();
        changes.record(new Change("visit.joined", "visit", visit.id, visit.version, null, joiner.id));
        return of(visit).stream()
                .filter(known -> known.id().equals(joiner.id))
                .findFirst()
                .orElseThrow();
    }

    /** The caller does not come along after all. */
    void leave(DataScope scope, Visit visit, UUID id) {
        var joiner = session.find(Joiner.class, id);
        if (joiner == null || !joiner.visitId.equals(visit.id)) {
            throw Refusal.notFound(Text.of("一并走访", "joiner"));
        }
        if (!joiner.subject.equals(scope.subject()) && !visit.isAuthor(scope.subject())) {
            throw Refusal.forbidden(Text.of("由本人或走访发起人取消", "Only the person or the visit's author may"));
        }
        if (visit.state != VisitState.PLANNED) {
            throw Refusal.rule("not-planned", "", Text.of("走访已完成或已取消", "The visit is over"));
        }
        session.remove(joiner);
        session.flush();
        changes.record(new Change("visit.left", "visit", visit.id, visit.version, joiner.id, null));
    }

    List<JoinerView> of(Visit visit) {
        return ofVisits(List.of(visit.id));
    }

    List<JoinerView> ofVisits(Collection<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                SELECT + " where j.visitId in (:visits) order by j.joinedAt, j.id", JoinerView.class)
                        .setParameter("visits", visits)
                        .getResultList();
    }
}
