package cn.sisong.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;

/** The end of a session: here, in the browser and at the identity provider. */
@ApplicationScoped
class Ending {

    private final ProviderSession provider;

    Ending(ProviderSession provider) {
        this.provider = provider;
    }

    /** Takes the cookies back with the answer; the future is that of the identity provider, which may fail alone. */
    Future<Void> end(RoutingContext rc, SecurityIdentity identity) {
        for (var cookie : new ArrayList<>(rc.request().cookies())) {
            var name = cookie.getName();
            if (name.startsWith("q_session") || name.equals(Idle.COOKIE)) {
                rc.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0));
            }
        }
        return provider.end(identity);
    }
}
