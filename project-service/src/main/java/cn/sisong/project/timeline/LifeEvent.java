package cn.sisong.project.timeline;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One event in the life of a project. Never changed: a correction is another event. */
@Entity
public class LifeEvent {
    @Id
    UUID id;

    UUID projectId;
    long seq;
    String action;
    String fromStage;
    String toStage;
    LocalDate happenedOn;
    Instant recordedAt;
    boolean keyProject;
    BigDecimal totalInvestment;
    BigDecimal intendedInvestment;

    @Enumerated(EnumType.STRING)
    EvidenceKind evidenceKind;

    String evidenceReference;
    String evidenceNote;
    String comment;
    String actorSubject;
    String actorName;

    protected LifeEvent() {}

    LifeEvent(Happening what, String actorSubject, String actorName, Instant now) {
        this.id = Ids.next();
        this.projectId = what.projectId();
        this.seq = what.seq();
        this.action = what.action();
        this.fromStage = what.from();
        this.toStage = what.to();
        this.happenedOn = what.happenedOn();
        this.keyProject = what.known().key();
        this.totalInvestment = what.known().totalInvestment();
        this.intendedInvestment = what.known().intendedInvestment();
        if (what.evidence() != null) {
            this.evidenceKind = what.evidence().kind();
            this.evidenceReference = what.evidence().reference();
            this.evidenceNote = what.evidence().note();
        }
        this.comment = what.comment();
        this.actorSubject = actorSubject;
        this.actorName = actorName;
        this.recordedAt = now;
    }
}
