package cn.sisong.enterprise.recheck;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.BusinessClock;
import cn.sisong.common.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One time that a firm was talked to about its closed problems: by a link, of which only the hash is kept, or on a visit. */
@Entity
class RecheckContact {
    @Id
    UUID id;

    @Version
    long version;

    UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    Means means;

    UUID visitId;
    String tokenHash;
    String madeBy;
    Instant contactedAt;
    LocalDate contactedOn;
    Instant expiresAt;
    Instant revokedAt;

    protected RecheckContact() {}

    private RecheckContact(UUID enterpriseId, Means means, String madeBy, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterpriseId;
        this.means = means;
        this.madeBy = madeBy;
        this.contactedAt = now;
        this.contactedOn = LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    static RecheckContact byLink(UUID firm, String tokenHash, String madeBy, Instant now, Duration lifetime) {
        var contact = new RecheckContact(firm, Means.LINK, madeBy, now);
        contact.tokenHash = tokenHash;
        contact.expiresAt = now.plus(lifetime);
        return contact;
    }

    /** @param began when the visit did, however late it is sent */
    static RecheckContact onVisit(UUID firm, UUID visit, String madeBy, Instant began) {
        var contact = new RecheckContact(firm, Means.VISIT, madeBy, began);
        contact.visitId = visit;
        return contact;
    }

    /** The same contact by another link: the earlier one, lost or taken back, is of no use any more. */
    void renew(String freshHash) {
        tokenHash = freshHash;
        revokedAt = null;
    }

    void revoke(Instant now) {
        if (revokedAt != null || isOver(now)) {
            throw new Refusal(ErrorCode.ILLEGAL_TRANSITION, Text.of("链接已收回或已过期", "Withdrawn or over already"));
        }
        revokedAt = now;
    }

    boolean isOver(Instant now) {
        return expiresAt == null || !now.isBefore(expiresAt);
    }

    boolean isDead(Instant now) {
        return revokedAt != null || isOver(now);
    }

    /** How the firm was reached. */
    enum Means {
        LINK,
        VISIT
    }
}
