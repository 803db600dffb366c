package cn.sisong.gateway.time;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** What time it is. */
@ApplicationScoped
public class Ticker {

    /** The wall's time, for what another process has to understand. */
    public Instant now() {
        return Instant.now();
    }

    /** Nanoseconds since an arbitrary moment: no correction of the machine's clock makes a quota or a pause longer. */
    public long nanos() {
        return System.nanoTime();
    }
}
