package cn.sisong.enterprise.confirmation;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A firm's way to answer for one issue, once; only the hash of its token is kept. */
@Entity
public class FirmLink {
    static final Duration LIFETIME = Duration.ofDays(30);

    @Id
    UUID id;

    @Version
    long version;

    UUID issueId;
    String tokenHash;
    String issuedBy;
    Instant issuedAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    Solved solved;

    @Enumerated(EnumType.STRING)
    Rating rating;

    String comment;

    protected FirmLink() {}

    FirmLink(UUID issueId, String tokenHash, String issuedBy, Instant now) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.tokenHash = tokenHash;
        this.issuedBy = issuedBy;
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFETIME);
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

    /** Is the problem gone, in the firm's own words. */
    public enum Solved {
        SOLVED,
        PARTLY,
        UNSOLVED
    }

    /** How the firm rates the handling; never shown to the handler. */
    public enum Rating {
        SATISFIED,
        BASICALLY,
        DISSATISFIED
    }
}
