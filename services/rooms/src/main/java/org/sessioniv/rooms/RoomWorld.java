package org.sessioniv.rooms;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.sessioniv.journal.Journal;

/**
 * What a room needs of the world: the journal, the directory of standings, the clock, fresh tokens (32 digits of
 * hexadecimal from 128 random bits) for ids, its limits, and where it counts.
 */
public record RoomWorld(
        Journal journal,
        Directory directory,
        InstantSource clock,
        Supplier<String> tokens,
        RoomLimits limits,
        RoomCounters counters) {
    public RoomWorld(Journal journal, Directory directory, InstantSource clock, Supplier<String> tokens) {
        this(journal, directory, clock, tokens, RoomLimits.DEFAULT, new RoomCounters());
    }

    /** Now, to the millisecond: what is stored and what is alive must be the same instant. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
