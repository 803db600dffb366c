package cn.sisong.enterprise.firm;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A number that the firm had before its credit code, or beside it. */
@Entity
class FormerIdentifier {
    @Id
    UUID id;

    @Version
    long version;

    UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    IdentifierKind kind;

    String value;
    String note;
    Instant recordedAt;

    protected FormerIdentifier() {}

    FormerIdentifier(UUID enterpriseId, IdentifierKind kind, String value, String note, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterpriseId;
        this.kind = kind;
        this.value = value;
        this.note = note;
        this.recordedAt = now;
    }
}
