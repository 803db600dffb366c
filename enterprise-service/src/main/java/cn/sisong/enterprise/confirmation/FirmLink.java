package cn.sisong.enterprise.confirmation;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.issue.FirmLinks.Issuer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A firm's way to follow one issue and, when it is asked, to answer for it once; only the hash of its token is kept. A
 * link that was given for the progress lives on after the answer.
 */
@Entity
public class FirmLink {

    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    String tokenHash;
    String issuedBy;
    String issuerDepartment;
    Instant issuedAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant answeredAt;
    UUID answerId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    protected FirmLink() {}

    FirmLink(UUID issueId, Kind kind, String tokenHash, Issuer issuedBy, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.kind = kind;
        this.tokenHash = tokenHash;
        this.issuedBy = issuedBy.subject();
        this.issuerDepartment = issuedBy.department();
        this.issuedAt = now;
        this.expiresAt = now.plus(kind.lifetime);
    }

    /** What was answered or taken back already cannot be taken back. */
    void revoke(Instant now) {
        if (answeredAt != null || revokedAt != null) {
            throw new Refusal(ErrorCode.ILLEGAL_TRANSITION, Text.of("链接已被使用或已收回", "Answered or withdrawn already"));
        }
        revokedAt = now;
    }

    /** Revoked, or its time is over. An answered link still shows what was answered. */
    boolean isDead(Instant now) {
        return revokedAt != null || answeredAt == null && !now.isBefore(expiresAt);
    }

    /** What it was given for. */
    public enum Kind {
        /** With the question whether the problem is solved. */
        CONFIRMATION(30),
        /** Before there is anything to ask; longer than any deadline with its extension. */
        PROGRESS(180);

        private final Duration lifetime;

        Kind(int days) {
            this.lifetime = Duration.ofDays(days);
        }
    }
}
