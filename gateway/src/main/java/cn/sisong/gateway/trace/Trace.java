package cn.sisong.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** The two names of a request: the caller's {@code X-Request-Id} and the trace of W3C's {@code traceparent}. */
public record Trace(String requestId, String traceparent) {

    private static final String KEY = Trace.class.getName();
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Taken from the request when well-formed, else made; the same for the whole request. */
    public static Trace of(RoutingContext rc) {
        Trace known = rc.get(KEY);
        if (known == null) {
            var span = Span.current().getSpanContext();
            known = read(
                    rc.request().getHeader("X-Request-Id"),
                    span.isValid() ? traceparent(span) : rc.request().getHeader("traceparent"));
            rc.put(KEY, known);
        }
        return known;
    }

    static Trace read(String requestId, String traceparent) {
        return new Trace(
                requestId != null && REQUEST_ID.matcher(requestId).matches()
                        ? requestId
                        : UUID.randomUUID().toString(),
                traceparent != null && TRACEPARENT.matcher(traceparent).matches()
                        ? traceparent
                        : "00-" + hex(16) + "-" + hex(8) + "-01");
    }

    /** Into the call to a service. A tracer writes its own header there, with the span of that very call. */
    public void inward(MultiMap headers) {
        headers.set("X-Request-Id", requestId);
        if (Span.current().getSpanContext().isValid()) {
            headers.remove("traceparent");
            headers.remove("tracestate");
        } else {
            headers.set("traceparent", traceparent);
        }
    }

    /** What a problem names so that the logs can be searched for it. */
    public String traceId() {
        return traceparent.substring(3, 35);
    }

    /** The span of the tracer, where there is one: it has read the caller's header already. */
    private static String traceparent(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
