package cn.sisong.gateway.session;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.time.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.OptionalLong;

/** Ends sessions that were left alone: a sealed cookie tells when the session was last used. */
@ApplicationScoped
class Idle {

    static final String COOKIE = "q_seen";

    private static final String PURPOSE = "seen";
    /** How exactly it is told; a cookie with every answer would be more than is needed. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Seal seal;
    private final Ticker ticker;
    private final Duration limit;
    private final boolean https;

    Idle(Seal seal, Ticker ticker, GatewayConfig config) {
        this.seal = seal;
        this.ticker = ticker;
        this.limit = config.sessionIdle();
        this.https = "https".equals(config.publicUrl().getScheme());
    }

    /** Whether this browser may go on: it has been here, and not too long ago. Other systems have no such session. */
    boolean allows(RoutingContext rc, SecurityIdentity identity) {
        var session = Claims.session(identity);
        return session.isEmpty() || idleSeconds(rc, session.get()).orElse(Long.MAX_VALUE) <= limit.toSeconds();
    }

    /** Whether the session has been left alone too long; not so for one that has just begun. */
    boolean isOver(RoutingContext rc, SecurityIdentity identity) {
        return Claims.session(identity)
                .map(session -> idleSeconds(rc, session).orElse(0) > limit.toSeconds())
                .orElse(false);
    }

    /** Remembers the use, and begins a session that is not known yet. */
    void used(RoutingContext rc, SecurityIdentity identity) {
        Claims.session(identity)
                .filter(session -> idleSeconds(rc, session).orElse(Long.MAX_VALUE) >= GRAIN.toSeconds())
                .ifPresent(session -> rc.response().addCookie(cookie(session)));
    }

    /** Empty where the browser does not say, or says it of another session. */
    private OptionalLong idleSeconds(RoutingContext rc, String session) {
        var cookie = rc.request().getCookie(COOKIE);
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
        if (parts.length != 2
                || !parts[0].matches("\\d{1,12}")
                || !seal.fits(parts[1], PURPOSE, content(session, Long.parseLong(parts[0])))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(0, ticker.now().getEpochSecond() - Long.parseLong(parts[0])));
    }

    private Cookie cookie(String session) {
        var now = ticker.now().getEpochSecond();
        return Cookie.cookie(COOKIE, now + "." + seal.of(PURPOSE, content(session, now)))
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(https);
    }

    private static String content(String session, long seconds) {
        return seconds + " " + session;
    }
}
