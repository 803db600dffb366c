package cn.sisong.gateway.problem;

import cn.sisong.gateway.trace.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem (RFC 9457), Chinese unless the caller prefers English. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** The body for the request at hand. */
    public static Buffer body(RoutingContext rc, GatewayProblem problem) {
        var english = prefersEnglish(rc.request());
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", problem.title(english))
                .put("status", problem.status())
                .put("detail", problem.detail(english))
                .put("instance", rc.request().path())
                .put("code", problem.code())
                .put("traceId", Trace.of(rc).traceId())
                .toBuffer();
    }

    /** Ends the request with the problem, unless an answer is under way. */
    public static void send(RoutingContext rc, GatewayProblem problem) {
        var response = rc.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        switch (problem) {
            case UNAUTHENTICATED -> response.putHeader("WWW-Authenticate", "Bearer");
            case UNAVAILABLE -> response.putHeader("Retry-After", "2");
            // The rest of the body is not worth reading.
            case TOO_LARGE -> response.putHeader("Connection", "close");
            default -> {}
        }
        response.end(body(rc, problem));
    }

    private static boolean prefersEnglish(HttpServerRequest request) {
        var languages = request.getHeader("Accept-Language");
        return languages != null
                && languages.strip().toLowerCase(java.util.Locale.ROOT).startsWith("en");
    }
}
