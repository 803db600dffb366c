package cn.sisong.enterprise.resumption;

import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A statement that from a day on a firm stood so; append-only. */
@Entity
public class ResumptionEvent {
    @Id
    UUID id;

    UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    ResumptionStatus status;

    LocalDate happenedOn;
    Instant recordedAt;
    String note;
    String actorSubject;
    String actorName;

    protected ResumptionEvent() {}

    ResumptionEvent(Enterprise firm, ResumptionStatus status, LocalDate day, String note, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = firm.id();
        this.status = status;
        this.happenedOn = day;
        this.note = note;
        this.recordedAt = now;
    }
}
