package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.journal.Journal;

/**
 * What a room needs of the world: the journal, the directory of standings, the clock, fresh tokens (32 digits of
 * hexadecimal from 128 random bits) for ids, its limits, where it counts what happens, and who counts closed polls.
 */
public record RoomWorld(
        Journal journal,
        Directory directory,
        InstantSource clock,
        Supplier<String> tokens,
        RoomLimits limits,
        RoomCounters counters,
        CountedPolls polls) {
    /** Polls are counted where the rooms run. */
    public RoomWorld(
            Journal journal,
            Directory directory,
            InstantSource clock,
            Supplier<String> tokens,
            RoomLimits limits,
            RoomCounters counters) {
        this(journal, directory, clock, tokens, limits, counters, new CountedPolls(RoomWorld::here));
    }

    public RoomWorld(Journal journal, Directory directory, InstantSource clock, Supplier<String> tokens) {
        this(journal, directory, clock, tokens, RoomLimits.DEFAULT, new RoomCounters());
    }

    private static Future<Outcome> here(Callable<Outcome> count) {
        try {
            return Future.succeededFuture(count.call());
        } catch (Exception broken) {
            return Future.failedFuture(broken);
        }
    }

    /** Now, to the millisecond: what is stored and what is alive must be the same instant. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
