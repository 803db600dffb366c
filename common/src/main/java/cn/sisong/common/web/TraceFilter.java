package cn.sisong.common.web;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.util.UUID;
import java.util.regex.Pattern;

/** Takes the ids that the gateway gave the request (W3C traceparent, X-Request-Id) or makes them. */
class TraceFilter {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final RequestTrace trace;

    TraceFilter(RequestTrace trace) {
        this.trace = trace;
    }

    @ServerRequestFilter(preMatching = true)
    void open(ContainerRequestContext request) {
        var requestId = request.getHeaderString("X-Request-Id");
        if (requestId == null || !REQUEST_ID.matcher(requestId).matches()) {
            requestId = UUID.randomUUID().toString();
        }
        var traceparent = traceparent(request.getHeaderString("traceparent"));
        var traceId = traceparent.substring(3, 35);
        trace.set(traceparent, requestId);
        MDC.put("traceId", traceId);
    }

    /** What the tracer has begun, where there is one; else what the gateway said, else a beginning of our own. */
    private static String traceparent(String header) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                    + span.getTraceFlags().asHex();
        }
        return header != null && TRACEPARENT.matcher(header).matches()
                ? header
                : "00-" + UUID.randomUUID().toString().replace("-", "") + "-"
                        + UUID.randomUUID().toString().replace("-", "").substring(16) + "-00";
    }

    @ServerResponseFilter
    void close(ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", trace.requestId());
    }
}
