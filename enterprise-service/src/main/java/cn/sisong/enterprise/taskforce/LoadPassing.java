package cn.sisong.enterprise.taskforce;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.taskforce.HandedOver.HandedOverFirm;
import cn.sisong.enterprise.taskforce.HandedOver.Passing;
import cn.sisong.enterprise.taskforce.TaskForceViews.AssignmentView;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends what the giver has of a range of firms, and begins what the receiver does not have of them yet. */
@ApplicationScoped
class LoadPassing {
    private final Assignments assignments;
    private final Changes changes;
    private final Clock clock;

    LoadPassing(Assignments assignments, Changes changes, Clock clock) {
        this.assignments = assignments;
        this.changes = changes;
        this.clock = clock;
    }

    /** What an assignment leaves to the receiver: one more for each time that the receiver has not the firm anyway. */
    private record Passed(AssignmentView held, List<Assignment> successors) {
        HandedOverFirm told(boolean dryRun) {
            return new HandedOverFirm(
                    held.id(),
                    held.enterpriseId(),
                    held.enterpriseName(),
                    successors.isEmpty() ? Passing.ALREADY_HELD : Passing.MOVED,
                    dryRun
                            ? List.of()
                            : successors.stream().map(next -> next.id).toList());
        }
    }

    /** @param own what the receiver has or gets of the firms, by firm; filled as ranges are looked at */
    List<HandedOverFirm> pass(DataScope scope, List<UUID> range, Agreed agreed, Map<UUID, List<Span>> own) {
        var passed = foretold(scope, range, agreed, own);
        end(passed, agreed);
        begin(passed, agreed);
        return passed.stream().map(one -> one.told(false)).toList();
    }

    /** The same without writing anything. */
    List<HandedOverFirm> foretell(DataScope scope, List<UUID> range, Agreed agreed, Map<UUID, List<Span>> own) {
        return foretold(scope, range, agreed, own).stream()
                .map(one -> one.told(true))
                .toList();
    }

    private List<Passed> foretold(DataScope scope, List<UUID> range, Agreed agreed, Map<UUID, List<Span>> own) {
        var load = assignments.views(scope, range);
        var unknown = load.stream()
                .map(AssignmentView::enterpriseId)
                .filter(firm -> !own.containsKey(firm))
                .distinct()
                .toList();
        unknown.forEach(firm -> own.put(firm, new ArrayList<>()));
        assignments.held(unknown, agreed.request).forEach(own::put);
        var passed = new ArrayList<Passed>();
        for (var held : load) {
            var from = held.from().isBefore(agreed.effectiveOn) ? agreed.effectiveOn : held.from();
            var taken = own.get(held.enterpriseId());
            var free = new Span(from, held.to()).without(taken);
            taken.addAll(free);
            passed.add(new Passed(
                    held,
                    free.stream()
                            .map(span -> successor(held, agreed.request, span))
                            .toList()));
        }
        return passed;
    }

    private Assignment successor(AssignmentView held, HandOver request, Span span) {
        return new Assignment(
                Ids.next(),
                held.enterpriseId(),
                request.toTaskForceId(),
                held.role(),
                request.toMemberId(),
                held.visitFrequency(),
                span.from(),
                span.to(),
                clock.instant());
    }

    private void end(List<Passed> passed, Agreed agreed) {
        var ended = new HashMap<UUID, Assignment>();
        for (var old : assignments.list(
                "id in ?1", passed.stream().map(one -> one.held.id()).toList())) {
            old.endBefore(agreed.effectiveOn, clock.instant());
            ended.put(old.id, old);
        }
        assignments.flush();
        for (var one : passed) {
            var old = ended.get(one.held.id());
            record("assignment.handed-over", old, one.held, agreed);
        }
    }

    private void begin(List<Passed> passed, Agreed agreed) {
        var begun = passed.stream().flatMap(one -> one.successors.stream()).toList();
        assignments.persist(begun);
        assignments.flush();
        begun.forEach(next -> record("assignment.taken-over", next, null, agreed));
    }

    private void record(String type, Assignment assignment, Object before, Object after) {
        changes.record(new Change(type, "assignment", assignment.id, assignment.version, before, after));
    }

    /** What is to be done; the audit trail keeps it beside each assignment. */
    record Agreed(HandOver request, LocalDate effectiveOn) {}
}
