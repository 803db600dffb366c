package cn.sisong.gateway.problem;

import cn.sisong.gateway.trace.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a problem (RFC 9457), Chinese unless the caller prefers English. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long to wait where nothing is known about it. */
    private static final long USUAL_PAUSE = 2;

    private Problems() {}

    /** The body for the request at hand. */
    public static Buffer body(RoutingContext rc, GatewayProblem problem, long seconds) {
        var english = prefersEnglish(rc.request());
        return new JsonObject()
                // as the services name theirs: a program looks at one list
                .put("type", "urn:sisong:problem:" + problem.code())
                .put("title", problem.title(english))
                .put("status", problem.status())
                .put("detail", problem.detail(english, seconds))
                .put("instance", rc.request().path())
                .put("code", problem.code())
                .put("traceId", Trace.of(rc).traceId())
                .toBuffer();
    }

    /** Ends the request with the problem, unless an answer is under way. */
    public static void send(RoutingContext rc, GatewayProblem problem) {
        send(rc, problem, USUAL_PAUSE);
    }

    /** As above, with the time after which to try again. */
    public static void send(RoutingContext rc, GatewayProblem problem, long seconds) {
        var response = rc.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status());
        headers(rc, problem, seconds).forEach(response::putHeader);
        response.end(body(rc, problem, seconds));
    }

    /** What goes with the body. */
    public static Map<String, String> headers(RoutingContext rc, GatewayProblem problem, long seconds) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        switch (problem) {
            case UNAUTHENTICATED -> headers.put("WWW-Authenticate", "Bearer");
            case UNAVAILABLE, TOO_MANY_REQUESTS -> headers.put("Retry-After", Long.toString(seconds));
            case TOO_LARGE -> {
                // The rest of the body is not worth reading; HTTP/2 knows no such header and resets the stream.
                if (rc.request().version() != HttpVersion.HTTP_2) {
                    headers.put("Connection", "close");
                }
            }
            default -> {}
        }
        return headers;
    }

    private static boolean prefersEnglish(HttpServerRequest request) {
        var languages = request.getHeader("Accept-Language");
        return languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("en");
    }
}
