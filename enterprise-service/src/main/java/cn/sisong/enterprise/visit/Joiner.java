package cn.sisong.enterprise.visit;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** Someone who comes along on a planned visit (一并走访), so that the firm is called upon once. */
@Entity
@Table(name = "visit_joiner")
class Joiner {
    @Id
    UUID id;

    UUID visitId;
    String subject;
    String name;
    UUID taskForceId;
    Instant joinedAt;

    protected Joiner() {}

    Joiner(UUID visitId, String subject, String name, UUID taskForceId, Instant now) {
        this.id = Ids.next();
        this.visitId = visitId;
        this.subject = subject;
        this.name = name;
        this.taskForceId = taskForceId;
        this.joinedAt = now;
    }
}
