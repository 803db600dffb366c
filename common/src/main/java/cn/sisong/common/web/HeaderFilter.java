package cn.sisong.common.web;

import cn.sisong.common.page.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers that every answer carries, and the Link to the next page. */
class HeaderFilter {
    private final String apiVersion;

    HeaderFilter(@ConfigProperty(name = "quarkus.application.version") String apiVersion) {
        this.apiVersion = apiVersion.replace("-SNAPSHOT", "");
    }

    @ServerResponseFilter
    void headers(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("API-Version", apiVersion);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
        if (response.getEntity() instanceof Page<?> page && page.page().nextCursor() != null) {
            // path-absolute: the port that this process listens on is not the caller's
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.page().nextCursor())
                    .build();
            headers.putSingle("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
