package cn.sisong.gateway.limit;

import cn.sisong.gateway.GatewayConfig;
import cn.sisong.gateway.problem.GatewayProblem;
import cn.sisong.gateway.problem.Problems;
import cn.sisong.gateway.time.Ticker;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Counts every caller against the limit of the address asked for. Each gateway process counts for itself: n of them let
 * n times as much through, and none needs a store.
 */
@ApplicationScoped
public class Limits {

    /** Callers remembered at once; of more, the least seen begin anew. */
    private static final int REMEMBERED = 50_000;

    private final Map<String, LimitConfig> limits;
    private final TimeMeter meter;
    private final Cache<Counted, Bucket> buckets;

    private record Counted(String limit, Client client) {}

    Limits(GatewayConfig config, Ticker ticker) {
        this.limits = config.limits();
        this.meter = new Meter(ticker);
        var longest = limits.values().stream()
                .map(LimitConfig::window)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofMinutes(1));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                // by then it is full again, and forgetting it changes nothing
                .expireAfterAccess(longest)
                .ticker(ticker::nanos)
                .build();
    }

    /** Counts the request and says in the answer what is left; false when it has been refused. */
    public boolean admits(RoutingContext rc, Client client) {
        var allowance = take(rc.normalizedPath(), client);
        if (allowance.isEmpty()) {
            return true;
        }
        rc.addHeadersEndHandler(any -> allowance.get().write(rc.response().headers()));
        if (!allowance.get().granted()) {
            Problems.send(rc, GatewayProblem.TOO_MANY_REQUESTS, allowance.get().retrySeconds());
        }
        return allowance.get().granted();
    }

    Optional<Allowance> take(String path, Client client) {
        return limits.entrySet().stream()
                .filter(limit -> path.startsWith(limit.getValue().prefix()))
                .max(Comparator.comparingInt(limit -> limit.getValue().prefix().length()))
                .map(limit -> take(limit.getKey(), limit.getValue(), client));
    }

    private Allowance take(String name, LimitConfig limit, Client client) {
        var quota =
                switch (client.kind()) {
                    case PERSON -> limit.people();
                    case MACHINE -> limit.machines();
                    case ANONYMOUS -> limit.anonymous();
                };
        var bucket = buckets.get(new Counted(name, client), fresh -> bucket(quota, limit.window()));
        return Allowance.of(name, quota, limit.window(), bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(int quota, Duration window) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record Meter(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
