package cn.sisong.finance.timeline;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One event in the life of one aggregate. Never changed: a correction is another event. */
@Entity
public class LifeEvent {
    @Id
    UUID id;

    String subjectType;
    UUID subjectId;
    long seq;
    String action;
    String fromState;
    String toState;
    LocalDate happenedOn;
    Instant recordedAt;
    BigDecimal amount;
    String comment;
    String evidence;
    String actorSubject;
    String actorName;

    protected LifeEvent() {}

    LifeEvent(Happening what, String actorSubject, String actorName, Instant now) {
        this.id = Ids.next();
        this.subjectType = what.subjectType();
        this.subjectId = what.subjectId();
        this.seq = what.seq();
        this.action = what.action();
        this.fromState = what.from();
        this.toState = what.to();
        this.happenedOn = what.happenedOn();
        this.amount = what.amount();
        this.comment = what.comment();
        this.evidence = what.evidence();
        this.actorSubject = actorSubject;
        this.actorName = actorName;
        this.recordedAt = now;
    }
}
