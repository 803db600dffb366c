package cn.sisong.common.peer;

import cn.sisong.common.web.RequestTrace;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** A call to another service carries the trace and the request id of the request that it is made for. */
public class SameTrace implements ClientRequestFilter {
    private final RequestTrace trace;

    SameTrace(RequestTrace trace) {
        this.trace = trace;
    }

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders().putSingle("X-Request-Id", trace.requestId());
        // a tracer writes the header itself, with the span of this very call
        if (!Span.current().getSpanContext().isValid()) {
            call.getHeaders().putSingle("traceparent", trace.traceparent());
        }
    }
}
