package org.sessioniv.gateway.limits;

import java.time.Duration;

/** So many at once, and so many a second after that. Not thread-safe: its owner is one event loop or holds a lock. */
public final class TokenBucket {
    /** Seconds that add up to one refill may fall short of it by what a double cannot say. */
    private static final double ALMOST_ONE = 1 - 1e-9;

    private final Rate rate;
    private double left;
    private long atMs;

    /** {@code burst} at once, refilled with {@code perSecond}. */
    public record Rate(double perSecond, int burst) {}

    public TokenBucket(Rate rate, long nowMs) {
        this.rate = rate;
        this.left = rate.burst();
        this.atMs = nowMs;
    }

    private TokenBucket(Rate rate, double left, long atMs) {
        this.rate = rate;
        this.left = left;
        this.atMs = atMs;
    }

    /** The bucket of which that is the {@link #text}. */
    static TokenBucket of(Rate rate, String text) {
        int at = text.indexOf('@');
        return new TokenBucket(
                rate,
                Math.min(rate.burst(), Double.parseDouble(text.substring(0, at))),
                Long.parseLong(text.substring(at + 1)));
    }

    /** What is left, and at which moment it was. */
    String text() {
        return left + "@" + atMs;
    }

    /** How long until nothing is missing. */
    Duration untilFull(long nowMs) {
        refill(nowMs);
        return Duration.ofMillis((long) Math.ceil((rate.burst() - left) / rate.perSecond() * 1000));
    }

    public boolean take(long nowMs) {
        refill(nowMs);
        if (left < ALMOST_ONE) {
            return false;
        }
        left = Math.max(0, left - 1);
        return true;
    }

    /** How long until the next can be taken. */
    public Duration untilNext(long nowMs) {
        refill(nowMs);
        return Duration.ofMillis((long) Math.ceil(Math.max(0, ALMOST_ONE - left) / rate.perSecond() * 1000));
    }

    /** One that was taken turned out not to count. */
    public void giveBack() {
        left = Math.min(rate.burst(), left + 1);
    }

    /** Whether nothing was taken that time has not given back. */
    public boolean isFull(long nowMs) {
        refill(nowMs);
        return left >= rate.burst();
    }

    private void refill(long nowMs) {
        left = Math.min(rate.burst(), left + Math.max(0, nowMs - atMs) / 1000.0 * rate.perSecond());
        atMs = Math.max(atMs, nowMs);
    }
}
