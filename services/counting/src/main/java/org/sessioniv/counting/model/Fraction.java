package org.sessioniv.counting.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact rational number in lowest terms. Small values are held in two longs; what outgrows them goes on in big
 * integers, so that no count ever rounds.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1, null, null);
    public static final Fraction ONE = new Fraction(1, 1, null, null);
    public static final Fraction HALF = new Fraction(1, 2, null, null);

    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]+)(?:/([0-9]+)|\\.([0-9]+))?");
    private static final int LONGEST_TEXT = 400;
    private static final int MOST_PLACES = 20;

    private final long top;
    private final long bottom;
    private final BigInteger bigTop;
    private final BigInteger bigBottom;

    private Fraction(long top, long bottom, BigInteger bigTop, BigInteger bigBottom) {
        this.top = top;
        this.bottom = bottom;
        this.bigTop = bigTop;
        this.bigBottom = bigBottom;
    }

    public static Fraction of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Fraction(whole, 1, null, null).settled();
    }

    public static Fraction of(long top, long bottom) {
        if (bottom == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        if (top == Long.MIN_VALUE || bottom == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
        }
        long common = gcd(Math.abs(top), Math.abs(bottom));
        long sign = bottom < 0 ? -1 : 1;
        return new Fraction(sign * top / common, sign * bottom / common, null, null);
    }

    public static Fraction of(BigInteger top, BigInteger bottom) {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        BigInteger common = top.gcd(bottom);
        BigInteger divisor = bottom.signum() < 0 ? common.negate() : common;
        BigInteger lowTop = top.divide(divisor);
        BigInteger lowBottom = bottom.divide(divisor);
        if (lowTop.bitLength() < Long.SIZE - 1 && lowBottom.bitLength() < Long.SIZE - 1) {
            return new Fraction(lowTop.longValue(), lowBottom.longValue(), null, null);
        }
        return new Fraction(0, 0, lowTop, lowBottom);
    }

    /** Reads {@code 3}, {@code -2/7} or {@code 1.25}. */
    public static Fraction parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST_TEXT || !form.matches()) {
            throw new NumberFormatException("not an exact number: " + text);
        }
        if (form.group(2) != null) {
            BigInteger bottom = new BigInteger(form.group(2));
            if (bottom.signum() == 0) {
                throw new NumberFormatException("a fraction over zero: " + text);
            }
            return of(new BigInteger(form.group(1)), bottom);
        }
        BigDecimal decimal = new BigDecimal(text);
        return of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (bottom == other.bottom) {
                long sum = top + other.top;
                if (((top ^ sum) & (other.top ^ sum)) >= 0) {
                    return bottom == 1 ? of(sum) : of(sum, bottom);
                }
            }
            try {
                long left = Math.multiplyExact(top, other.bottom);
                long right = Math.multiplyExact(other.top, bottom);
                return of(Math.addExact(left, right), Math.multiplyExact(bottom, other.bottom));
            } catch (ArithmeticException tooLarge) {
                // Falls through to big integers, which cannot overflow.
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            try {
                return of(Math.multiplyExact(top, other.top), Math.multiplyExact(bottom, other.bottom));
            } catch (ArithmeticException tooLarge) {
                // Falls through to big integers, which cannot overflow.
            }
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    public Fraction over(Fraction divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return times(of(divisor.bottom(), divisor.top()));
    }

    public Fraction over(long divisor) {
        return over(of(divisor));
    }

    public Fraction negated() {
        return isSmall() ? new Fraction(-top, bottom, null, null) : of(bigTop.negate(), bigBottom);
    }

    public int signum() {
        return isSmall() ? Long.signum(top) : bigTop.signum();
    }

    /** The greatest whole number that is not above this one. */
    public BigInteger floor() {
        BigInteger[] parts = top().divideAndRemainder(bottom());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Cut off, not rounded, after that many decimal places. */
    public Fraction truncated(int places) {
        BigInteger scale = BigInteger.TEN.pow(places);
        return of(top().multiply(scale).divide(bottom()), scale);
    }

    /** Whether a decimal of at most {@value #MOST_PLACES} places says it exactly. */
    public boolean isDecimal() {
        return isWhole() || places() <= MOST_PLACES;
    }

    /** The decimal where one says it exactly, else {@code 2/7}; {@link #parse} reads both. */
    public String exact() {
        if (isWhole() || !isDecimal()) {
            return toString();
        }
        return new BigDecimal(top()).divide(new BigDecimal(bottom())).toPlainString();
    }

    /** How many decimal places it has; more than allowed if they have no end. */
    private int places() {
        BigInteger rest = bottom();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        for (BigInteger five = BigInteger.valueOf(5);
                fives <= MOST_PLACES && rest.mod(five).signum() == 0;
                fives++) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : Integer.MAX_VALUE;
    }

    public BigInteger top() {
        return isSmall() ? BigInteger.valueOf(top) : bigTop;
    }

    public BigInteger bottom() {
        return isSmall() ? BigInteger.valueOf(bottom) : bigBottom;
    }

    public boolean isWhole() {
        return isSmall() && bottom == 1 || bottom().equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (bottom == other.bottom) {
                return Long.compare(top, other.top);
            }
            long leftHigh = Math.multiplyHigh(top, other.bottom);
            long rightHigh = Math.multiplyHigh(other.top, bottom);
            return leftHigh != rightHigh
                    ? Long.compare(leftHigh, rightHigh)
                    : Long.compareUnsigned(top * other.bottom, other.top * bottom);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fraction other && top().equals(other.top()) && bottom().equals(other.bottom());
    }

    @Override
    public int hashCode() {
        return 31 * top().hashCode() + bottom().hashCode();
    }

    /** {@code 3} or {@code -2/7}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isWhole() ? top().toString() : top() + "/" + bottom();
    }

    private boolean isSmall() {
        return bigTop == null;
    }

    private Fraction settled() {
        return top == Long.MIN_VALUE ? of(BigInteger.valueOf(top), BigInteger.ONE) : this;
    }

    private static long gcd(long a, long b) {
        long left = a;
        long right = b;
        while (right != 0) {
            long rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }
}
