package org.sessioniv.bench;

import java.util.ArrayList;
import java.util.List;

/** Numbers of the same kind, of which the middle is what counts. */
public final class Samples {
    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public double median() {
        return percentile(50);
    }

    /** The smallest value that is not below so many hundredths of all; not a number when there is none. */
    public double percentile(int hundredths) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(hundredths / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
