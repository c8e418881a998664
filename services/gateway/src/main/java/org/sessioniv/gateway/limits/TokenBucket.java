package org.sessioniv.gateway.limits;

/** So many at once, and so many a second after that. Not thread-safe: its owner is one event loop or holds a lock. */
public final class TokenBucket {
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

    public boolean take(long nowMs) {
        refill(nowMs);
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
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
