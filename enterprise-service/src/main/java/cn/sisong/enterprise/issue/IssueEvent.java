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
    /** The type of the first event. */
    static final String RAISED = "RAISED";
    /** A contact with the firm that found nobody. */
    static final String UNANSWERED = "UNANSWERED_CONTACT";
    /** A contact with the firm that found somebody. */
    static final String REACHED = "REACHED_CONTACT";

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

    boolean isMove() {
        return fromState != toState;
    }

    IssueState to() {
        return toState;
    }

    /** Who acts, and in which capacity. */
    public record By(String subject, String name, IssueStep.Actor as) {}
}
