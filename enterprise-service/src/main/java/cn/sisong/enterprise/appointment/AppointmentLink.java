package cn.sisong.enterprise.appointment;

import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A firm's way to put off one planned visit; good until the end of the planned day, of its token only the hash is kept. */
@Entity
@Table(name = "visit_link")
class AppointmentLink {
    @Id
    UUID id;

    @Version
    long version;

    UUID visitId;
    LocalDate plannedOn;
    String tokenHash;
    String issuedBy;
    Instant issuedAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant answeredAt;

    protected AppointmentLink() {}

    AppointmentLink(UUID visitId, LocalDate plannedOn, String tokenHash, String issuedBy, Instant now) {
        this.id = Ids.next();
        this.visitId = visitId;
        this.plannedOn = plannedOn;
        this.tokenHash = tokenHash;
        this.issuedBy = issuedBy;
        this.issuedAt = now;
        this.expiresAt = Days.endOf(plannedOn);
    }

    /** Revoked, past its day, or about a day that is no longer the planned one. An answered one still shows the answer. */
    boolean isDead(LocalDate plannedNow, Instant now) {
        if (answeredAt != null) {
            return false;
        }
        return revokedAt != null || !now.isBefore(expiresAt) || !plannedOn.equals(plannedNow);
    }
}
