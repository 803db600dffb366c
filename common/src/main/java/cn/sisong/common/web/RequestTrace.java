package cn.sisong.common.web;

import jakarta.enterprise.context.RequestScoped;

/** The trace and request ids of the request at hand: echoed in problems, kept in the audit trail. */
@RequestScoped
public class RequestTrace {
    private String traceId = "";
    private String requestId = "";

    void set(String trace, String request) {
        this.traceId = trace;
        this.requestId = request;
    }

    public String traceId() {
        return traceId;
    }

    public String requestId() {
        return requestId;
    }
}
