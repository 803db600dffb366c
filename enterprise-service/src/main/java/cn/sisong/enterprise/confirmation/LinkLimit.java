package cn.sisong.enterprise.confirmation;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** 30 requests a minute per address and per link, so that a token cannot be guessed nor a link be hammered. */
@ApplicationScoped
class LinkLimit {
    private static final int PER_MINUTE = 30;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    void check(String address, String token) {
        take("address:" + address);
        take("token:" + token);
    }

    private void take(String key) {
        var bucket = buckets.get(key, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build());
        if (!bucket.tryConsume(1)) {
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Text.of("操作太频繁,请一分钟后再试", "Too many requests; wait a minute"))
                    .header("Retry-After", "60");
        }
    }
}
