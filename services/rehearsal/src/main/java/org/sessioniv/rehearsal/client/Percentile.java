package org.sessioniv.rehearsal.client;

import java.util.Arrays;

/** Percentiles by nearest rank: the smallest value that at least so many of a hundred do not exceed. */
final class Percentile {
    private Percentile() {}

    /** The percentile of these values; zero when there are none. */
    static double of(double[] values, double hundredths) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(hundredths / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
