package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That a done visit was put right, by whom and why; append-only. */
@Entity
class VisitCorrection {
    @Id
    UUID id;

    UUID visitId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String reason;
    UUID fromEnterpriseId;
    UUID toEnterpriseId;
    String keptIssues;
    String actorSubject;
    String actorName;
    Instant recordedAt;

    protected VisitCorrection() {}

    private VisitCorrection(Kind kind, Visit visit, String reason, Caller by, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.visitId = visit.id;
        this.fromEnterpriseId = visit.enterpriseId;
        this.reason = reason.strip();
        this.keptIssues = "";
        this.actorSubject = by.subject();
        this.actorName = by.name();
        this.recordedAt = now;
    }

    static VisitCorrection voided(Visit visit, String reason, Caller by, Instant now) {
        return new VisitCorrection(Kind.VOIDED, visit, reason, by, now);
    }

    /** @param kept numbers of issues that stay with the firm that the visit names until now */
    static VisitCorrection firm(Visit visit, UUID to, String reason, List<String> kept, Caller by, Instant now) {
        var correction = new VisitCorrection(Kind.FIRM, visit, reason, by, now);
        correction.toEnterpriseId = to;
        correction.keptIssues = String.join(",", kept);
        return correction;
    }

    /** What was put right. */
    @Schema(name = "VisitCorrectionKind")
    public enum Kind {
        /** It was to another firm. */
        FIRM,
        /** It counts no longer. */
        VOIDED
    }
}
