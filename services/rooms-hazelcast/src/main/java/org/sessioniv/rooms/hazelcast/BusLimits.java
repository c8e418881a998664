package org.sessioniv.rooms.hazelcast;

import java.time.Duration;

/**
 * The bounds of what is under way between two nodes. Asks beyond theirs fail at once, as do those that are not answered
 * in time; news beyond its bounds is dropped, and whoever watches notices that by its version. A single message that is
 * larger than {@code newsBytes} goes when nothing else is under way.
 */
public record BusLimits(int asks, Duration askTimeout, Duration announceTimeout, int news, long newsBytes) {
    public static final BusLimits DEFAULT =
            new BusLimits(1_000, Duration.ofSeconds(1), Duration.ofSeconds(2), 10_000, 8L << 20);

    public BusLimits {
        if (asks < 1 || news < 1 || newsBytes < 1 || askTimeout.toMillis() < 1 || announceTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("a bound that lets nothing through");
        }
    }
}
