package org.sessioniv.simulation.world;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * All choices of one run, made from its seed. Each purpose has a stream of its own, so that a choice that is made no
 * more, since a fault or a wish was taken away, changes none of the others.
 */
public final class Chance {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long seed;

    public Chance(long seed) {
        this.seed = seed;
    }

    /** The choices for that purpose, from the first one on. The words are hashed as FNV-1a does it. */
    public SplittableRandom of(String purpose) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return new SplittableRandom(hash ^ seed * GOLDEN);
    }

    /** Some time from the least to the most, to the nanosecond: two things seldom fall on one moment. */
    public static Duration between(SplittableRandom random, Duration least, Duration most) {
        return Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos() + 1));
    }

    /** A text of so many digits of hexadecimal. */
    public static String hex(SplittableRandom random, int digits) {
        StringBuilder text = new StringBuilder();
        while (text.length() < digits) {
            text.append(String.format("%016x", random.nextLong()));
        }
        return text.substring(0, digits);
    }
}
