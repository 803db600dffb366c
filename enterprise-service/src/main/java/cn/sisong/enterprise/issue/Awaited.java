package cn.sisong.enterprise.issue;

import cn.sisong.enterprise.issue.Deadlines.Deadline;
import cn.sisong.enterprise.issue.Deadlines.Kind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What of an open issue is waited for beside its solving: the next short clock, and the word given to the firm where the
 * department has longer than that. A cache of its deadlines, so that reminders and supervision need not read events.
 */
@Embeddable
class Awaited {
    /** Each is ended by the next step of whoever has the issue. */
    private static final Set<Kind> STEPS =
            EnumSet.of(Kind.SIGN, Kind.FIRST_CONTACT, Kind.FIRST_ANSWER, Kind.CONFIRM, Kind.REDISPATCH);

    private static final Set<Kind> OF_UNIT = EnumSet.of(Kind.SIGN, Kind.FIRST_CONTACT, Kind.FIRST_ANSWER);

    private static final Set<Deadlines.State> RUNNING = EnumSet.of(Deadlines.State.RUNNING, Deadlines.State.OVERDUE);

    @Enumerated(EnumType.STRING)
    Kind stepKind;

    Instant stepDueAt;
    boolean stepProvisional;
    LocalDate promiseDueOn;
    boolean promiseProvisional;

    /** From when on it is late in anything that the administration owes. */
    Instant lateFrom;

    protected Awaited() {}

    static Awaited of(Issue issue, List<Deadline> deadlines) {
        var running = deadlines.stream()
                .filter(d -> RUNNING.contains(d.state()) && !issue.state.isEnded())
                // a ledger does not tell who had signed and called by then
                .filter(d -> issue.source != Source.LEDGER || !OF_UNIT.contains(d.kind()))
                .toList();
        var awaited = new Awaited();
        running.stream()
                .filter(d -> STEPS.contains(d.kind()))
                .min(Comparator.comparing(Deadline::dueAt))
                .ifPresent(step -> {
                    awaited.stepKind = step.kind();
                    awaited.stepDueAt = step.dueAt();
                    awaited.stepProvisional = step.provisional();
                });
        promise(running).ifPresent(promise -> {
            awaited.promiseDueOn = promise.dueDate();
            awaited.promiseProvisional = promise.provisional();
        });
        awaited.lateFrom = running.stream()
                // while the firm is asked, it is the firm that is waited for
                .filter(d -> d.kind() != Kind.CONFIRM || issue.state != IssueState.CONFIRMING)
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return awaited;
    }

    /** Where it is not the department's own day: after a hand-back, or with time granted. */
    private static Optional<Deadline> promise(List<Deadline> running) {
        var solving = running.stream().filter(d -> d.kind() == Kind.SOLVE).findFirst();
        return running.stream()
                .filter(d -> d.kind() == Kind.PROMISE)
                .filter(d ->
                        solving.isEmpty() || d.dueDate().isBefore(solving.get().dueDate()))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Awaited that
                && stepKind == that.stepKind
                && Objects.equals(stepDueAt, that.stepDueAt)
                && stepProvisional == that.stepProvisional
                && Objects.equals(promiseDueOn, that.promiseDueOn)
                && promiseProvisional == that.promiseProvisional
                && Objects.equals(lateFrom, that.lateFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stepKind, stepDueAt, promiseDueOn, lateFrom);
    }
}
