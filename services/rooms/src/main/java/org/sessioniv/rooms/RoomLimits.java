package org.sessioniv.rooms;

import org.sessioniv.domain.note.Note;

/**
 * The bounds of a room: commands that may wait for the append under way, and when it tidies up after itself: a snapshot
 * after so many events, and an account at rest once so many commits of its note lie behind the window in which an
 * author may come back. {@code snapshotEvery} is also what a start has to read at most, beside the snapshot.
 */
public record RoomLimits(int waiting, int snapshotEvery, int window, int mergeEvery) {
    public static final RoomLimits DEFAULT = new RoomLimits(10_000, 5_000, Note.WINDOW, 5_000);

    /** The usual bounds, but for when the room tidies up. */
    public static RoomLimits tidying(int snapshotEvery, int window, int mergeEvery) {
        return new RoomLimits(DEFAULT.waiting, snapshotEvery, window, mergeEvery);
    }

    public RoomLimits {
        if (waiting < 1 || snapshotEvery < 1 || mergeEvery < 1 || window < 0) {
            throw new IllegalArgumentException("a bound that lets nothing happen");
        }
    }
}
