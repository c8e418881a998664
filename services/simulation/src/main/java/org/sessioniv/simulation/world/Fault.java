package org.sessioniv.simulation.world;

import java.time.Duration;

/**
 * Something that goes wrong: when, for how long, and with which node or client. {@code number} stays the fault's own
 * when others are taken out of its plan, and with it all that chance decides about it.
 */
public record Fault(int number, Kind kind, Duration at, Duration lasts, int target) {
    /** What can go wrong. */
    public enum Kind {
        /** A node is gone at once and comes back afterwards. */
        CRASH,
        /** A node is gone before its next append leaves it. */
        CRASH_BEFORE_APPEND,
        /** A node is gone while its next append is on the way, which arrives. */
        CRASH_DURING_APPEND,
        /** A node is gone when its next append is stored and not yet answered. */
        CRASH_AFTER_APPEND,
        /** A node does nothing, and afterwards all that was due. */
        PAUSE,
        /** A node says goodbye, stops, and comes back. */
        DRAIN,
        /** A node's calls of the store take long. */
        STORE_SLOW,
        /** A node's calls of the store arrive no more. */
        STORE_AWAY,
        /** A node's calls of the store arrive, and the answers are lost. */
        ANSWERS_LOST,
        /** A node's appends arrive after it was told that nobody knows of them. */
        APPENDS_LATE,
        /** A node's appends arrive twice. */
        APPENDS_DOUBLED,
        /** Nothing passes between a node and all others. */
        LINKS_CUT,
        /** What a node sends to others comes twice. */
        LINKS_DOUBLED,
        /** A client's line breaks, and both sides notice. */
        LINE_CUT,
        /** A client's line breaks, and nobody notices. */
        LINE_SILENT,
        /** A client reads nothing. */
        READS_NOTHING
    }

    public Duration end() {
        return at.plus(lasts);
    }

    @Override
    public String toString() {
        return "fault " + number + ": " + kind + " of " + target + " at " + at.toMillis() + " ms for "
                + lasts.toMillis() + " ms";
    }
}
