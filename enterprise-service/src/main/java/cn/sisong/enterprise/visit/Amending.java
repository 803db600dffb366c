package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.contact.HiddenNumbers;
import cn.sisong.enterprise.method.WorkMethods;
import cn.sisong.enterprise.visit.EditForm.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the changes that devices made to single fields, in whatever order they arrive. */
@ApplicationScoped
class Amending {
    private final Session session;
    private final VisitEdits edits;
    private final BroughtPolicies brought;
    private final WorkMethods methods;
    private final Logbook logbook;
    private final Clock clock;

    Amending(
            Session session,
            VisitEdits edits,
            BroughtPolicies brought,
            WorkMethods methods,
            Logbook logbook,
            Clock clock) {
        this.session = session;
        this.edits = edits;
        this.brought = brought;
        this.methods = methods;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** What was received before changes nothing. */
    void take(DataScope scope, Visit visit, EditForm form) {
        // one at a time for each visit: two devices may come at once
        session.refresh(visit, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        check(scope, visit, form, now);
        var edited = edits.all(visit.id);
        var added = unknown(visit, form, edited).stream()
                .map(change -> new VisitEdit(visit.id, change, form.device(), form.baseVersion()))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        added.forEach(edit -> edit.setBackTo(now));
        var before = VisitEdits.held(visit);
        merge(visit, edited, added);
        logbook.keep(visit, "visit.changed");
        edits.store(visit, before, added);
    }

    private void merge(Visit visit, List<VisitEdit> edited, List<VisitEdit> added) {
        visit.edits++;
        added.forEach(edit -> edit.version = visit.version + 1);
        var all = new ArrayList<>(edited);
        all.addAll(added);
        for (var field : added.stream().map(edit -> edit.field).collect(Collectors.toSet())) {
            var stands = FieldMerge.heads(VisitEdits.of(all, field)).get(0);
            field.set(visit, stands.value, new VisitField.Means(stands.clockAdjusted, brought));
        }
    }

    private void check(DataScope scope, Visit visit, EditForm form, Instant now) {
        if (!visit.isAuthor(scope.subject()) && !visit.isOfForce(scope)) {
            throw Refusal.forbidden(
                    Text.of("走访记录由记录人或同一专班的成员修改", "The author or a member of the same task force changes a visit"));
        }
        visit.requireNotVoid();
        if (visit.state != VisitState.DONE) {
            throw Refusal.rule(
                    "visit-not-done",
                    "/changes",
                    Text.of("只有已走访的记录可以逐项修改", "Only a visit that is done is changed by field"));
        }
        if (form.baseVersion() > visit.version) {
            throw Refusal.rule(
                    "unknown-version",
                    "/baseVersion",
                    Text.of("没有这个版本,现为 " + visit.version, "No such version, it is " + visit.version + " now"));
        }
        var latest = now.plus(Logbook.FAST_CLOCK);
        for (int i = 0; i < form.changes().size(); i++) {
            var change = form.changes().get(i);
            if (change.capturedAt().isAfter(latest)) {
                throw Refusal.invalid(
                        "future",
                        "/changes/" + i + "/capturedAt",
                        Text.of("填写时刻晚于现在,请检查手机时间", "capturedAt lies in the future; check the device's clock"));
            }
            var pointer = "/changes/" + i + "/value";
            change.field().check(change.value(), latest, pointer);
            HiddenNumbers.refuse(change.field().of(visit), change.value(), pointer);
            requireKnown(scope, visit, change, pointer);
        }
    }

    /** What a colleague put there stays possible for those who do not see it themselves. */
    private void requireKnown(DataScope scope, Visit visit, FieldChange change, String pointer) {
        if (change.field() == VisitField.POLICIES) {
            var wanted = new ArrayList<>(VisitField.ids(change.value()));
            visit.policies.forEach(policy -> wanted.remove(policy.policyId()));
            brought.require(scope, wanted, i -> pointer);
        } else if (change.field() == VisitField.METHODS) {
            methods.require(VisitField.items(change.value()), i -> pointer);
        }
    }

    /** The changes that are new here. An id stands for one change: with other content it is refused. */
    private List<FieldChange> unknown(Visit visit, EditForm form, List<VisitEdit> edited) {
        var sent = form.changes().stream()
                .map(Amending::kept)
                .map(change -> worded(visit, edited, form.baseVersion(), change))
                .toList();
        var known = edits.withIds(sent.stream().map(FieldChange::id).toList()).stream()
                .collect(Collectors.toMap(edit -> edit.id, Function.identity()));
        var ids = new HashSet<UUID>();
        for (int i = 0; i < sent.size(); i++) {
            var change = sent.get(i);
            var received = known.get(change.id());
            var other = received != null && !(received.visitId.equals(visit.id) && received.says(change));
            if (!ids.add(change.id()) || other) {
                var text = Text.of("该修改的编号已被使用", "The id of the change is taken");
                throw new Refusal(ErrorCode.ALREADY_EXISTS, text).violation("/changes/" + i + "/id", "taken", text);
            }
        }
        return sent.stream().filter(change -> !known.containsKey(change.id())).toList();
    }

    /** Whoever types a quantity alone leaves the word on it as they saw it. */
    private static FieldChange worded(Visit visit, List<VisitEdit> edited, long baseVersion, FieldChange change) {
        if (!change.field().isResult()
                || change.value() == null
                || change.value().isBlank()) {
            return change;
        }
        var typed = WordedQuantity.of(change.value());
        return typed.word() != null
                ? change
                : new FieldChange(
                        change.id(),
                        change.field(),
                        typed.after(VisitEdits.at(visit, edited, change.field(), baseVersion))
                                .text(),
                        change.capturedAt());
    }

    /** In the form and to the precision that the database keeps, so that a repetition is recognised. */
    private static FieldChange kept(FieldChange change) {
        return new FieldChange(
                change.id(),
                change.field(),
                change.field().normal(change.value()),
                change.capturedAt().truncatedTo(ChronoUnit.MICROS));
    }
}
