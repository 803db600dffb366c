package cn.sisong.gateway.publish;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.TreeMap;

/** {@code /openapi.json} and {@code /openapi.yaml}: open to everyone, from any page. */
@ApplicationScoped
class OpenApiRoute {

    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final GatewayConfig config;
    private final HttpClient client;
    private volatile Cached cached;

    private record Cached(JsonNode document, long nanos) {}

    OpenApiRoute(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1000));
    }

    void init(@Observes Router router) {
        router.get("/openapi.json").handler(rc -> answer(rc, "application/json", JSON));
        router.get("/openapi.yaml").handler(rc -> answer(rc, "application/yaml", YAML));
    }

    private void answer(RoutingContext rc, String type, ObjectMapper mapper) {
        document()
                .onSuccess(document -> {
                    try {
                        rc.response()
                                .putHeader("Content-Type", type)
                                .putHeader("Cache-Control", "no-cache")
                                .putHeader("Access-Control-Allow-Origin", "*")
                                .end(mapper.writeValueAsString(document));
                    } catch (JsonProcessingException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .onFailure(fault -> {
                    Log.warnf("API document: %s", fault.getMessage());
                    Problems.send(rc, GatewayProblem.UNAVAILABLE);
                });
    }

    /** A document without one of the services would tell other systems that its operations are gone: all or none. */
    private Future<JsonNode> document() {
        var known = cached;
        if (known != null && System.nanoTime() - known.nanos() < FRESH_NANOS) {
            return Future.succeededFuture(known.document());
        }
        var documents = new TreeMap<String, Future<JsonNode>>();
        config.routes().forEach((name, route) -> {
            if (route.target().isPresent() && route.openapi().isPresent()) {
                documents.put(name, fetch(route.target().get() + route.openapi().get()));
            }
        });
        return Future.all(documents.values().stream().toList()).map(all -> {
            var merge = new OpenApiMerge(frame());
            documents.forEach((name, document) -> merge.add(name, document.result()));
            // The services know the identity provider by its inner address.
            merge.result().path("components").path("securitySchemes").forEach(scheme -> {
                if (scheme.has("openIdConnectUrl")) {
                    ((ObjectNode) scheme)
                            .put("openIdConnectUrl", config.issuer() + "/.well-known/openid-configuration");
                }
            });
            cached = new Cached(merge.result(), System.nanoTime());
            return merge.result();
        });
    }

    private Future<JsonNode> fetch(String url) {
        return client.request(new RequestOptions().setAbsoluteURI(url).setTimeout(3000))
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture(url + " answered " + response.statusCode()))
                .map(body -> {
                    try {
                        return JSON.readTree(body.getBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The gateway's own part, to which the services' are added. */
    private ObjectNode frame() {
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi-frame.yaml")) {
            var frame = (ObjectNode) YAML.readTree(resource);
            frame.withArrayProperty("servers")
                    .addObject()
                    .put("url", config.publicUrl().toString());
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
