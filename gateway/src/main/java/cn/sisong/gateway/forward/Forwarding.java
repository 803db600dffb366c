package cn.sisong.gateway.forward;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.limit.Addresses;
import cn.sisong.gateway.limit.Client;
import cn.sisong.gateway.limit.Limits;
import cn.sisong.gateway.limit.Load;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import cn.sisong.gateway.session.Access;
import cn.sisong.gateway.time.Ticker;
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

/** Turns the routing table into routes. */
@ApplicationScoped
class Forwarding {

    private final GatewayConfig config;
    private final Access access;
    private final Limits limits;
    private final Load load;
    private final Addresses addresses;
    private final Ticker ticker;
    private final HttpClient http;

    Forwarding(
            GatewayConfig config,
            Access access,
            Limits limits,
            Load load,
            Addresses addresses,
            Ticker ticker,
            Vertx vertx) {
        this.config = config;
        this.access = access;
        this.limits = limits;
        this.load = load;
        this.addresses = addresses;
        this.ticker = ticker;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.pool().size())
                .setMaxWaitQueueSize(config.pool().queue())
                .setConnectTimeout((int) config.pool().connect().toMillis())
                .setKeepAliveTimeout(60)
                .setIdleTimeout(300));
    }

    void init(@Observes Router router) {
        config.routes().forEach((name, route) -> {
            if (route.target().isPresent()) {
                var upstream = Upstream.of(name, route, config.breaker(), ticker);
                for (var prefix : route.prefixes().split(",")) {
                    router.route(prefix.strip() + "/*").handler(rc -> forward(rc, upstream));
                }
            }
        });
        router.route("/api/*").last().handler(rc -> Problems.send(rc, GatewayProblem.NOT_FOUND));
        router.route("/auth/*").last().handler(rc -> Problems.send(rc, GatewayProblem.NOT_FOUND));
    }

    private void forward(RoutingContext rc, Upstream upstream) {
        if (declaredLength(rc) > upstream.route().bodyLimit()) {
            Problems.send(rc, GatewayProblem.TOO_LARGE);
        } else if (!upstream.needsSignIn(rc.normalizedPath())) {
            send(rc, upstream, addresses.client(rc.request()), Optional.empty());
        } else {
            // The body waits in the connection until it is known who sends it.
            rc.request().pause();
            access.identity(rc)
                    .subscribe()
                    .with(identity -> guarded(rc, upstream, identity), fault -> refused(rc, upstream, fault));
        }
    }

    private void guarded(RoutingContext rc, Upstream upstream, SecurityIdentity identity) {
        var problem = access.refuses(rc, identity);
        if (problem.isPresent()) {
            refuse(rc, problem.get());
        } else {
            send(rc, upstream, access.client(rc, identity), access.token(identity));
        }
    }

    private void send(RoutingContext rc, Upstream upstream, Client client, Optional<String> token) {
        if (!limits.admits(rc, client) || !load.admits(rc, upstream.name(), client)) {
            rc.request().resume();
        } else if (!upstream.breaker().admits()) {
            rc.request().resume();
            Problems.send(rc, GatewayProblem.UNAVAILABLE, upstream.breaker().retrySeconds());
        } else {
            new Exchange(rc, upstream, config.publicUrl(), addresses.of(rc.request()), token).run(http);
        }
    }

    private void refused(RoutingContext rc, Upstream upstream, Throwable fault) {
        Log.debugf(fault, "%s: no identity", upstream.name());
        refuse(rc, Access.problem(fault));
    }

    /** Who is refused may not try for ever: guessing tokens costs us a check of each. */
    private void refuse(RoutingContext rc, GatewayProblem problem) {
        rc.request().resume();
        if (limits.admits(rc, addresses.client(rc.request()))) {
            Problems.send(rc, problem);
        }
    }

    private static long declaredLength(RoutingContext rc) {
        var length = rc.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
