package cn.sisong.gateway.health;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.limit.Addresses;
import cn.sisong.gateway.limit.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayList;
import java.util.List;

/** {@code /health}: asks every upstream; 503 when one is down. */
@ApplicationScoped
class HealthRoute {

    private static final long PATIENCE_MILLIS = 3000;

    private final GatewayConfig config;
    private final Limits limits;
    private final Addresses addresses;
    private final HttpClient client;

    HealthRoute(GatewayConfig config, Limits limits, Addresses addresses, Vertx vertx) {
        this.config = config;
        this.limits = limits;
        this.addresses = addresses;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1000));
    }

    void init(@Observes Router router) {
        router.get("/health").handler(rc -> {
            if (limits.admits(rc, addresses.client(rc.request()))) {
                answer(rc);
            }
        });
    }

    private void answer(RoutingContext rc) {
        List<Future<JsonObject>> parts = new ArrayList<>();
        config.routes().forEach((name, route) -> {
            if (route.target().isPresent()) {
                parts.add(ask(name, route));
            }
        });
        Future.all(parts).onSuccess(all -> {
            var list = new JsonArray(all.<JsonObject>list());
            var up = all.<JsonObject>list().stream().allMatch(part -> "UP".equals(part.getString("status")));
            list.add(part("gateway", true));
            rc.response()
                    .setStatusCode(up ? 200 : 503)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(new JsonObject()
                            .put("status", up ? "UP" : "DOWN")
                            .put("parts", list)
                            .toBuffer());
        });
    }

    private Future<JsonObject> ask(String name, GatewayConfig.Route route) {
        var options = new RequestOptions()
                .setAbsoluteURI(route.target().orElseThrow() + route.health())
                .setTimeout(PATIENCE_MILLIS);
        return client.request(options)
                .compose(request -> request.send())
                .map(response -> part(name, response.statusCode() == 200))
                .otherwise(fault -> part(name, false));
    }

    private static JsonObject part(String name, boolean up) {
        return new JsonObject().put("name", name).put("status", up ? "UP" : "DOWN");
    }
}
