package cn.sisong.enterprise.confirmation;

import cn.sisong.common.web.Versioned;

import java.time.Instant;
import java.util.UUID;

/** A link as the office sees it: never its address, which was shown once. */
public record LinkView(UUID id, long version, FirmLink.Kind kind, State state, Instant issuedAt, Instant expiresAt)
        implements Versioned {

    /** What can still be done with it. */
    public enum State {
        OPEN,
        ANSWERED,
        REVOKED,
        EXPIRED
    }

    static LinkView of(FirmLink link, Instant now) {
        var state = link.answeredAt != null
                ? State.ANSWERED
                : link.revokedAt != null ? State.REVOKED : link.isDead(now) ? State.EXPIRED : State.OPEN;
        return new LinkView(link.id, link.version, link.kind, state, link.issuedAt, link.expiresAt);
    }
}
