package cn.sisong.enterprise.visit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Which of several values of one field stands. A value is superseded when a later one was written knowing it; of those
 * that are left, written in ignorance of each other, the one captured last stands. The order of arrival plays no part,
 * so every device ends with the same values.
 */
final class FieldMerge {
    private static final Comparator<Edit> LATEST =
            Comparator.comparing(Edit::capturedAt).thenComparing(Edit::device).thenComparing(Edit::id);

    /**
     * On one device, what it knew of the visit counts before its clock, which may have been set back in between: else
     * values could replace each other in a circle, and none would stand.
     */
    private static final Comparator<Edit> LATER_ON_ONE_DEVICE =
            Comparator.comparingLong(Edit::baseVersion).thenComparing(LATEST);

    private FieldMerge() {}

    /** One value that a field was given, as far as the choice depends on it. */
    interface Edit {
        UUID id();

        /** When the person typed it, by the device's clock. */
        Instant capturedAt();

        String device();

        /** The version of the visit that the device had before it. */
        long baseVersion();

        /** The version of the visit by which it became known to others. */
        long version();
    }

    /** The values that no other one knowingly replaced, the one that stands first. */
    static <T extends Edit> List<T> heads(List<T> edits) {
        return edits.stream()
                .filter(edit -> edits.stream().noneMatch(other -> replaces(other, edit)))
                .sorted(LATEST.reversed())
                .toList();
    }

    private static boolean replaces(Edit other, Edit edit) {
        if (other.id().equals(edit.id())) {
            return false;
        }
        // A device knows what it wrote itself, sent or not.
        return other.device().equals(edit.device())
                ? LATER_ON_ONE_DEVICE.compare(other, edit) > 0
                : other.baseVersion() >= edit.version();
    }
}
