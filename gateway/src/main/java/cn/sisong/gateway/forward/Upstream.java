package cn.sisong.gateway.forward;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.time.Ticker;

import java.util.Optional;
import java.util.regex.Pattern;

/** One row of the routing table at work. */
record Upstream(String name, GatewayConfig.Route route, Optional<Pattern> anonymous, Breaker breaker) {

    static Upstream of(String name, GatewayConfig.Route route, GatewayConfig.Breaker breaker, Ticker ticker) {
        return new Upstream(
                name,
                route,
                route.anonymous().map(Pattern::compile),
                new Breaker(name, breaker.failures(), breaker.pause(), ticker));
    }

    boolean needsSignIn(String path) {
        return route.guarded()
                && anonymous.filter(pattern -> pattern.matcher(path).matches()).isEmpty();
    }
}
