package org.sessioniv.counting.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import org.sessioniv.counting.model.Fraction;

/**
 * Adds up multiples of ballots' weights in numbered slots. Where everything fits, weights are whole multiples of one
 * unit held in longs, since this is where most of the time of a large count goes; else fractions do the same.
 */
final class Sums {
    private static final int ROOM = Long.SIZE - 2;

    private final long perUnit;
    private final long[] whole;
    private final Fraction[] exact;
    private long wholeWeight;
    private Fraction exactWeight = Fraction.ZERO;

    /** {@code most} bounds the sum of the multiples that one slot can get from one ballot. */
    Sums(int slots, Collection<Fraction> weights, long most) {
        perUnit = unit(weights, most);
        whole = new long[perUnit > 0 ? slots : 0];
        exact = new Fraction[perUnit > 0 ? 0 : slots];
        Arrays.fill(exact, Fraction.ZERO);
    }

    /** The next additions are for ballots of this weight, one of those given at the beginning. */
    void take(Fraction weight) {
        if (perUnit > 0) {
            wholeWeight = weight.times(perUnit).top().longValueExact();
        } else {
            exactWeight = weight;
        }
    }

    void add(int slot, long times) {
        if (perUnit > 0) {
            whole[slot] += times * wholeWeight;
        } else {
            exact[slot] = exact[slot].plus(exactWeight.times(times));
        }
    }

    Fraction sum(int slot) {
        return perUnit > 0 ? Fraction.of(whole[slot], perUnit) : exact[slot];
    }

    /** Into how many parts one is divided so that every weight is whole; 0 when sums might not fit in a long. */
    private static long unit(Collection<Fraction> weights, long most) {
        BigInteger parts = BigInteger.ONE;
        Fraction total = Fraction.ZERO;
        for (Fraction weight : weights) {
            BigInteger bottom = weight.bottom();
            parts = parts.divide(parts.gcd(bottom)).multiply(bottom);
            total = total.plus(weight);
            if (parts.bitLength() > ROOM) {
                return 0;
            }
        }
        BigInteger largest =
                total.times(Fraction.of(parts, BigInteger.ONE)).top().multiply(BigInteger.valueOf(most));
        return largest.bitLength() > ROOM ? 0 : parts.longValueExact();
    }
}
