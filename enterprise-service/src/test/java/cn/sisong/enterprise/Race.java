package cn.sisong.enterprise;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Starts calls at the same moment. */
public final class Race {
    private Race() {}

    /** The statuses that so many callers of the same were answered. */
    public static List<Integer> together(int callers, IntSupplier call) throws InterruptedException {
        var start = new CyclicBarrier(callers);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            return threads
                    .invokeAll(IntStream.range(0, callers)
                            .<Callable<Integer>>mapToObj(i -> () -> {
                                start.await();
                                return call.getAsInt();
                            })
                            .toList())
                    .stream()
                    .map(Race::result)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
