package cn.sisong.enterprise.taskforce;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A task force looks after a firm (包联), from a day to a day (both included), until it is ended. */
@Entity
public class Assignment {
    @Id
    UUID id;

    @Version
    long version;

    UUID enterpriseId;
    UUID taskForceId;

    @Enumerated(EnumType.STRING)
    VisitFrequency visitFrequency;

    @Enumerated(EnumType.STRING)
    AssignmentRole role;

    UUID memberId;
    LocalDate validFrom;
    LocalDate validTo;
    Instant recordedAt;
    Instant endedAt;

    protected Assignment() {}

    Assignment(
            UUID id,
            UUID enterpriseId,
            UUID taskForceId,
            AssignmentRole role,
            UUID memberId,
            VisitFrequency frequency,
            LocalDate from,
            LocalDate to,
            Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.taskForceId = taskForceId;
        this.role = role;
        this.memberId = memberId;
        this.visitFrequency = frequency;
        this.validFrom = from;
        this.validTo = to;
        this.recordedAt = now;
    }

    /** Effective at once: the task force no longer sees the firm. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** The last day is the one before; an assignment that has not begun by then never does. */
    void endBefore(LocalDate day, Instant now) {
        if (validFrom.isBefore(day)) {
            validTo = day.minusDays(1);
        } else {
            end(now);
        }
    }
}
