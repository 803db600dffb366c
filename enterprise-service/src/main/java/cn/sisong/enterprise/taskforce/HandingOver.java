package cn.sisong.enterprise.taskforce;

import cn.sisong.common.idempotency.BodyFingerprint;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.taskforce.HandedOver.HandedOverFirm;
import cn.sisong.enterprise.taskforce.PlannedLoad.Recipient;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Passes a whole load of firms from one task force (or member) to another: all of it in the caller's transaction, however
 * much it is, range by range.
 */
@ApplicationScoped
class HandingOver {
    private final Assignments assignments;
    private final LoadPassing passing;
    private final TaskForces taskForces;
    private final PlannedLoad planned;
    private final BodyFingerprint locks;
    private final HandOverConfig config;
    private final Clock clock;

    HandingOver(
            Assignments assignments,
            LoadPassing passing,
            TaskForces taskForces,
            PlannedLoad planned,
            BodyFingerprint locks,
            HandOverConfig config,
            Clock clock) {
        this.assignments = assignments;
        this.passing = passing;
        this.taskForces = taskForces;
        this.planned = planned;
        this.locks = locks;
        this.config = config;
        this.clock = clock;
    }

    HandedOver pass(DataScope scope, HandOver body, boolean dryRun) {
        var day = effectiveOn(body);
        var recipient = recipient(scope, body, day);
        taskForces.get(scope, body.fromTaskForceId());
        var person = body.fromMemberId() == null
                ? null
                : taskForces.member(scope, body.fromTaskForceId(), body.fromMemberId()).subject;
        if (!dryRun) {
            // in one order, so that two hand-overs at once cannot wait for each other
            Stream.of(body.fromTaskForceId(), body.toTaskForceId())
                    .distinct()
                    .sorted()
                    .forEach(force -> locks.serialise(Assigning.LOCK, force));
        }
        var load = assignments.load(scope, body, day);
        var agreed = new LoadPassing.Agreed(body, day);
        var own = new HashMap<UUID, List<Span>>();
        var firms = new HashSet<UUID>();
        List<HandedOverFirm> items = new ArrayList<>();
        int visits = 0;
        for (int start = 0; start < load.size(); start += config.range()) {
            var range = load.subList(start, Math.min(start + config.range(), load.size()));
            var passed = dryRun ? passing.foretell(scope, range, agreed, own) : passing.pass(scope, range, agreed, own);
            items.addAll(passed);
            // a firm of several assignments may lie in two ranges; its visits go along once
            var more = passed.stream()
                    .map(HandedOverFirm::enterpriseId)
                    .filter(firms::add)
                    .toList();
            visits += visits(new PlannedLoad.Load(more, body.fromTaskForceId(), person, day), recipient, dryRun);
        }
        return new HandedOver(dryRun, day, visits, items);
    }

    private int visits(PlannedLoad.Load load, Recipient recipient, boolean dryRun) {
        if (load.firms().isEmpty()) {
            return 0;
        }
        return dryRun ? planned.count(load) : planned.pass(load, recipient);
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
}
