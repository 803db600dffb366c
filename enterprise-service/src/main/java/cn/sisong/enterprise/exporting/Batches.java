package cn.sisong.enterprise.exporting;

import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.narayana.jta.QuarkusTransaction;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Any number of rows, one batch after another: neither side ever holds them all. Each batch is read in a transaction of
 * its own, since a reader who takes an hour must not hold one for that long.
 */
public final class Batches {
    private static final int SIZE = 1000;
    private static final int PAGE = 200;

    private Batches() {}

    /** Gives the rows that follow a place in their order. */
    public interface Source<R, P> {
        List<R> after(P place, int most);
    }

    /** Takes one row after another. */
    public interface Sink<R> {
        void write(R row) throws IOException;
    }

    /**
     * @param start before the first row
     * @param place where a row stands, so that the next batch begins behind it
     */
    public static <R, P> void each(P start, Source<R, P> source, Function<R, P> place, Sink<R> sink)
            throws IOException {
        var last = start;
        for (var isMore = true; isMore; ) {
            var after = last;
            var batch = QuarkusTransaction.requiringNew().call(() -> source.after(after, SIZE));
            for (var row : batch) {
                sink.write(row);
                last = place.apply(row);
            }
            isMore = batch.size() == SIZE;
        }
    }

    /** Of what is to be had as pages, from the one asked for on. */
    public static <R> void pages(PageParams first, Function<PageParams, Page<R>> source, Sink<R> sink)
            throws IOException {
        first.limit = PAGE;
        for (var isMore = true; isMore; ) {
            var page = QuarkusTransaction.requiringNew().call(() -> source.apply(first));
            for (var row : page.items()) {
                sink.write(row);
            }
            first.cursor = page.page().nextCursor();
            isMore = first.cursor != null;
        }
    }
}
