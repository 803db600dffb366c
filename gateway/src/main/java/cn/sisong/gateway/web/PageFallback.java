package cn.sisong.gateway.web;

import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/** Addresses inside the web app are served by its one page; anything else that nobody answered is not there. */
@ApplicationScoped
class PageFallback {

    private static final String PAGE = "/index.html";
    private static final List<String> NOT_PAGES =
            List.of("/api", "/auth", "/q/", "/docs", "/openapi", "/health", "/login", "/logout", "/assets/");

    void init(@Observes Router router) {
        router.route().last().handler(rc -> {
            if (isPage(rc)) {
                rc.reroute(PAGE);
            } else {
                Problems.send(rc, GatewayProblem.NOT_FOUND);
            }
        });
    }

    private static boolean isPage(RoutingContext rc) {
        var path = rc.normalizedPath();
        var accept = rc.request().getHeader("Accept");
        return rc.request().method() == HttpMethod.GET
                && accept != null
                && accept.contains("text/html")
                && !path.equals(PAGE)
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }
}
