package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.contact.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A value that a field was given: of history, and of a conflict. */
public record EditView(
        UUID id,
        VisitField field,
        String label,
        @Schema(nullable = true) String value,

        @Schema(nullable = true, description = "给人看的内容:政策和工作法写名称,其他同 value")
        String text,

        Instant capturedAt,
        Instant recordedAt,
        String actorName) {

    /** @param names by id or code */
    static EditView of(VisitEdit edit, Map<String, String> names) {
        return new EditView(
                edit.id,
                edit.field,
                edit.field.label(),
                edit.value,
                edit.value == null || !edit.field.isList() ? edit.value : named(edit.value, names),
                edit.capturedAt,
                edit.recordedAt,
                edit.actorName);
    }

    EditView masked() {
        return field.isList()
                ? this
                : new EditView(
                        id,
                        field,
                        label,
                        Mask.telephones(value),
                        Mask.telephones(text),
                        capturedAt,
                        recordedAt,
                        actorName);
    }

    private static String named(String value, Map<String, String> names) {
        return VisitField.items(value).stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining("、"));
    }

    /**
     * A field that was changed in two places at once: what stands, and what does not. Ends when someone who has seen
     * both changes the field again.
     */
    public record FieldConflict(VisitField field, String label, EditView kept, List<EditView> others) {
        FieldConflict masked() {
            return new FieldConflict(
                    field,
                    label,
                    kept.masked(),
                    others.stream().map(EditView::masked).toList());
        }
    }
}
