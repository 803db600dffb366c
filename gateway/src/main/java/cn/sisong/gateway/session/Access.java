package cn.sisong.gateway.session;

import cn.sisong.gateway.limit.Client;
import cn.sisong.gateway.problem.GatewayProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Resolves the caller without ever redirecting: programs get an answer, not a login page. */
@ApplicationScoped
public class Access {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Csrf csrf;
    private final Idle idle;
    private final Ending ending;
    private final IdentityProviderManager identities;

    Access(Csrf csrf, Idle idle, Ending ending, IdentityProviderManager identities) {
        this.csrf = csrf;
        this.idle = idle;
        this.ending = ending;
        this.identities = identities;
    }

    /** The caller; a session whose token has run out is renewed on the way, with new cookies in the answer. */
    public Uni<SecurityIdentity> identity(RoutingContext rc) {
        // Quarkus would answer a failure itself, without a body; here the caller of this method does.
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (any, fault) -> {});
        // Deferred, because some tokens fail before there is anything to subscribe to.
        return Uni.createFrom().deferred(() -> QuarkusHttpUser.getSecurityIdentity(rc, identities));
    }

    /** Why this caller may not go on, if so; otherwise the session counts as used. */
    public Optional<GatewayProblem> refuses(RoutingContext rc, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || token(identity).isEmpty()) {
            return Optional.of(GatewayProblem.UNAUTHENTICATED);
        }
        if (bySession(rc) && !idle.allows(rc, identity)) {
            // The caller hears at once; the identity provider answers nobody.
            ending.end(rc, identity);
            return Optional.of(GatewayProblem.UNAUTHENTICATED);
        }
        if (bySession(rc) && !READS.contains(rc.request().method()) && !csrf.matches(rc, identity)) {
            return Optional.of(GatewayProblem.CSRF);
        }
        if (bySession(rc)) {
            idle.used(rc, identity);
        }
        return Optional.empty();
    }

    /** Whose quota the request is taken from; the identity is one that has not been refused. */
    public Client client(RoutingContext rc, SecurityIdentity identity) {
        var claims = Claims.of(token(identity).orElseThrow());
        var subject = claims.getString("sub", "");
        return bySession(rc) ? Client.person(subject) : Client.machine(claims.getString("azp", subject));
    }

    private static boolean bySession(RoutingContext rc) {
        return rc.request().getHeader("Authorization") == null;
    }

    /** The token that the services verify themselves. */
    public Optional<String> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }

    /** An identity provider that does not answer is not the caller's fault. */
    public static GatewayProblem problem(Throwable fault) {
        return fault instanceof OIDCException ? GatewayProblem.UNAVAILABLE : GatewayProblem.UNAUTHENTICATED;
    }
}
