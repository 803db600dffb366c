package cn.sisong.enterprise.visit;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** A value that a field of a visit was given, whether it stands or not; append-only. */
@Entity
class VisitEdit implements FieldMerge.Edit {
    /** The device of the value that a field had when the visit was first written down. */
    static final String FIRST = "first";

    @Id
    UUID id;

    UUID visitId;

    @Enumerated(EnumType.STRING)
    VisitField field;

    String value;
    Instant capturedAt;
    String device;
    long baseVersion;
    long version;
    /** A time that a fast clock gave was set back to ours when it arrived, once for all. */
    boolean clockAdjusted;

    String actorSubject;
    String actorName;
    Instant recordedAt;

    protected VisitEdit() {}

    /** What the field held from the beginning; every edit knows it. */
    static VisitEdit first(Visit visit, VisitField field, VisitEdits.Held held) {
        var edit = new VisitEdit();
        edit.id = Ids.next();
        edit.visitId = visit.id;
        edit.field = field;
        edit.value = held.values().get(field);
        edit.clockAdjusted = field == VisitField.STARTED_AT && held.clockAdjusted();
        edit.capturedAt = visit.createdAt;
        edit.device = FIRST;
        edit.actorSubject = visit.authorSubject;
        edit.actorName = visit.authorName;
        edit.recordedAt = visit.createdAt;
        return edit;
    }

    VisitEdit(UUID visitId, EditForm.FieldChange change, String device, long baseVersion) {
        this.id = change.id();
        this.visitId = visitId;
        this.field = change.field();
        this.value = change.value();
        this.capturedAt = change.capturedAt();
        this.device = device;
        this.baseVersion = baseVersion;
    }

    /** No later than now; the moment of arrival counts, whatever arrives after it. */
    void setBackTo(Instant now) {
        if (field == VisitField.STARTED_AT && Instant.parse(value).isAfter(now)) {
            value = now.truncatedTo(ChronoUnit.MICROS).toString();
            clockAdjusted = true;
        }
    }

    /** By whom and with which version it became known. */
    void recorded(long byVersion, String subject, String name, Instant at) {
        version = byVersion;
        actorSubject = subject;
        actorName = name;
        recordedAt = at;
    }

    boolean says(EditForm.FieldChange change) {
        return field == change.field()
                && capturedAt.equals(change.capturedAt())
                && (Objects.equals(value, change.value()) || wasSetBackFrom(change.value()));
    }

    private boolean wasSetBackFrom(String sent) {
        return clockAdjusted && sent != null && Instant.parse(sent).isAfter(Instant.parse(value));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Instant capturedAt() {
        return capturedAt;
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public long baseVersion() {
        return baseVersion;
    }

    @Override
    public long version() {
        return version;
    }
}
