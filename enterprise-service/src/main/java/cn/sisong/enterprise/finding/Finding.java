package cn.sisong.enterprise.finding;

import cn.sisong.common.change.Change;
import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.contact.Mask;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** One thing that a firm said. */
@Entity
public class Finding {
    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    FindingKind kind;

    String text;
    UUID enterpriseId;
    String areaPath;
    UUID visitId;
    UUID activityId;
    String authorSubject;
    String authorName;
    Instant createdAt;

    protected Finding() {}

    /** @param firm null while the visit that it comes from is not matched */
    public Finding(UUID id, FindingKind kind, String text, Enterprise firm, String areaPath, Instant now) {
        this.id = id;
        this.kind = kind;
        this.text = text;
        this.enterpriseId = firm == null ? null : firm.id();
        this.areaPath = firm == null ? areaPath : firm.areaPath();
        this.createdAt = now;
    }

    /** Where it was said and who wrote it down. */
    public Finding heard(UUID visit, UUID activity, String subject, String name) {
        this.visitId = visit;
        this.activityId = activity;
        this.authorSubject = subject;
        this.authorName = name;
        return this;
    }

    /** Whoever wrote it down, and who takes it up: the office, and the project office its leads. */
    boolean showsNumbers(DataScope scope) {
        return authorSubject.equals(scope.subject())
                || scope.hasAnyRole("dispatcher")
                || kind == FindingKind.LEAD && scope.hasAnyRole("project-officer");
    }

    public UUID id() {
        return id;
    }

    Change created() {
        return new Change(
                "finding.recorded", "finding", id, version, null, new Trace(kind, Mask.telephones(text), enterpriseId));
    }

    /** What the audit trail and the event feed say of it. */
    record Trace(FindingKind kind, String text, UUID enterpriseId) {}
}
