package cn.sisong.common.web;

import jakarta.enterprise.context.RequestScoped;

/** The trace and request ids of the request at hand: echoed in problems, kept in the audit trail. */
@RequestScoped
public class RequestTrace {
    private String traceparent = "";
    private String requestId = "";

    void set(String parent, String request) {
        this.traceparent = parent;
        this.requestId = request;
    }

    public String traceId() {
        return traceparent.isEmpty() ? "" : traceparent.substring(3, 35);
    }

    /** For a call to another service on behalf of this request. */
    public String traceparent() {
        return traceparent;
    }

    public String requestId() {
        return requestId;
    }
}
