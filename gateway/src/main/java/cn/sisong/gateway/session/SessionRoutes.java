package cn.sisong.gateway.session;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.function.BiConsumer;

/** {@code /login}, {@code /api/session} and {@code /logout}. */
@ApplicationScoped
class SessionRoutes {

    private static final String CALLBACK = "/login/callback";
    /** Lives as long as a sign-in may take; Quarkus names it after the state. */
    private static final String STATE_COOKIE = "q_auth_";

    private static final String EXPIRED = "/sign-in?expired=true";

    private final Access access;
    private final Csrf csrf;
    private final Idle idle;
    private final Ending ending;
    private final String publicUrl;
    private final String publicAuthority;

    SessionRoutes(Access access, Csrf csrf, Idle idle, Ending ending, GatewayConfig config) {
        this.access = access;
        this.csrf = csrf;
        this.idle = idle;
        this.ending = ending;
        this.publicUrl = config.publicUrl().toString().replaceAll("/$", "");
        this.publicAuthority = config.publicUrl().getAuthority();
    }

    void init(@Observes Router router) {
        // Before the sign-in begins: the identity provider sends back to one address only, and cookies stay with it.
        router.get("/login").order(-1000).handler(rc -> {
            if (publicAuthority.equalsIgnoreCase(String.valueOf(rc.request().authority()))) {
                rc.next();
            } else {
                found(rc, publicUrl + rc.request().uri());
            }
        });
        router.get(CALLBACK).order(-1000).handler(SessionRoutes::beginAgainWhenExpired);
        router.get("/login").handler(this::signedIn);
        router.get("/api/session").handler(rc -> whenAllowed(rc, this::show));
        router.post("/logout").handler(rc -> whenAllowed(rc, this::end));
        router.route("/logout").handler(rc -> Problems.send(rc, GatewayProblem.METHOD_NOT_ALLOWED));
    }

    /** Whoever took too long to sign in, or comes back a second time, is no program: the page says so and begins anew. */
    private static void beginAgainWhenExpired(RoutingContext rc) {
        var state = STATE_COOKIE + rc.request().getParam("state");
        if (rc.request().cookies().stream().noneMatch(cookie -> cookie.getName().equals(state))) {
            found(rc, EXPIRED);
            return;
        }
        rc.addHeadersEndHandler(any -> {
            var response = rc.response();
            if (response.getStatusCode() == 401) {
                response.setStatusCode(302).putHeader("Location", EXPIRED).putHeader("Cache-Control", "no-store");
            }
        });
        rc.next();
    }

    private void whenAllowed(RoutingContext rc, BiConsumer<RoutingContext, SecurityIdentity> then) {
        access.identity(rc)
                .subscribe()
                .with(
                        identity -> access.refuses(rc, identity)
                                .ifPresentOrElse(
                                        problem -> Problems.send(rc, problem), () -> then.accept(rc, identity)),
                        fault -> Problems.send(rc, Access.problem(fault)));
    }

    private void show(RoutingContext rc, SecurityIdentity identity) {
        var view = SessionView.of(Claims.of(access.token(identity).orElseThrow()), csrf.token(identity));
        rc.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(view.toBuffer());
    }

    /** A session that has just begun goes on; one that was left alone begins anew, with the password. */
    private void signedIn(RoutingContext rc) {
        access.identity(rc)
                .subscribe()
                .with(
                        identity -> {
                            if (idle.isOver(rc, identity)) {
                                ending.end(rc, identity)
                                        .onComplete(any -> found(
                                                rc, publicUrl + rc.request().uri()));
                            } else {
                                idle.used(rc, identity);
                                found(rc, Target.of(rc.request().getParam("to")));
                            }
                        },
                        fault -> Problems.send(rc, Access.problem(fault)));
    }

    private void end(RoutingContext rc, SecurityIdentity identity) {
        ending.end(rc, identity)
                .onComplete(any -> rc.response().setStatusCode(204).end());
    }

    private static void found(RoutingContext rc, String location) {
        rc.response()
                .setStatusCode(302)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
