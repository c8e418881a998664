package org.sessioniv.rehearsal.script;

import java.time.Duration;
import java.util.SplittableRandom;
import org.sessioniv.rehearsal.terms.RehearsalSettings;

/**
 * How long scripted people think between two acts. A rehearsal of a minute or more has one act in a second and a half
 * on average; shorter ones are quicker, larger ones slower for each, so that all together stay below a bound.
 */
public record Pace(long thinkMs, long stallMs) {
    private static final long MOST_THINK_MS = 1_500;
    private static final long LEAST_THINK_MS = 100;
    private static final int ACTS_A_SECOND = 300;
    private static final long MOST_STALL_MS = 3_000;

    public static Pace of(RehearsalSettings settings) {
        long length = settings.length().toMillis();
        long think = Math.min(MOST_THINK_MS, Math.max(LEAST_THINK_MS, length / 40));
        long spread = Duration.ofSeconds(settings.participants()).toMillis() / ACTS_A_SECOND;
        return new Pace(Math.max(think, spread), Math.min(MOST_STALL_MS, length / 20));
    }

    /** Between half the mean and one and a half of it. */
    public long next(SplittableRandom random) {
        return Math.max(1, thinkMs / 2 + random.nextLong(thinkMs + 1));
    }
}
