package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;

/** Somebody has the floor: the entry that was granted, since when, and the speaking clock. */
public record Speech(FloorRequest request, Instant startedAt, Clock clock) {
    Speech with(Clock value) {
        return new Speech(request, startedAt, value);
    }

    /** A speech that is over: what it answered, when it began, and the speaking time used. */
    public record Finished(FloorRequest request, Instant startedAt, Duration spoken) {}

    Finished finishedAt(Instant at) {
        return new Finished(request, startedAt, clock.usedAt(at));
    }
}
