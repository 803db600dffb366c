package cn.sisong.enterprise.recheck;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One question to a firm about one closing of one issue. */
@Entity
class Recheck {
    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    UUID closingId;
    int afterDays;
    LocalDate closedOn;
    /** By the count of days; the working day on which the firm is asked follows from the calendar. */
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    RecheckQuestion question;

    @Enumerated(EnumType.STRING)
    RecheckState state;

    UUID contactId;
    /** On which visit the firm answered; null when on its link, and while it has not. */
    UUID visitId;

    Instant answeredAt;
    String comment;

    protected Recheck() {}

    Recheck(UUID issueId, UUID closingId, RecheckQuestion question, int afterDays, LocalDate closedOn) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.closingId = closingId;
        this.question = question;
        this.afterDays = afterDays;
        this.closedOn = closedOn;
        this.dueOn = RecheckRule.falls(closedOn, afterDays);
        this.state = RecheckState.WAITING;
    }

    boolean may(RecheckState target) {
        return state.next().contains(target);
    }

    /** No link lists it: to be answered, the firm must be talked to once more. */
    boolean isUnasked() {
        return contactId == null && (state == RecheckState.DUE || state == RecheckState.NOT_ASKED);
    }

    void become(RecheckState target) {
        if (!may(target)) {
            throw new Refusal(
                            ErrorCode.ILLEGAL_TRANSITION,
                            Text.of(
                                    "回访当前为“" + state.label() + "”,不能转为“" + target.label() + "”",
                                    "A recheck that is " + state + " cannot become " + target))
                    .with("allowedTransitions", state.next());
        }
        state = target;
    }

    void ask(UUID contact) {
        if (state != RecheckState.ASKED) {
            become(RecheckState.ASKED);
        }
        contactId = contact;
    }

    void heardOn(UUID visit) {
        visitId = visit;
    }

    /** @param pointer where the answer stands in what was sent */
    void requireFits(RecheckOutcome outcome, String pointer) {
        if (!outcome.answers(question)) {
            throw Refusal.rule(
                    "wrong-answer",
                    pointer,
                    Text.of("“" + outcome.state().label() + "”不是对这个问题的回答", "That does not answer what was asked"));
        }
    }

    void answer(RecheckOutcome outcome, String words, Instant now) {
        become(outcome.state());
        answeredAt = now;
        comment = words;
    }

    /**
     * The firm has said by whatever way that its issue is solved, though nobody had reached it at the closing: what it is
     * being asked is answered, and what it will be asked is whether the problem has come back.
     */
    void hearSolved(Instant now) {
        if (state == RecheckState.WAITING) {
            question = RecheckQuestion.STILL_SOLVED;
        } else {
            answer(RecheckOutcome.SOLVED, null, now);
        }
    }
}
