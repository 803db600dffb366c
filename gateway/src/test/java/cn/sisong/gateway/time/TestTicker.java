package cn.sisong.gateway.time;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when a test lets it. */
@Mock
@ApplicationScoped
public class TestTicker extends Ticker {

    private static final Instant BEGINNING = Instant.parse("2026-09-18T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
        return BEGINNING.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
