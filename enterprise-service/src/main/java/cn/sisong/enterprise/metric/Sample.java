package cn.sisong.enterprise.metric;

import java.util.Arrays;

/** Numbers of days, and what they say; below ten they say nothing. */
final class Sample {
    /** Fewer cases than this give no percentile and no share. */
    static final int ENOUGH = 10;

    private final int[] sorted;

    Sample(int[] days) {
        sorted = days.clone();
        Arrays.sort(sorted);
    }

    int size() {
        return sorted.length;
    }

    /** The nearest-rank percentile: a value that really occurred. Null when there are too few. */
    Integer percentile(int percent) {
        if (sorted.length < ENOUGH) {
            return null;
        }
        var rank = (percent * sorted.length + 99) / 100;
        return sorted[Math.max(1, rank) - 1];
    }

    /** A share in percent with one decimal, null when there are too few. */
    static Double share(long part, long all) {
        return all < ENOUGH ? null : Math.round(1000.0 * part / all) / 10.0;
    }
}
