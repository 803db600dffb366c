package cn.sisong.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;

import java.time.Duration;

/** What a caller has left, in the words of draft-ietf-httpapi-ratelimit-headers-10. */
record Allowance(
        String policy,
        long quota,
        long windowSeconds,
        boolean granted,
        long remaining,
        long resetSeconds,
        long retrySeconds) {

    static Allowance of(String policy, long quota, Duration window, ConsumptionProbe probe) {
        return new Allowance(
                policy,
                quota,
                window.toSeconds(),
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    void write(MultiMap headers) {
        headers.set("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, quota, windowSeconds));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, remaining, resetSeconds));
    }

    /** Rounded up: who comes back at the second that was named is let in. */
    private static long seconds(long nanos) {
        return (nanos + 999_999_999L) / 1_000_000_000L;
    }
}
