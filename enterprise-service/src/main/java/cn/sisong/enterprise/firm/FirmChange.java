package cn.sisong.enterprise.firm;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One field of a firm's file that changed; append-only. */
@Entity
@Table(name = "enterprise_change")
class FirmChange {
    @Id
    UUID id;

    UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    ChangeField field;

    String oldValue;
    String newValue;
    String source;
    String note;
    LocalDate happenedOn;
    Instant recordedAt;
    String actorName;

    protected FirmChange() {}

    FirmChange(UUID enterpriseId, ChangeField field, String oldValue, String newValue) {
        this.id = Ids.next();
        this.enterpriseId = enterpriseId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
    }
}
