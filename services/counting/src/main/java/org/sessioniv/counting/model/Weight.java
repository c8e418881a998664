package org.sessioniv.counting.model;

/** How much one ballot counts: an exact positive number, one unless stated. */
public record Weight(Fraction value) implements Comparable<Weight> {
    public static final Weight ONE = new Weight(Fraction.ONE);

    public Weight {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a weight is positive: " + value);
        }
        Limits.check("weight-digits", digits(value), Limits.WEIGHT_DIGITS);
    }

    public static Weight of(long whole) {
        return whole == 1 ? ONE : new Weight(Fraction.of(whole));
    }

    /** Reads {@code 2}, {@code 0.125} or {@code 1/3}. */
    public static Weight parse(String text) {
        return new Weight(Fraction.parse(text));
    }

    @Override
    public int compareTo(Weight other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static int digits(Fraction value) {
        return Math.max(
                value.top().toString().length(), value.bottom().toString().length());
    }
}
