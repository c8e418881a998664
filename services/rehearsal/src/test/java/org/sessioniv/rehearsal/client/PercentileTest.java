package org.sessioniv.rehearsal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PercentileTest {
    private static final double[] UNSORTED = {50, 15, 40, 20, 35};

    @Test
    void is_the_value_of_the_nearest_rank() {
        assertEquals(20, Percentile.of(UNSORTED, 30));
        assertEquals(20, Percentile.of(UNSORTED, 40));
        assertEquals(35, Percentile.of(UNSORTED, 50));
        assertEquals(50, Percentile.of(UNSORTED, 99));
        assertEquals(50, Percentile.of(UNSORTED, 100));
    }

    @Test
    void of_one_value_is_that_value() {
        assertEquals(7, Percentile.of(new double[] {7}, 1));
        assertEquals(7, Percentile.of(new double[] {7}, 99));
    }

    @Test
    void of_nothing_is_zero() {
        assertEquals(0, Percentile.of(new double[0], 50));
    }

    @Test
    void leaves_the_values_in_their_order() {
        double[] values = UNSORTED.clone();
        assertEquals(35, Percentile.of(values, 50));
        assertEquals(50, values[0]);
    }
}
