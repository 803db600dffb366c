package cn.sisong.enterprise.taskforce;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person in a task force, from a day to a day (both included). The subject is the identity provider's id. */
@Entity
public class TaskForceMember {
    @Id
    UUID id;

    @Version
    long version;

    UUID taskForceId;
    String subject;
    String name;
    String homeUnit;
    LocalDate validFrom;
    LocalDate validTo;
    Instant recordedAt;
    Instant endedAt;

    protected TaskForceMember() {}

    TaskForceMember(
            UUID id,
            UUID taskForceId,
            String subject,
            String name,
            String homeUnit,
            LocalDate from,
            LocalDate to,
            Instant now) {
        this.id = id;
        this.taskForceId = taskForceId;
        this.subject = subject;
        this.name = name;
        this.homeUnit = homeUnit;
        this.validFrom = from;
        this.validTo = to;
        this.recordedAt = now;
    }
}
