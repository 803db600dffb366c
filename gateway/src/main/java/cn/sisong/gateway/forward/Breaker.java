package cn.sisong.gateway.forward;

import cn.sisong.gateway.time.Ticker;
import io.quarkus.logging.Log;

import java.time.Duration;

/**
 * Leaves an upstream alone that does not answer: after so many failures in a row nobody waits for it any more, and after
 * a pause one request tries whether it is back.
 */
final class Breaker {

    private static final long USUAL_SECONDS = 2;

    private final String name;
    private final int failuresToOpen;
    private final long pauseNanos;
    private final Ticker ticker;
    private int failures;
    private boolean open;
    private long askAgainAt;

    Breaker(String name, int failuresToOpen, Duration pause, Ticker ticker) {
        this.name = name;
        this.failuresToOpen = failuresToOpen;
        this.pauseNanos = pause.toNanos();
        this.ticker = ticker;
    }

    /** Whether to ask the upstream; when the pause is over, one request is let through to see, and one after each pause. */
    synchronized boolean admits() {
        if (!open) {
            return true;
        }
        if (ticker.nanos() - askAgainAt < 0) {
            return false;
        }
        askAgainAt = ticker.nanos() + pauseNanos;
        return true;
    }

    /** It has answered, whatever the answer. */
    synchronized void succeeded() {
        if (open) {
            Log.infof("%s answers again", name);
        }
        open = false;
        failures = 0;
    }

    /** It could not be reached, broke off or did not answer in time. */
    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            if (!open) {
                Log.warnf("%s failed %d times in a row and is left alone", name, failures);
            }
            open = true;
            askAgainAt = ticker.nanos() + pauseNanos;
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** When asking again makes sense. */
    synchronized long retrySeconds() {
        return !open ? USUAL_SECONDS : Math.max(1, (askAgainAt - ticker.nanos() + 999_999_999L) / 1_000_000_000L);
    }
}
