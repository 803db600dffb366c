package cn.sisong.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asking again until something has become true, within a bound. */
final class Until {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Until() {}

    static <T> T asked(Supplier<T> question, Predicate<T> enough) {
        var end = System.nanoTime() + LIMIT.toNanos();
        var answer = question.get();
        while (!enough.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not within " + LIMIT + ": " + answer);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = question.get();
        }
        return answer;
    }
}
