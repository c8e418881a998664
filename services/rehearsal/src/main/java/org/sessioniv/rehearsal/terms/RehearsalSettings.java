package org.sessioniv.rehearsal.terms;

import java.net.URI;
import java.time.Duration;

/**
 * What is rehearsed: the server, how many participants play, for how long, the seed of every choice that they make,
 * and how the organiser signs in. Participants get new seat links, so links that were given to people for these seats
 * stop working: rehearse on a meeting that is not yet in use.
 */
public record RehearsalSettings(
        ServerAddress server, int participants, Duration length, long seed, OrganiserKey organiser) {
    public static final int MAX_PARTICIPANTS = 2_000;
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofMinutes(60);

    public RehearsalSettings {
        if (participants < 1 || participants > MAX_PARTICIPANTS) {
            throw new IllegalArgumentException(
                    "participants are 1 to " + MAX_PARTICIPANTS + ", but were " + participants);
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a rehearsal lasts 1 second to 60 minutes, but was to last " + length);
        }
    }

    /** The same at a server with one address. */
    public RehearsalSettings(URI url, int participants, Duration length, long seed, OrganiserKey organiser) {
        this(ServerAddress.of(url), participants, length, seed, organiser);
    }
}
