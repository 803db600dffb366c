package cn.sisong.gateway.time;

import jakarta.enterprise.context.ApplicationScoped;

/** Monotonic time: no correction of the machine's clock makes a quota or a pause longer. */
@ApplicationScoped
public class Ticker {

    /** Nanoseconds since an arbitrary moment. */
    public long nanos() {
        return System.nanoTime();
    }
}
