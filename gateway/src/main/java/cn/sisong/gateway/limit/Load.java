package cn.sisong.gateway.limit;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests under way to each upstream: when they pile up, other systems are sent away first, for they ask again. */
@ApplicationScoped
public class Load {

    private static final int RETRY_SECONDS = 2;

    private final int machines;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    Load(GatewayConfig config) {
        this.machines = config.pool().machines();
    }

    /** Counts the request until its end; false when it has been refused. */
    public boolean admits(RoutingContext rc, String upstream, Client client) {
        if (client.kind() == Client.Kind.MACHINE && underWay(upstream) >= machines) {
            Problems.send(rc, GatewayProblem.UNAVAILABLE, RETRY_SECONDS);
            return false;
        }
        var count = underWay.computeIfAbsent(upstream, any -> new AtomicInteger());
        count.incrementAndGet();
        rc.addEndHandler(any -> count.decrementAndGet());
        return true;
    }

    int underWay(String upstream) {
        var count = underWay.get(upstream);
        return count == null ? 0 : count.get();
    }
}
