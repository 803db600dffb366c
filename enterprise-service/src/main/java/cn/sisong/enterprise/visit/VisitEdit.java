package cn.sisong.enterprise.visit;

import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
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
    String actorSubject;
    String actorName;
    Instant recordedAt;

    protected VisitEdit() {}

    /** What the field held from the beginning; every edit knows it. */
    static VisitEdit first(Visit visit, VisitField field, String value) {
        var edit = new VisitEdit();
        edit.id = Ids.next();
        edit.visitId = visit.id;
        edit.field = field;
        edit.value = value;
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
                && (value == null ? change.value() == null : value.equals(change.value()));
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
