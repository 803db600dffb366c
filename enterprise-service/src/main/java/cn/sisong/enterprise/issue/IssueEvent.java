package cn.sisong.enterprise.issue;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of an issue's timeline; append-only. Deadlines and figures are computed from these rows. */
@Entity
public class IssueEvent {
    @Id
    UUID id;

    UUID issueId;
    long seq;
    String type;

    @Enumerated(EnumType.STRING)
    IssueState fromState;

    @Enumerated(EnumType.STRING)
    IssueState toState;

    Instant happenedAt;
    LocalDate happenedOn;
    Instant recordedAt;
    String actorSubject;
    String actorName;

    @Enumerated(EnumType.STRING)
    IssueStep.Actor actorKind;

    String departmentId;
    String comment;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    LocalDate nextReplyOn;
    String reasonCode;
    Integer extendedDays;
    /** Of an event by which the issue's firm became known: the area in which it was counted until then. */
    String areaBefore;

    protected IssueEvent() {}

    IssueEvent(Issue issue, String type, IssueState from, IssueState to, By by, Instant at) {
        this.id = Ids.next();
        this.issueId = issue.id;
        this.seq = issue.nextSeq();
        this.type = type;
        this.fromState = from;
        this.toState = to;
        this.happenedAt = at;
        this.happenedOn = at.atZone(BusinessClock.ZONE).toLocalDate();
        this.recordedAt = at;
        this.actorSubject = by.subject();
        this.actorName = by.name();
        this.actorKind = by.as();
        this.departmentId = issue.departmentId;
    }

    /** Something told without a change of state. */
    static IssueEvent of(Issue issue, Note note, Instant at) {
        var event = new IssueEvent(issue, note.type().name(), issue.state, issue.state, note.by(), at);
        event.comment = note.comment();
        event.reasonCode = note.reasonCode();
        event.extendedDays = note.extendedDays();
        return event;
    }

    boolean isMove() {
        return fromState != toState;
    }

    /** An old ledger says that the issue had ended before it came to us. */
    boolean isClosingByLedger() {
        return toState == IssueState.CLOSED && IssueNote.LEDGER.name().equals(type);
    }

    IssueState to() {
        return toState;
    }

    /** Who acts, and in which capacity. */
    public record By(String subject, String name, IssueStep.Actor as) {}
}
