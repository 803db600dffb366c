package cn.sisong.enterprise.firm;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of one field, for the firm's page. */
public record FirmChangeView(
        UUID id,
        ChangeField field,
        String label,
        @Schema(nullable = true) String from,
        @Schema(nullable = true) String to,

        @Schema(enumeration = {"MANUAL", "IMPORT"}) String source,

        @Schema(nullable = true, description = "依据,如登记机关的变更通知")
        String note,

        @Schema(description = "变更日期") LocalDate happenedOn,
        @Schema(description = "录入时间") Instant recordedAt,
        String actorName) {

    static FirmChangeView of(FirmChange change) {
        return new FirmChangeView(
                change.id,
                change.field,
                change.field.label(),
                change.oldValue,
                change.newValue,
                change.source,
                change.note,
                change.happenedOn,
                change.recordedAt,
                change.actorName);
    }
}
