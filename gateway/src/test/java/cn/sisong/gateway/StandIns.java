package cn.sisong.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Upstreams that say what reached them, and an identity provider; real servers on free ports. */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    /** Requests that were broken off, by a path that ends so. */
    public static final AtomicInteger BROKEN = new AtomicInteger();

    private static final Queue<HttpServerRequest> HELD = new ConcurrentLinkedQueue<>();
    private static final Semaphore ARRIVED = new Semaphore(0);

    private Vertx vertx;

    /** Waits until as many requests wait for {@link #release()}. */
    public static void awaitHeld(int requests) {
        ARRIVED.acquireUninterruptibly(requests);
    }

    public static void release() {
        HELD.forEach(request -> request.response().end());
        HELD.clear();
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        var provider = StandInProvider.start(vertx);
        var upstream = upstream();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.auth-server-url", StandInProvider.issuer());
        settings.put("sisong.gateway.routes.keycloak.target", "http://127.0.0.1:" + provider.actualPort());
        settings.put("sisong.gateway.routes.enterprise-service.target", "http://127.0.0.1:" + upstream.actualPort());
        // Nothing listens there.
        settings.put("sisong.gateway.routes.finance-service.target", "http://127.0.0.1:1");
        settings.put("sisong.gateway.routes.project-service.target", "http://127.0.0.1:" + upstream.actualPort());
        settings.put("sisong.gateway.public-url", "http://localhost:8081");
        settings.put("sisong.gateway.session-secret", "test-test-test-test-test-test-test-test");
        settings.put("quarkus.oidc.credentials.secret", "test-test-test-test");
        settings.put("sisong.gateway.routes.project-service.timeout", "300MS");
        settings.put("sisong.gateway.routes.project-service.body-limit", "1000");
        var limited = "sisong.gateway.routes.limited.";
        settings.put(limited + "prefixes", "/api/limited");
        settings.put(limited + "target", "http://127.0.0.1:" + upstream.actualPort());
        settings.put(limited + "anonymous", "/api/limited/v1/open");
        settings.put("sisong.gateway.limits.limited.prefix", "/api/limited");
        settings.put("sisong.gateway.limits.limited.people", "5");
        settings.put("sisong.gateway.limits.limited.machines", "3");
        settings.put("sisong.gateway.limits.limited.anonymous", "2");
        settings.put("sisong.gateway.pool.machines", "3");
        for (var name : new String[] {"flaky", "crowded"}) {
            settings.put("sisong.gateway.routes." + name + ".prefixes", "/api/" + name);
            settings.put("sisong.gateway.routes." + name + ".target", "http://127.0.0.1:" + upstream.actualPort());
            settings.put("sisong.gateway.routes." + name + ".anonymous", "/api/" + name + "/v1/open");
        }
        settings.put("sisong.gateway.limits.narrow.prefix", "/api/limited/v1/narrow");
        return settings;
    }

    private HttpServer upstream() {
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().endsWith("/never")) {
            return;
        }
        if (request.path().endsWith("/held")) {
            HELD.add(request);
            ARRIVED.release();
            return;
        }
        if (request.path().endsWith("/broken")) {
            BROKEN.incrementAndGet();
            request.connection().close();
            return;
        }
        if (request.path().endsWith("/openapi")) {
            request.response().end("{\"paths\":{\"/api/enterprise/v1/enterprises\":{}},\"components\":{}}");
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .putHeader("ETag", "\"v17\"")
                    .putHeader("Set-Cookie", "inner=1")
                    .putHeader("Server", "inner/1.0")
                    .putHeader("X-Internal-Node", "n1")
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put(
                                    "traceparents",
                                    request.headers().getAll("traceparent").size())
                            .put("bytes", body.length())
                            .toBuffer());
        });
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
