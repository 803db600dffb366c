package cn.sisong.gateway.forward;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import cn.sisong.gateway.session.Access;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the routing table into routes. */
@ApplicationScoped
class Forwarding {

    private final GatewayConfig config;
    private final Access access;
    private final HttpClient client;

    Forwarding(GatewayConfig config, Access access, Vertx vertx) {
        this.config = config;
        this.access = access;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.pool().size())
                .setMaxWaitQueueSize(config.pool().queue())
                .setConnectTimeout((int) config.pool().connect().toMillis())
                .setKeepAliveTimeout(60)
                .setIdleTimeout(300));
    }

    void init(@Observes Router router) {
        config.routes().forEach((name, route) -> {
            if (route.target().isPresent()) {
                var anonymous = route.anonymous().map(Pattern::compile);
                for (var prefix : route.prefixes().split(",")) {
                    router.route(prefix.strip() + "/*").handler(rc -> forward(rc, name, route, anonymous));
                }
            }
        });
        router.route("/api/*").last().handler(rc -> Problems.send(rc, GatewayProblem.NOT_FOUND));
        router.route("/auth/*").last().handler(rc -> Problems.send(rc, GatewayProblem.NOT_FOUND));
    }

    private void forward(RoutingContext rc, String name, GatewayConfig.Route route, Optional<Pattern> anonymous) {
        if (declaredLength(rc) > route.bodyLimit()) {
            Problems.send(rc, GatewayProblem.TOO_LARGE);
            return;
        }
        var path = rc.normalizedPath();
        if (!route.guarded()
                || anonymous.filter(pattern -> pattern.matcher(path).matches()).isPresent()) {
            send(rc, name, route, Optional.empty());
            return;
        }
        // The body waits in the connection until it is known who sends it.
        rc.request().pause();
        access.identity(rc)
                .subscribe()
                .with(identity -> guarded(rc, name, route, identity), fault -> refused(rc, name, fault));
    }

    private void guarded(RoutingContext rc, String name, GatewayConfig.Route route, SecurityIdentity identity) {
        var problem = access.refuses(rc, identity);
        if (problem.isPresent()) {
            refuse(rc, problem.get());
        } else {
            send(rc, name, route, access.token(identity));
        }
    }

    private void send(RoutingContext rc, String name, GatewayConfig.Route route, Optional<String> token) {
        new Exchange(rc, name, route, config.publicUrl(), token).run(client);
    }

    private static void refused(RoutingContext rc, String name, Throwable fault) {
        Log.debugf(fault, "%s: no identity", name);
        refuse(rc, Access.problem(fault));
    }

    private static void refuse(RoutingContext rc, GatewayProblem problem) {
        rc.request().resume();
        Problems.send(rc, problem);
    }

    private static long declaredLength(RoutingContext rc) {
        var length = rc.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
