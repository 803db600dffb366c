package cn.sisong.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A token that only a page of ours can know, computed from the session. */
@ApplicationScoped
class Csrf {

    private static final String PURPOSE = "csrf";

    private final Seal seal;

    Csrf(Seal seal) {
        this.seal = seal;
    }

    String token(SecurityIdentity identity) {
        return Claims.session(identity)
                .map(session -> seal.of(PURPOSE, session))
                .orElse(null);
    }

    boolean matches(RoutingContext rc, SecurityIdentity identity) {
        var sent = rc.request().getHeader("X-CSRF-Token");
        return Claims.session(identity)
                .filter(session -> seal.fits(sent, PURPOSE, session))
                .isPresent();
    }
}
