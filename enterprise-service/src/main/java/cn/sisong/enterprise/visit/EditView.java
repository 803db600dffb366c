package cn.sisong.enterprise.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A value that a field was given: of history, and of a conflict. */
public record EditView(
        UUID id,
        VisitField field,
        String label,
        @Schema(nullable = true) String value,
        Instant capturedAt,
        Instant recordedAt,
        String actorName) {

    static EditView of(VisitEdit edit) {
        return new EditView(
                edit.id, edit.field, edit.field.label(), edit.value, edit.capturedAt, edit.recordedAt, edit.actorName);
    }

    /**
     * A field that was changed in two places at once: what stands, and what does not. Ends when someone who has seen
     * both changes the field again.
     */
    public record FieldConflict(VisitField field, String label, EditView kept, List<EditView> others) {}
}
