package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FractionTest {
    private static final long[] EDGES = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -3, -1, 0, 1, 2, 6, 1L << 31, 1L << 62, Long.MAX_VALUE - 1, Long.MAX_VALUE
    };

    @Test
    void lowest_terms_make_equal_values_equal() {
        assertEquals(Fraction.of(1, 2), Fraction.of(-3, -6));
        assertEquals(Fraction.of(1, 2).hashCode(), Fraction.of(-3, -6).hashCode());
        assertEquals("-1/2", Fraction.of(3, -6).toString());
    }

    @Test
    void agrees_with_big_integers_at_every_edge_and_on_random_values() {
        long seed = 20171017;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            long[] n = new long[4];
            for (int at = 0; at < 4; at++) {
                n[at] = random.nextBoolean()
                        ? EDGES[random.nextInt(EDGES.length)]
                        : random.nextLong() >> random.nextInt(64);
            }
            agree("seed " + seed + " round " + round, n[0], n[1] == 0 ? 1 : n[1], n[2], n[3] == 0 ? 1 : n[3]);
        }
    }

    private static void agree(String round, long a, long b, long c, long d) {
        BigInteger bigA = BigInteger.valueOf(a);
        BigInteger bigB = BigInteger.valueOf(b);
        BigInteger bigC = BigInteger.valueOf(c);
        BigInteger bigD = BigInteger.valueOf(d);
        Fraction left = Fraction.of(a, b);
        Fraction right = Fraction.of(c, d);
        BigInteger cross = bigA.multiply(bigD);
        BigInteger other = bigC.multiply(bigB);
        BigInteger bottoms = bigB.multiply(bigD);
        assertEquals(Fraction.of(cross.add(other), bottoms), left.plus(right), round);
        assertEquals(Fraction.of(cross.subtract(other), bottoms), left.minus(right), round);
        assertEquals(Fraction.of(bigA.multiply(bigC), bottoms), left.times(right), round);
        assertEquals(cross.subtract(other).signum() * bottoms.signum(), left.compareTo(right), round);
        if (c != 0) {
            assertEquals(Fraction.of(cross, other), left.over(right), round);
        }
        assertEquals(left, Fraction.parse(left.toString()), round);
    }

    @Test
    void decimals_are_read_and_written_exactly() {
        assertEquals(Fraction.of(1, 8), Fraction.parse("0.125"));
        assertEquals(Fraction.of(-5, 4), Fraction.parse("-1.25"));
        assertEquals("0.125", Fraction.of(1, 8).exact());
        assertEquals("-1.25", Fraction.of(-5, 4).exact());
        assertEquals("2", Fraction.of(2).exact());
        assertEquals("2/3", Fraction.of(2, 3).exact());
        assertEquals("1/30", Fraction.of(1, 30).exact());
        assertEquals(
                "0.00000000000000000001",
                Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(20)).exact());
        assertFalse(Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(21)).isDecimal());
        assertEquals("0.00000095367431640625", Fraction.of(1, 1L << 20).exact());
        assertFalse(Fraction.of(1, 1L << 21).isDecimal());
        assertEquals(Fraction.of(66666, 100_000), Fraction.of(2, 3).truncated(5));
        assertEquals(BigInteger.valueOf(-2), Fraction.of(-3, 2).floor());
    }

    @Test
    void what_is_no_exact_number_is_refused() {
        for (String text : new String[] {"", "1e9", "NaN", "1/0", "1.", ".5", "1/2/3", "٣", "1".repeat(401)}) {
            assertThrows(NumberFormatException.class, () -> Fraction.parse(text), text);
        }
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Fraction.ONE.over(Fraction.ZERO));
    }
}
