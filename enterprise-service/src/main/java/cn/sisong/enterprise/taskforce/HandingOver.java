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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        var recipient = recipient(scope, body, day);
        taskForces.get(scope, body.fromTaskForceId());
        var person = body.fromMemberId() == null
                ? null
                : taskForces.member(scope, body.fromTaskForceId(), body.fromMemberId()).subject;
        var load = load(scope, body, day);
        var firms = load.stream()
                .map(AssignmentView::enterpriseId)
                .distinct()
                .sorted()
                .toList();
        if (!dryRun) {
            // in one order, so that two hand-overs at once cannot wait for each other
            firms.forEach(firm -> locks.serialise("assignment", firm));
        }
        List<HandedOver.HandedOverFirm> items = new ArrayList<>();
        for (var held : load) {
            items.add(dryRun ? foretell(held, body, day) : move(scope, held, body, day));
        }
        return new HandedOver(dryRun, day, visits(body, firms, person, recipient, day, dryRun), items);
    }

    private int visits(
            HandOver body, List<UUID> firms, String person, Recipient recipient, LocalDate day, boolean dryRun) {
        if (firms.isEmpty()) {
            return 0;
        }
        var visits = new PlannedLoad.Load(firms, body.fromTaskForceId(), person, day);
        return dryRun ? planned.count(visits) : planned.pass(visits, recipient);
    }

    private HandedOver.HandedOverFirm foretell(AssignmentView held, HandOver body, LocalDate day) {
        var outcome = successor(held, body, day).isPresent() ? Passing.MOVED : Passing.ALREADY_HELD;
        return new HandedOver.HandedOverFirm(held.id(), held.enterpriseId(), held.enterpriseName(), outcome, null);
    }

    private HandedOver.HandedOverFirm move(DataScope scope, AssignmentView held, HandOver body, LocalDate day) {
        var old = assignments.get(scope, held.id());
        old.endBefore(day, clock.instant());
        assignments.flush();
        record("assignment.handed-over", old.id, old.version, held, new Passed(body, day));
        var successor = successor(held, body, day);
        if (successor.isEmpty()) {
            return new HandedOver.HandedOverFirm(
                    held.id(), held.enterpriseId(), held.enterpriseName(), Passing.ALREADY_HELD, null);
        }
        var next = successor.get();
        assignments.persistAndFlush(next);
        record("assignment.taken-over", next.id, next.version, null, new Passed(body, day));
        return new HandedOver.HandedOverFirm(
                held.id(), held.enterpriseId(), held.enterpriseName(), Passing.MOVED, next.id);
    }

    /** For the days on which the receiver does not have the firm anyway, up to when it next has; empty if there are none. */
    private Optional<Assignment> successor(AssignmentView held, HandOver body, LocalDate day) {
        var from = held.from().isBefore(day) ? day : held.from();
        var to = held.to();
        for (var own : assignments.overlapping(successor(held, body, from, to))) {
            if (own.validFrom.isAfter(from)) {
                to = own.validFrom.minusDays(1);
                break;
            }
            if (own.validTo == null) {
                return Optional.empty();
            }
            from = own.validTo.plusDays(1);
        }
        return to != null && from.isAfter(to) ? Optional.empty() : Optional.of(successor(held, body, from, to));
    }

    private Assignment successor(AssignmentView held, HandOver body, LocalDate from, LocalDate to) {
        return new Assignment(
                Ids.next(),
                held.enterpriseId(),
                body.toTaskForceId(),
                held.role(),
                body.toMemberId(),
                held.visitFrequency(),
                from,
                to,
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

    private Recipient recipient(DataScope scope, HandOver body, LocalDate day) {
        var to = taskForces.get(scope, body.toTaskForceId());
        if (body.fromTaskForceId().equals(body.toTaskForceId())
                && Objects.equals(body.fromMemberId(), body.toMemberId())) {
            throw Refusal.invalid("same-keeper", "/toTaskForceId", Text.of("移交双方不能相同", "Both sides are the same"));
        }
        return taskForces
                .requireActive(scope, to, body.toMemberId(), day, "/toTaskForceId", "/toMemberId")
                .map(person -> new Recipient(to.id, person.subject, person.name))
                .orElseGet(() -> new Recipient(to.id, null, null));
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
