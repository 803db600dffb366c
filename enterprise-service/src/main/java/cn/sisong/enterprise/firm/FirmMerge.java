package cn.sisong.enterprise.firm;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** A dated pointer: from then on, until it is undone, one file answers for another. */
@Entity
@Table(name = "enterprise_merge")
class FirmMerge {
    @Id
    UUID id;

    UUID mergedId;
    UUID survivorId;
    String reason;
    Instant mergedAt;
    String mergedByName;
    Instant undoneAt;
    String undoneByName;
    String undoReason;

    protected FirmMerge() {}

    FirmMerge(UUID mergedId, UUID survivorId, String reason, String by, Instant now) {
        this.id = Ids.next();
        this.mergedId = mergedId;
        this.survivorId = survivorId;
        this.reason = reason;
        this.mergedByName = by;
        this.mergedAt = now;
    }

    void undo(String why, String by, Instant now) {
        this.undoReason = why;
        this.undoneByName = by;
        this.undoneAt = now;
    }
}
