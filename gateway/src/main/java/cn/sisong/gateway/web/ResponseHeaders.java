package cn.sisong.gateway.web;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;

/** Headers on every answer, whoever wrote it. */
@ApplicationScoped
class ResponseHeaders {

    private static final String API = "default-src 'none'; frame-ancestors 'none'";
    // Styles inline: the component library sets them on elements.
    private static final String PAGE =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    // Swagger UI starts itself from a script in its page.
    private static final String DOCS = PAGE + "; script-src 'self' 'unsafe-inline'";

    /** What is kept stays as it was kept. */
    private static final int NOT_MODIFIED = 304;

    /** Confirmation, appointment, the firm's own word. */
    private static final List<String> FIRM_PAGES = List.of("/c/", "/v/", "/s/", "/r/");

    private static final String ADDRESS = ResponseHeaders.class.getName();

    private final boolean https;
    private final String apiVersion;

    ResponseHeaders(GatewayConfig config, @ConfigProperty(name = "quarkus.application.version") String apiVersion) {
        this.https = "https".equals(config.publicUrl().getScheme());
        this.apiVersion = apiVersion.replace("-SNAPSHOT", "");
    }

    void init(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(rc -> {
            var trace = Trace.of(rc);
            if (rc.get(ADDRESS) == null) {
                // Kept, because a page inside the web app is served by another path.
                rc.put(ADDRESS, rc.request().path());
            }
            rc.addHeadersEndHandler(any -> {
                rc.response().headers().set("X-Request-Id", trace.requestId());
                protect(rc, rc.response().headers());
            });
            rc.next();
        });
    }

    private void protect(RoutingContext rc, MultiMap headers) {
        String path = rc.get(ADDRESS);
        headers.set("X-Content-Type-Options", "nosniff");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        } else {
            headers.remove("Strict-Transport-Security");
        }
        if (!headers.contains("Cache-Control") && rc.response().getStatusCode() != NOT_MODIFIED) {
            headers.set("Cache-Control", "no-store");
        }
        if (path.startsWith("/auth/")) {
            // The identity provider's pages bring their own, fitted to their scripts.
            return;
        }
        if (!headers.contains("API-Version")) {
            headers.set("API-Version", apiVersion);
        }
        headers.set("Content-Security-Policy", policy(path));
        // The address of a firm's page is its key.
        var isKey = FIRM_PAGES.stream().anyMatch(path::startsWith);
        headers.set("Referrer-Policy", isKey ? "no-referrer" : "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
    }

    private static String policy(String path) {
        return path.startsWith("/api/") ? API : path.startsWith("/docs") ? DOCS : PAGE;
    }
}
