package org.sessioniv.simulation.client;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long a page waits before it tries again: doubling to a ceiling, and spread. */
final class Pauses {
    private static final long FIRST_MS = 500;
    private static final long CEILING_MS = 20_000;
    private static final int DOUBLED = 6;

    private final SplittableRandom random;

    Pauses(SplittableRandom random) {
        this.random = random;
    }

    /** Before that try, the first one being 0. */
    Duration next(int tries) {
        long ceiling = Math.min(CEILING_MS, FIRST_MS << Math.min(tries, DOUBLED));
        return Duration.ofMillis(Math.round(ceiling * (0.2 + 0.8 * random.nextDouble())));
    }
}
