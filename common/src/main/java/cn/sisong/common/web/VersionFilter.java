package cn.sisong.common.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the ETag on versioned answers. */
class VersionFilter {

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned versioned) || response.getStatus() >= 300) {
            return;
        }
        var tag = IfMatch.etag(versioned.version());
        response.getHeaders().putSingle("ETag", tag);
        var isRead = "GET".equals(request.getMethod());
        response.getHeaders().putSingle("Cache-Control", isRead ? "private, no-cache" : "no-store");
    }
}
