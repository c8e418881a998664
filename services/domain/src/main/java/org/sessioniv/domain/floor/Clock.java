package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A speaking clock: the time allowed, the time used up to the last stop, and since when it runs again. */
public record Clock(Duration allowed, Duration used, Optional<Instant> runningSince) {
    public static Clock started(Duration allowed, Instant at) {
        return new Clock(allowed, Duration.ZERO, Optional.of(at));
    }

    /** The speaking time used by then, pauses left out. */
    public Duration usedAt(Instant at) {
        return runningSince
                .map(since -> used.plus(Duration.between(since, at)))
                .filter(sum -> sum.compareTo(used) > 0)
                .orElse(used);
    }

    public boolean runs() {
        return runningSince.isPresent();
    }

    Clock pausedAt(Instant at) {
        return new Clock(allowed, usedAt(at), Optional.empty());
    }

    Clock resumedAt(Instant at) {
        return new Clock(allowed, used, Optional.of(at));
    }

    Clock plus(Duration extra) {
        Duration sum = allowed.plus(extra);
        return new Clock(sum.isNegative() ? Duration.ZERO : sum, used, runningSince);
    }
}
