package cn.sisong.enterprise.taskforce;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.taskforce.HandedOver.Passing;
import cn.sisong.enterprise.taskforce.PlannedLoad.Recipient;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentView;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Passes a whole load of firms from one task force (or member) to another, in the caller's transaction. */
@ApplicationScoped
class HandingOver {
    /** More in one transaction would hold locks for too long; a bigger load goes member by member. */
    private static final int LIMIT = 2_000;

    private final Assignments assignments;
    private final TaskForces taskForces;
    private final PlannedLoad planned;
    private final Changes changes;
    private final BodyFingerprint locks;
    private final Clock clock;

    HandingOver(
            Assignments assignments,
            TaskForces taskForces,
            PlannedLoad planned,
            Changes changes,
            BodyFingerprint locks,
            Clock clock) {
        this.assignments = assignments;
        this.taskForces = taskForces;
        this.planned = planned;
        this.changes = changes;
        this.locks = locks;
        this.clock = clock;
    }

    HandedOver pass(DataScope scope, HandOver body, boolean dryRun) {
        var day = effectiveOn(body);
        var recipient = recipient(scope, body);
        taskForces.get(scope, body.fromTaskForceId());
        if (body.fromMemberId() != null) {
            taskForces.member(scope, body.fromTaskForceId(), body.fromMemberId());
        }
        var load = load(scope, body, day);
        if (!dryRun) {
            // in one order, so that two hand-overs at once cannot wait for each other
            load.stream()
                    .map(AssignmentView::enterpriseId)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .forEach(firm -> locks.serialise("assignment", firm));
        }
        List<HandedOver.HandedOverFirm> items = new ArrayList<>();
        for (var held : load) {
            items.add(dryRun ? foretell(held, body, day) : move(scope, held, body, day));
        }
        var firms = load.stream().map(AssignmentView::enterpriseId).toList();
        var visits = dryRun || firms.isEmpty() ? 0 : planned.pass(firms, body.fromTaskForceId(), recipient, day);
        return new HandedOver(dryRun, day, visits, items);
    }

    private HandedOver.HandedOverFirm foretell(AssignmentView held, HandOver body, LocalDate day) {
        var outcome = assignments.isHeld(successor(held, body, day)) ? Passing.ALREADY_HELD : Passing.MOVED;
        return new HandedOver.HandedOverFirm(held.id(), held.enterpriseId(), held.enterpriseName(), outcome, null);
    }

    private HandedOver.HandedOverFirm move(DataScope scope, AssignmentView held, HandOver body, LocalDate day) {
        var old = assignments.get(scope, held.id());
        old.endBefore(day, clock.instant());
        assignments.flush();
        record("assignment.handed-over", old.id, old.version, held, new Passed(body, day));
        var successor = successor(held, body, day);
        if (assignments.isHeld(successor)) {
            return new HandedOver.HandedOverFirm(
                    held.id(), held.enterpriseId(), held.enterpriseName(), Passing.ALREADY_HELD, null);
        }
        assignments.persistAndFlush(successor);
        record("assignment.taken-over", successor.id, successor.version, null, new Passed(body, day));
        return new HandedOver.HandedOverFirm(
                held.id(), held.enterpriseId(), held.enterpriseName(), Passing.MOVED, successor.id);
    }

    private Assignment successor(AssignmentView held, HandOver body, LocalDate day) {
        var from = held.from().isBefore(day) ? day : held.from();
        return new Assignment(
                Ids.next(),
                held.enterpriseId(),
                body.toTaskForceId(),
                held.role(),
                body.toMemberId(),
                held.visitFrequency(),
                from,
                held.to(),
                clock.instant());
    }

    private List<AssignmentView> load(DataScope scope, HandOver body, LocalDate day) {
        var load = assignments.load(scope, body.fromTaskForceId(), body.fromMemberId(), day, LIMIT + 1);
        if (load.size() > LIMIT) {
            throw Refusal.rule(
                    "load-too-big",
                    "/fromTaskForceId",
                    Text.of("一次最多移交 " + LIMIT + " 户,请按成员分次移交", "At most " + LIMIT + " firms at once; go by member"));
        }
        return load;
    }

    private Recipient recipient(DataScope scope, HandOver body) {
        var to = taskForces.get(scope, body.toTaskForceId());
        if (body.fromTaskForceId().equals(body.toTaskForceId())
                && Objects.equals(body.fromMemberId(), body.toMemberId())) {
            throw Refusal.invalid("same-keeper", "/toTaskForceId", Text.of("移交双方不能相同", "Both sides are the same"));
        }
        if (body.toMemberId() == null) {
            return new Recipient(to.id, null, null);
        }
        var person = taskForces.member(scope, to.id, body.toMemberId());
        return new Recipient(to.id, person.subject, person.name);
    }

    private LocalDate effectiveOn(HandOver body) {
        var today = Days.today(clock);
        var day = body.effectiveOn() == null ? today : body.effectiveOn();
        if (day.isBefore(today)) {
            throw Refusal.invalid(
                    "past", "/effectiveOn", Text.of("生效日期不能早于今天", "A hand-over takes effect today or later"));
        }
        return day;
    }

    private void record(String type, UUID id, long version, Object before, Object after) {
        changes.record(new Change(type, "assignment", id, version, before, after));
    }

    /** What the audit trail keeps of a hand-over beside the assignment itself. */
    record Passed(HandOver request, LocalDate effectiveOn) {}
}
