package org.sessioniv.rehearsal.terms;

import java.net.URI;
import java.time.Duration;

/**
 * What is rehearsed: the server, how many participants play, for how long, the seed of every choice that they make,
 * and how the organiser signs in. Participants get new seat links, so links that were given to people for these seats
 * stop working: rehearse on a meeting that is not yet in use.
 *
 * @param catchingUp how long at the end a client's board may lag behind a fresh one before that counts as a difference
 */
public record RehearsalSettings(
        ServerAddress server,
        int participants,
        Duration length,
        long seed,
        OrganiserKey organiser,
        Duration catchingUp) {
    public static final int MAX_PARTICIPANTS = 2_000;
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofMinutes(60);
    /** Long enough for the slowest reader on a machine that has much else to do. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);

    public RehearsalSettings {
        if (participants < 1 || participants > MAX_PARTICIPANTS) {
            throw new IllegalArgumentException(
                    "participants are 1 to " + MAX_PARTICIPANTS + ", but were " + participants);
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a rehearsal lasts 1 second to 60 minutes, but was to last " + length);
        }
    }

    /** The usual patience at the end. */
    public RehearsalSettings(
            ServerAddress server, int participants, Duration length, long seed, OrganiserKey organiser) {
        this(server, participants, length, seed, organiser, CATCHING_UP);
    }

    /** The same at a server with one address. */
    public RehearsalSettings(URI url, int participants, Duration length, long seed, OrganiserKey organiser) {
        this(ServerAddress.of(url), participants, length, seed, organiser);
    }

    /** The same with another patience at the end. */
    public RehearsalSettings catchingUp(Duration patience) {
        return new RehearsalSettings(server, participants, length, seed, organiser, patience);
    }
}
