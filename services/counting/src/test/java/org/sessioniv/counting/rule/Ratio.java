package org.sessioniv.counting.rule;

import java.math.BigInteger;

/** A second, plain exact arithmetic for the counts by hand, so that they share nothing with the library. */
record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
    static final Ratio ZERO = of(0, 1);
    static final Ratio ONE = of(1, 1);

    Ratio {
        BigInteger common = top.gcd(bottom).max(BigInteger.ONE);
        BigInteger sign = BigInteger.valueOf(bottom.signum());
        top = top.divide(common).multiply(sign);
        bottom = bottom.divide(common).multiply(sign);
    }

    static Ratio of(long top, long bottom) {
        return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Ratio plus(Ratio other) {
        return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.top.negate(), other.bottom));
    }

    Ratio over(long divisor) {
        return new Ratio(top, bottom.multiply(BigInteger.valueOf(divisor)));
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Ratio other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
